package id.sswd.note;

import id.sswd.session.Session;
import id.sswd.session.Sessions;
import id.sswd.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Which session is meant: the one that is named, else the one that is on or was last begun. */
final class NoteSessions {
  private static final Duration ON_FOR = Duration.ofHours(6);
  private static final int MOST_CHOICES = 6;

  private final Sessions sessions = new Sessions();
  private final Clock clock;

  NoteSessions(Clock clock) {
    this.clock = clock;
  }

  /** What the words tell. */
  sealed interface Meant {
    /** This one. */
    record One(Session session) implements Meant {}

    /** One of these; the person has to say which. */
    record Several(List<Session> sessions) implements Meant {}

    /**
     * There is no such session.
     *
     * @param others those that may have been meant; can be empty
     */
    record None(OptionalInt edition, List<Session> others) implements Meant {}
  }

  Meant meant(Tx tx, long community, OptionalInt edition) {
    if (edition.isPresent()) {
      return sessions
          .ofEdition(tx, community, edition.getAsInt())
          .<Meant>map(Meant.One::new)
          .orElseGet(() -> new Meant.None(edition, choices(tx, community)));
    }
    Instant now = clock.instant();
    List<Session> begun = held(sessions.past(tx, community, now, 0, MOST_CHOICES));
    if (begun.isEmpty()) {
      return new Meant.None(edition, choices(tx, community));
    }
    List<Session> on =
        begun.stream().filter(session -> session.startsAt().plus(ON_FOR).isAfter(now)).toList();
    List<Session> last =
        begun.stream()
            .filter(session -> session.startsAt().equals(begun.getFirst().startsAt()))
            .toList();
    List<Session> candidates = on.isEmpty() ? last : on;
    return candidates.size() == 1
        ? new Meant.One(candidates.getFirst())
        : new Meant.Several(candidates);
  }

  private List<Session> choices(Tx tx, long community) {
    Instant now = clock.instant();
    List<Session> all =
        new ArrayList<>(held(sessions.past(tx, community, now, 0, MOST_CHOICES / 2)));
    all.addAll(held(sessions.coming(tx, community, now, MOST_CHOICES - all.size())));
    return all;
  }

  private static List<Session> held(List<Session> found) {
    return found.stream()
        .filter(session -> session.state() != Session.State.CANCELLED)
        .filter(session -> session.state() != Session.State.POSTPONED)
        .toList();
  }
}
