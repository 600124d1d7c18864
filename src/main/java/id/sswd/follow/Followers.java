package id.sswd.follow;

import id.sswd.chat.Button;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Reply;
import id.sswd.chat.Round;
import id.sswd.library.Library;
import id.sswd.library.Publication;
import id.sswd.search.StoredQueries;
import id.sswd.store.Tx;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Compares new publications with what is followed, and tells the followers. */
final class Followers {
  static final Duration USUAL = Duration.ofDays(7);
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final int AT_ONCE = 20;
  private static final int MOST_TOLD = 100;
  private static final int MOST_LINES = 10;
  private static final int LABEL = 56;

  private final FollowRepository repository = new FollowRepository();
  private final StoredQueries queries;
  private final Library library;
  private final UnaryOperator<String> startLink;
  private final Messages messages;
  private final Clock clock;

  Followers(
      StoredQueries queries,
      Library library,
      UnaryOperator<String> startLink,
      Messages messages,
      Clock clock) {
    this.queries = queries;
    this.library = library;
    this.startLink = startLink;
    this.messages = messages;
    this.clock = clock;
  }

  List<Round> rounds() {
    return List.of(
        new Round("followed words", EVERY, this::compare),
        new Round("followers", EVERY, this::tell));
  }

  private void compare(Tx tx, Outgoing out) {
    List<FollowRepository.Change> changes = repository.unseen(tx, AT_ONCE);
    for (FollowRepository.Change change : changes) {
      library
          .publication(tx, change.publication())
          .filter(publication -> !publication.withdrawn())
          .ifPresent(publication -> compare(tx, publication));
    }
    if (!changes.isEmpty()) {
      repository.seen(tx, changes.getLast().number());
    }
  }

  private void compare(Tx tx, Publication publication) {
    Map<Long, String> followed =
        repository.in(tx, publication.community()).stream()
            .collect(Collectors.toMap(Follow::id, Follow::words));
    if (!followed.isEmpty()) {
      for (long follow : queries.matching(publication, followed)) {
        repository.match(tx, follow, publication.id(), clock.instant());
      }
    }
  }

  private void tell(Tx tx, Outgoing out) {
    for (long person : repository.due(tx, USUAL, clock.instant(), MOST_TOLD)) {
      Map<Publication, Set<String>> found = new LinkedHashMap<>();
      Language language = Language.INDONESIAN;
      for (FollowRepository.Untold untold : repository.take(tx, person, clock.instant())) {
        language = untold.follow().language();
        library
            .publication(tx, untold.publication())
            .filter(publication -> !publication.withdrawn())
            .ifPresent(
                publication ->
                    found
                        .computeIfAbsent(publication, key -> new TreeSet<>())
                        .add(untold.follow().words()));
      }
      if (!found.isEmpty()) {
        out.add(tiding(person, found, language));
      }
    }
  }

  private Reply tiding(long person, Map<Publication, Set<String>> found, Language language) {
    List<Html> lines = new ArrayList<>();
    lines.add(messages.html(language, "follow.found"));
    List<List<Button>> rows = new ArrayList<>();
    found.entrySet().stream()
        .limit(MOST_LINES)
        .forEach(
            entry -> {
              String title = title(entry.getKey());
              lines.add(
                  messages.html(
                      language, "follow.line", title, String.join(", ", entry.getValue())));
              rows.add(
                  List.of(
                      new Button.Link(
                          Excerpt.head("📖 " + title, LABEL),
                          startLink.apply("terbit-" + entry.getKey().id() + "-baca"))));
            });
    lines.add(messages.html(language, "follow.how-to-stop"));
    return Reply.Text.of(ChatRef.of(person), Html.join(Html.PARAGRAPH, lines)).withButtons(rows);
  }

  private static String title(Publication publication) {
    String title = publication.citation().title();
    return publication.citation().edition().isPresent()
        ? "#" + publication.citation().edition().getAsInt() + " " + title
        : title;
  }
}
