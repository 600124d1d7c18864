package id.sswd.follow;

import id.sswd.chat.Button;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Reply;
import id.sswd.chat.Round;
import id.sswd.library.Library;
import id.sswd.library.Publication;
import id.sswd.search.StoredQueries;
import id.sswd.store.Database;
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
  private static final int AT_ONCE = 20;
  private static final int MOST_TOLD = 100;
  private static final int MOST_LINES = 10;
  private static final int LABEL = 56;

  private final FollowRepository repository = new FollowRepository();
  private final Database database;
  private final StoredQueries queries;
  private final Library library;
  private final UnaryOperator<String> startLink;
  private final Messages messages;
  private final Clock clock;

  Followers(
      Database database,
      StoredQueries queries,
      Library library,
      UnaryOperator<String> startLink,
      Messages messages,
      Clock clock) {
    this.database = database;
    this.queries = queries;
    this.library = library;
    this.startLink = startLink;
    this.messages = messages;
    this.clock = clock;
  }

  List<Round> rounds() {
    return List.of(new Round("followers", FollowFeature.EVERY, this::tell));
  }

  private record Match(long follow, long publication) {}

  /**
   * Compares a share of what is new with what is followed; what is left over is done the next time.
   * Only what came of it is written in a transaction.
   */
  void compare() {
    long from = database.read(repository::seen);
    long last = library.lastChange();
    if (last <= from) {
      return;
    }
    List<FollowRepository.Arrival> arrivals =
        database.read(tx -> repository.arrivals(tx, from, last, AT_ONCE));
    List<Match> matches =
        arrivals.stream()
            .flatMap(arrival -> library.publication(arrival.publication()).stream())
            .filter(publication -> !publication.withdrawn())
            .flatMap(publication -> matches(publication).stream())
            .toList();
    long to = arrivals.size() < AT_ONCE ? last : arrivals.getLast().number();
    database.useTransaction(
        tx -> {
          if (repository.advance(tx, from, to)) {
            matches.forEach(
                match ->
                    repository.match(tx, match.follow(), match.publication(), clock.instant()));
          }
        });
  }

  private List<Match> matches(Publication publication) {
    Map<Long, String> followed =
        database.read(tx -> repository.in(tx, publication.community())).stream()
            .collect(Collectors.toMap(Follow::id, Follow::words));
    return followed.isEmpty()
        ? List.of()
        : queries.matching(publication, followed).stream()
            .map(follow -> new Match(follow, publication.id()))
            .toList();
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
    if (found.size() > MOST_LINES) {
      lines.add(messages.html(language, "follow.more", found.size() - MOST_LINES));
    }
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
