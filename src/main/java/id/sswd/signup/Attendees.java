package id.sswd.signup;

import id.sswd.store.Tx;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What other features may ask about those who were at a session, inside a transaction. */
public final class Attendees {
  private final ConsentRepository consents = new ConsentRepository();

  /**
   * Somebody who was there.
   *
   * @param person Telegram's user id; empty for guests and those who came unannounced
   * @param cohort the year in which they began to study
   * @param mayBeNamed whether they let their name stand in publications
   */
  public record Attendee(
      OptionalLong person, String name, OptionalInt cohort, boolean mayBeNamed) {}

  /** Those who were there, in the order of their sign-ups. */
  public List<Attendee> of(Tx tx, long session) {
    return consents.attendees(tx, session);
  }

  /** Whether a person lets their name stand in publications. */
  public boolean mayBeNamed(Tx tx, long person) {
    return consents.find(tx, person).orElse(false);
  }
}
