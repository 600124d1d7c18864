package id.sswd.signup;

import id.sswd.chat.ChatRef;
import id.sswd.chat.Person;
import id.sswd.chat.Reply;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person lets the bot do with their name and their time, each for a purpose of its own and
 * each to be taken back: keep the full name for sign-ups, publish it, write to them before
 * sessions.
 */
public final class Consents {
  private final ParticipantRepository participants = new ParticipantRepository();
  private final SignUpRepository signUps = new SignUpRepository();
  private final ReminderRepository reminders = new ReminderRepository();
  private final ConsentRepository publishing = new ConsentRepository();
  private final Messages messages;
  private final Clock clock;

  public Consents(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** The full name that is kept; empty where none is. */
  public Optional<String> keptName(Tx tx, long person) {
    return participants.find(tx, person).map(ParticipantRepository.Participant::name);
  }

  /** Asks for the full name in private; the answer is a reply to it. */
  public Reply askName(long person, Language language) {
    return Reply.Text.of(ChatRef.of(person), messages.html(language, "signup.ask-name"));
  }

  /** Forgets full name and cohort year; sign-ups show the name that Telegram shows. */
  public void forgetName(Tx tx, Person person) {
    participants.remove(tx, person.id());
    @Nullable Integer none = null;
    signUps.rename(tx, person.id(), Names.shownName(person.name()), none);
  }

  public boolean mayBePublished(Tx tx, long person) {
    return publishing.find(tx, person).orElse(false);
  }

  public void publish(Tx tx, long person, boolean given) {
    publishing.store(tx, person, given, clock.instant());
  }

  public boolean isReminded(Tx tx, long person) {
    return !reminders.hasOptedOut(tx, person);
  }

  public void remind(Tx tx, long person, boolean wanted) {
    reminders.optOut(tx, person, !wanted);
  }
}
