package id.sswd.signup;

import id.sswd.session.Session;
import id.sswd.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Decides who has a place. Everything happens inside the caller's transaction, on the latest state:
 * places go to those who ask first, then a waiting list is kept in the order of asking; a place
 * that becomes free goes to the first who waits; whoever leaves comes back only by asking again.
 */
final class Places {
  /** So many guests may one person bring. */
  static final int MOST_GUESTS = 5;

  private final SignUpRepository repository;

  Places(SignUpRepository repository) {
    this.repository = repository;
  }

  /** Who asks, under the name that the roster shows. */
  record Asker(long person, String name, OptionalInt cohort) {}

  /** Asks for a place. */
  Outcome join(Tx tx, Session session, Asker asker, Instant now) {
    Optional<Outcome.Kind> closed = closed(session, now);
    if (closed.isPresent()) {
      return Outcome.of(closed.get());
    }
    Optional<SignUp> known = repository.of(tx, session.id(), asker.person());
    if (known.isPresent() && known.get().state().fillsAPlace()) {
      return Outcome.of(Outcome.Kind.ALREADY_GOING);
    }
    if (known.isPresent() && known.get().state() == SignUp.State.WAITING) {
      return Outcome.at(Outcome.Kind.ALREADY_WAITING, position(tx, known.get()));
    }
    SignUp.State state = hasRoom(tx, session) ? SignUp.State.GOING : SignUp.State.WAITING;
    SignUp stored = put(tx, session, asker, known, state, now);
    return state == SignUp.State.GOING
        ? Outcome.of(Outcome.Kind.GOING)
        : Outcome.at(Outcome.Kind.WAITING, position(tx, stored));
  }

  /** Says "perhaps" or "no", giving back a place or a turn where there was one. */
  Outcome answer(Tx tx, Session session, Asker asker, SignUp.State answer, Instant now) {
    Optional<Outcome.Kind> over = over(session, now);
    if (over.isPresent()) {
      return Outcome.of(over.get());
    }
    Optional<SignUp> known = repository.of(tx, session.id(), asker.person());
    boolean gaveBack =
        known.isPresent()
            && (known.get().state() == SignUp.State.GOING
                || known.get().state() == SignUp.State.WAITING);
    SignUp.State state =
        gaveBack && answer == SignUp.State.DECLINED ? SignUp.State.CANCELLED : answer;
    Outcome.Kind kind = answer == SignUp.State.MAYBE ? Outcome.Kind.MAYBE : Outcome.Kind.DECLINED;
    if (known.isPresent() && (known.get().state() == state || isNo(known.get(), answer))) {
      return new Outcome(kind, 0, List.of());
    }
    put(tx, session, asker, known, state, now);
    return new Outcome(kind, 0, promote(tx, session, now));
  }

  private static boolean isNo(SignUp known, SignUp.State answer) {
    return answer == SignUp.State.DECLINED && known.state() == SignUp.State.CANCELLED;
  }

  /** Gives back a place or a turn; the person's guests stay. */
  Outcome leave(Tx tx, Session session, long person, Instant now) {
    Optional<Outcome.Kind> over = over(session, now);
    if (over.isPresent()) {
      return Outcome.of(over.get());
    }
    Optional<SignUp> known = repository.of(tx, session.id(), person);
    if (known.isEmpty() || !holdsSomething(known.get())) {
      return Outcome.of(Outcome.Kind.NOT_SIGNED_UP);
    }
    repository.change(tx, known.get().id(), SignUp.State.CANCELLED, known.get().turn(), now);
    return new Outcome(Outcome.Kind.LEFT, 0, promote(tx, session, now));
  }

  private static boolean holdsSomething(SignUp known) {
    return known.state() == SignUp.State.GOING
        || known.state() == SignUp.State.WAITING
        || known.state() == SignUp.State.MAYBE;
  }

  /** Brings a guest by name. */
  Outcome bring(Tx tx, Session session, long inviter, String name, Instant now) {
    Optional<Outcome.Kind> closed = closed(session, now);
    if (closed.isPresent()) {
      return Outcome.of(closed.get());
    }
    if (repository.guestsOf(tx, session.id(), inviter).size() >= MOST_GUESTS) {
      return Outcome.of(Outcome.Kind.TOO_MANY_GUESTS);
    }
    boolean room = hasRoom(tx, session);
    SignUp guest =
        repository.add(
            tx,
            new SignUp(
                0,
                session.id(),
                OptionalLong.empty(),
                name,
                OptionalInt.empty(),
                OptionalLong.of(inviter),
                room ? SignUp.State.GOING : SignUp.State.WAITING,
                repository.nextTurn(tx, session.id())),
            now);
    return room
        ? Outcome.of(Outcome.Kind.GUEST_GOING)
        : Outcome.at(Outcome.Kind.GUEST_WAITING, position(tx, guest));
  }

  /** Takes a guest back; only whoever brought the guest can. */
  Outcome unbring(Tx tx, Session session, long inviter, long guest, Instant now) {
    Optional<Outcome.Kind> over = over(session, now);
    if (over.isPresent()) {
      return Outcome.of(over.get());
    }
    Optional<SignUp> known =
        repository.guestsOf(tx, session.id(), inviter).stream()
            .filter(signUp -> signUp.id() == guest)
            .findFirst();
    if (known.isEmpty()) {
      return Outcome.of(Outcome.Kind.NOT_SIGNED_UP);
    }
    repository.change(tx, guest, SignUp.State.CANCELLED, known.get().turn(), now);
    return new Outcome(Outcome.Kind.GUEST_LEFT, 0, promote(tx, session, now));
  }

  /** Fills free places from the waiting list, in turn; returns who got one. */
  List<SignUp> promote(Tx tx, Session session, Instant now) {
    List<SignUp> promoted = new ArrayList<>();
    if (session.state() == Session.State.CANCELLED || !now.isBefore(session.startsAt())) {
      return promoted;
    }
    int free =
        session.capacity().isEmpty()
            ? Integer.MAX_VALUE
            : session.capacity().getAsInt() - repository.filled(tx, session.id());
    while (free > 0) {
      Optional<SignUp> first = repository.firstWaiting(tx, session.id());
      if (first.isEmpty()) {
        break;
      }
      repository.change(tx, first.get().id(), SignUp.State.GOING, first.get().turn(), now);
      promoted.add(first.get().in(SignUp.State.GOING, first.get().turn()));
      free--;
    }
    return promoted;
  }

  private SignUp put(
      Tx tx,
      Session session,
      Asker asker,
      Optional<SignUp> known,
      SignUp.State state,
      Instant now) {
    long turn = repository.nextTurn(tx, session.id());
    if (known.isPresent()) {
      repository.change(tx, known.get().id(), state, turn, now);
      return known.get().in(state, turn);
    }
    return repository.add(
        tx,
        new SignUp(
            0,
            session.id(),
            OptionalLong.of(asker.person()),
            asker.name(),
            asker.cohort(),
            OptionalLong.empty(),
            state,
            turn),
        now);
  }

  private boolean hasRoom(Tx tx, Session session) {
    // Who waits goes first, also in the moment between a place becoming free and its being given.
    return session.capacity().isEmpty()
        || repository.filled(tx, session.id()) < session.capacity().getAsInt()
            && repository.firstWaiting(tx, session.id()).isEmpty();
  }

  private int position(Tx tx, SignUp waiting) {
    return 1 + repository.waitingBefore(tx, waiting.session(), waiting.turn());
  }

  /** Why nobody can ask for a place now. */
  private static Optional<Outcome.Kind> closed(Session session, Instant now) {
    Optional<Outcome.Kind> over = over(session, now);
    if (over.isPresent()) {
      return over;
    }
    return switch (session.state()) {
      case CLOSED -> Optional.of(Outcome.Kind.CLOSED);
      case POSTPONED -> Optional.of(Outcome.Kind.POSTPONED);
      case CANCELLED -> Optional.of(Outcome.Kind.CANCELLED);
      case OPEN ->
          session.takesSignUps(now) ? Optional.empty() : Optional.of(Outcome.Kind.PAST_DEADLINE);
    };
  }

  /** Why nothing can be changed any more. */
  private static Optional<Outcome.Kind> over(Session session, Instant now) {
    if (session.state() == Session.State.CANCELLED) {
      return Optional.of(Outcome.Kind.CANCELLED);
    }
    boolean started =
        session.state() != Session.State.POSTPONED && !now.isBefore(session.startsAt());
    return started ? Optional.of(Outcome.Kind.STARTED) : Optional.empty();
  }
}
