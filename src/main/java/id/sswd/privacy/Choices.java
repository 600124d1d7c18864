package id.sswd.privacy;

import id.sswd.chat.Context;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Person;
import id.sswd.signup.Consents;
import id.sswd.store.Tx;
import java.util.Optional;

/** What a person lets the bot do, purpose by purpose. */
final class Choices {
  static final String KEEP = "name";
  static final String PUBLISH = "publish";
  static final String REMIND = "remind";

  private final Consents consents;
  private final Erasure erasure;

  Choices(Consents consents, Erasure erasure) {
    this.consents = consents;
    this.erasure = erasure;
  }

  /**
   * What a person has said so far.
   *
   * @param name the full name that is kept for sign-ups; empty where none is
   * @param published whether it may stand in publications
   * @param reminded whether the bot writes to them before sessions
   */
  record Given(Optional<String> name, boolean published, boolean reminded) {}

  Given of(Tx tx, long person) {
    return new Given(
        consents.keptName(tx, person),
        consents.mayBePublished(tx, person),
        consents.isReminded(tx, person));
  }

  /** Gives or takes back one of them; any other word changes nothing. */
  void choose(Tx tx, Outgoing out, String purpose, boolean yes, Person person, Context context) {
    switch (purpose) {
      case KEEP -> {
        if (yes) {
          out.add(consents.askName(person.id(), context.language()));
        } else {
          consents.forgetName(tx, person);
        }
      }
      case PUBLISH -> {
        consents.publish(tx, person.id(), yes);
        if (!yes) {
          erasure.unpublish(tx, person.id());
        }
      }
      case REMIND -> consents.remind(tx, person.id(), yes);
      default -> {}
    }
  }
}
