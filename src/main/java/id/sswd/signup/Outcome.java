package id.sswd.signup;

import java.util.List;

/**
 * What came of an answer.
 *
 * @param promoted those who got a place because of it, in turn
 */
record Outcome(Kind kind, int position, List<SignUp> promoted) {
  /** The sentence that the person reads. */
  enum Kind {
    GOING,
    ALREADY_GOING,
    WAITING,
    ALREADY_WAITING,
    MAYBE,
    DECLINED,
    LEFT,
    NOT_SIGNED_UP,
    GUEST_GOING,
    GUEST_WAITING,
    GUEST_LEFT,
    TOO_MANY_GUESTS,
    CLOSED,
    POSTPONED,
    CANCELLED,
    PAST_DEADLINE,
    STARTED
  }

  static Outcome of(Kind kind) {
    return new Outcome(kind, 0, List.of());
  }

  /** In the list of those who wait, counted from 1. */
  static Outcome at(Kind kind, int position) {
    return new Outcome(kind, position, List.of());
  }

  /** Whether rosters show something else now. */
  boolean changed() {
    return switch (kind) {
      case GOING, WAITING, MAYBE, DECLINED, LEFT, GUEST_GOING, GUEST_WAITING, GUEST_LEFT -> true;
      default -> false;
    };
  }
}
