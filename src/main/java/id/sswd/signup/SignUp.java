package id.sswd.signup;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Somebody's answer to a session.
 *
 * @param person Telegram's user id; empty for a guest
 * @param name the name that the roster shows
 * @param cohort the year in which the person began to study
 * @param invitedBy who brings the guest
 * @param turn the order in which places were asked for
 */
record SignUp(
    long id,
    long session,
    OptionalLong person,
    String name,
    OptionalInt cohort,
    OptionalLong invitedBy,
    State state,
    long turn) {

  /** What an answer is now. */
  enum State {
    /** Has a place. */
    GOING,
    /** Gets the next free place in turn. */
    WAITING,
    /** Undecided; holds no place. */
    MAYBE,
    /** Said no from the start. */
    DECLINED,
    /** Had a place or a turn and gave it back. */
    CANCELLED,
    /** Was there. */
    ATTENDED,
    /** Had a place and was not there. */
    ABSENT;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State ofKey(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether this answer fills a place. */
    boolean fillsAPlace() {
      return this == GOING || this == ATTENDED || this == ABSENT;
    }
  }

  /** Whoever it was has been erased; the place stays counted. */
  boolean isNameless() {
    return name.isEmpty();
  }

  SignUp in(State next, long newTurn) {
    return new SignUp(id, session, person, name, cohort, invitedBy, next, newTurn);
  }
}
