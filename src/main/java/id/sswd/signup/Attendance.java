package id.sswd.signup;

import id.sswd.chat.Person;
import id.sswd.session.Session;
import id.sswd.store.Tx;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Writes down who was there. */
final class Attendance {
  private final SignUpRepository signUps = new SignUpRepository();
  private final Names names;
  private final Clock clock;

  Attendance(Names names, Clock clock) {
    this.names = names;
    this.clock = clock;
  }

  /** Whether the person was not marked before. Who never signed up is added as having come. */
  boolean mark(Tx tx, Session session, Person person) {
    Instant now = clock.instant();
    Optional<SignUp> known = signUps.of(tx, session.id(), person.id());
    if (known.isPresent()) {
      if (known.get().state() == SignUp.State.ATTENDED) {
        return false;
      }
      signUps.change(tx, known.get().id(), SignUp.State.ATTENDED, known.get().turn(), now);
      return true;
    }
    Places.Asker asker = names.asker(tx, person);
    add(tx, session, OptionalLong.of(person.id()), asker.name(), asker.cohort(), now);
    return true;
  }

  /**
   * Somebody without an account, or whom nobody expected; who has a place under that name is marked
   * present instead. Whether that changed anything.
   */
  boolean walkIn(Tx tx, Session session, String name) {
    Instant now = clock.instant();
    Optional<SignUp> known = signUps.named(tx, session.id(), name);
    if (known.isEmpty()) {
      add(tx, session, OptionalLong.empty(), name, OptionalInt.empty(), now);
    } else if (known.get().state() == SignUp.State.ATTENDED) {
      return false;
    } else {
      signUps.change(tx, known.get().id(), SignUp.State.ATTENDED, known.get().turn(), now);
    }
    return true;
  }

  private void add(
      Tx tx, Session session, OptionalLong person, String name, OptionalInt cohort, Instant now) {
    signUps.add(
        tx,
        new SignUp(
            0,
            session.id(),
            person,
            name,
            cohort,
            OptionalLong.empty(),
            SignUp.State.ATTENDED,
            signUps.nextTurn(tx, session.id())),
        now);
  }

  /** Whom an organizer ticks: not noted, present, absent, present … */
  void tick(Tx tx, Session session, long id) {
    signUps
        .find(tx, id)
        .filter(signUp -> signUp.session() == session.id() && signUp.state().fillsAPlace())
        .ifPresent(
            signUp -> {
              SignUp.State next =
                  signUp.state() == SignUp.State.ATTENDED
                      ? SignUp.State.ABSENT
                      : SignUp.State.ATTENDED;
              signUps.change(tx, id, next, signUp.turn(), clock.instant());
            });
  }
}
