package id.sswd.signup;

import id.sswd.chat.Outgoing;
import id.sswd.session.Session;
import id.sswd.session.Sessions;
import id.sswd.store.Tx;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Somebody leaves for good: the places of sessions to come go to those who wait, as at a
 * cancellation; sessions that are over keep theirs, and only the name goes, see {@code privacy}.
 */
public final class Departure {
  private final Sessions sessions = new Sessions();
  private final SignUpRepository signUps = new SignUpRepository();
  private final CardRepository due = new CardRepository();
  private final Places places = new Places(signUps);
  private final Cards cards;
  private final Clock clock;

  public Departure(Cards cards, Clock clock) {
    this.cards = cards;
    this.clock = clock;
  }

  /** How many places and turns a person, with their guests, would give up. */
  public int toGiveUp(Tx tx, long person) {
    return (int)
        signUps.broughtOrHeld(tx, person).stream()
            .filter(signUp -> isOpen(tx, signUp))
            .filter(Departure::holdsSomething)
            .count();
  }

  /**
   * Gives up whatever a person and their guests hold of sessions to come; of those no row is left.
   * Returns how many places and turns that were.
   */
  public int leaveAll(Tx tx, Outgoing out, long person) {
    Instant now = clock.instant();
    int given = 0;
    List<SignUp> all = signUps.broughtOrHeld(tx, person);
    // All leave before any place is given: it must not go to a guest who leaves in a moment.
    for (SignUp signUp : all) {
      Session session = sessions.find(tx, signUp.session()).orElseThrow();
      due.due(tx, session.id(), now);
      if (isOpen(session, now) && holdsSomething(signUp)) {
        given++;
        signUps.change(tx, signUp.id(), SignUp.State.CANCELLED, signUp.turn(), now);
      }
    }
    for (SignUp signUp : all) {
      Session session = sessions.find(tx, signUp.session()).orElseThrow();
      if (isOpen(session, now)) {
        signUps.remove(tx, signUp.id());
        Outcome left = new Outcome(Outcome.Kind.LEFT, 0, places.promote(tx, session, now));
        cards.answered(tx, out, session, left);
      }
    }
    return given;
  }

  private boolean isOpen(Tx tx, SignUp signUp) {
    return isOpen(sessions.find(tx, signUp.session()).orElseThrow(), clock.instant());
  }

  private static boolean isOpen(Session session, Instant now) {
    return session.state() == Session.State.POSTPONED || now.isBefore(session.startsAt());
  }

  private static boolean holdsSomething(SignUp signUp) {
    return signUp.state() == SignUp.State.GOING || signUp.state() == SignUp.State.WAITING;
  }
}
