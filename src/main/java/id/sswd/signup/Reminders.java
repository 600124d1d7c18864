package id.sswd.signup;

import id.sswd.chat.Outgoing;
import id.sswd.chat.Round;
import id.sswd.session.Session;
import id.sswd.session.Sessions;
import id.sswd.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Sends the reminders that have fallen due. A reminder and the mark that it was sent share a
 * transaction; one that comes too late to help, after the bot was down, is passed over.
 */
final class Reminders {
  private static final Duration EVERY = Duration.ofSeconds(15);
  private static final int MOST_AT_ONCE = 200;

  private final ReminderRepository repository = new ReminderRepository();
  private final SignUpRepository signUps = new SignUpRepository();
  private final Sessions sessions = new Sessions();
  private final Cards cards;
  private final Tidings tidings;
  private final Clock clock;

  Reminders(Cards cards, Tidings tidings, Clock clock) {
    this.cards = cards;
    this.tidings = tidings;
    this.clock = clock;
  }

  Round round() {
    return new Round("reminders", EVERY, this::send);
  }

  private void send(Tx tx, Outgoing out) {
    Instant now = clock.instant();
    for (ReminderRepository.Due due : repository.due(tx, now, MOST_AT_ONCE)) {
      Optional<Session> session = sessions.find(tx, due.session());
      boolean helps = session.isPresent() && helps(tx, session.get(), due, now);
      repository.close(tx, due, helps ? "sent" : "dropped");
      if (helps) {
        Session known = session.orElseThrow();
        out.add(
            tidings.reminder(
                known,
                due.person(),
                due.kind(),
                now,
                cards.zones(tx, known),
                cards.language(tx, known)));
      }
    }
  }

  private boolean helps(Tx tx, Session session, ReminderRepository.Due due, Instant now) {
    boolean on = session.state() == Session.State.OPEN || session.state() == Session.State.CLOSED;
    boolean inTimeAndWanted =
        Arrays.stream(ReminderRepository.Kind.values())
            .filter(kind -> kind.key().equals(due.kind()))
            .anyMatch(
                kind ->
                    !now.isAfter(due.at().plus(kind.useful()))
                        && repository.wanted(tx, session.community(), kind));
    return on
        && inTimeAndWanted
        && now.isBefore(session.startsAt())
        && !repository.hasOptedOut(tx, due.person())
        && signUps
            .of(tx, session.id(), due.person())
            .filter(signUp -> signUp.state() == SignUp.State.GOING)
            .isPresent();
  }
}
