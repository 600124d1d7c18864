package id.sswd.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What an organizer can do to a session with one button. */
enum Deed {
  FEWER("capacity"),
  MORE("capacity"),
  CLOSE("closed"),
  REOPEN("reopened"),
  POSTPONE("postponed"),
  RESUME("resumed"),
  CANCEL("cancelled"),
  STOP("stopped");

  private static final int STEP = 5;

  private final String audit;

  Deed(String audit) {
    this.audit = audit;
  }

  /** The word on buttons and in message keys. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the list of deeds calls it. */
  String audit() {
    return "session." + audit;
  }

  static Optional<Deed> ofKey(String key) {
    return Arrays.stream(values()).filter(deed -> deed.key().equals(key)).findFirst();
  }

  /** Those that fit a session now. */
  static List<Deed> fitting(Session session, Instant now) {
    return Arrays.stream(values()).filter(deed -> deed.fits(session, now)).toList();
  }

  /** Whether it is told to many people, or cannot be taken back: then it is asked twice. */
  boolean needsConfirming() {
    return this == POSTPONE || this == CANCEL || this == STOP;
  }

  boolean fits(Session session, Instant now) {
    Session.State state = session.state();
    boolean ahead = !session.hasBegun(now);
    boolean takesPlace = state == Session.State.OPEN || state == Session.State.CLOSED;
    return switch (this) {
      case FEWER -> ahead && takesPlace && places(session) > 1;
      case MORE ->
          ahead && takesPlace && places(session) > 0 && places(session) < FieldReader.MOST_PLACES;
      case CLOSE -> session.takesSignUps(now);
      case REOPEN -> ahead && takesPlace && !session.takesSignUps(now);
      case POSTPONE -> ahead && takesPlace;
      case RESUME -> ahead && state == Session.State.POSTPONED;
      // A postponed session may be given up even when the time it once had is over.
      case CANCEL -> ahead && takesPlace || state == Session.State.POSTPONED;
      case STOP -> session.repeatsDays().isPresent();
    };
  }

  private static int places(Session session) {
    return session.capacity().orElse(0);
  }

  /** The session after it; to be asked only where it fits. */
  Session on(Session session) {
    return switch (this) {
      case FEWER -> session.holding(OptionalInt.of(Math.max(1, places(session) - STEP)));
      case MORE ->
          session.holding(
              OptionalInt.of(Math.min(FieldReader.MOST_PLACES, places(session) + STEP)));
      case CLOSE -> session.in(Session.State.CLOSED);
      // Sign-ups that a deadline has closed open again only without it.
      case REOPEN ->
          session.state() == Session.State.CLOSED
              ? session.in(Session.State.OPEN)
              : Fields.onto(session, Map.of(Field.DEADLINE, ""));
      case POSTPONE -> session.in(Session.State.POSTPONED);
      case RESUME -> session.in(Session.State.OPEN);
      case CANCEL -> session.in(Session.State.CANCELLED);
      case STOP -> session.endingSeries();
    };
  }
}
