package id.sswd.ask;

import id.sswd.library.Catalogue;
import id.sswd.library.Citation;
import id.sswd.library.Passage;
import id.sswd.library.Publication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings a stored answer back with the library's words; what has left the library is left out. */
final class Recall {
  private final Catalogue catalogue;

  Recall(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The answer as it can be shown now; empty when nothing of what it quoted is left. */
  Optional<Answer> of(StoredAnswer stored) {
    Map<Long, Optional<Publication>> seen = new HashMap<>();
    List<Quote> quotes = new ArrayList<>();
    List<Citation> suggestions = new ArrayList<>();
    for (StoredAnswer.Found found : stored.found()) {
      Optional<Publication> publication =
          seen.computeIfAbsent(
              found.publication(), id -> catalogue.publication(stored.question().community(), id));
      if (found.passage() == 0) {
        publication.map(Publication::citation).ifPresent(suggestions::add);
      } else {
        publication.flatMap(source -> quote(source, found)).ifPresent(quotes::add);
      }
    }
    boolean lost =
        quotes.isEmpty()
            && (stored.kind() == Answer.Kind.ANSWER || stored.kind() == Answer.Kind.MAYBE);
    return lost
        ? Optional.empty()
        : Optional.of(
            new Answer(
                stored.language(),
                stored.kind(),
                stored.confidence(),
                stored.question().settings(),
                List.copyOf(quotes),
                List.copyOf(suggestions),
                // Its numbers are those of all the quotes that there were.
                stored.written().filter(text -> quotes.size() == stored.found().size())));
  }

  private static Optional<Quote> quote(Publication source, StoredAnswer.Found found) {
    return source.passages().stream()
        .filter(passage -> passage.id() == found.passage())
        .filter(passage -> fits(passage, found))
        .findFirst()
        .map(passage -> new Quote(passage, source.citation(), found.start(), found.end()));
  }

  private static boolean fits(Passage passage, StoredAnswer.Found found) {
    return found.start() <= found.end() && found.end() <= passage.text().length();
  }
}
