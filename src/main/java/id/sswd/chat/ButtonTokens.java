package id.sswd.chat;

import id.sswd.store.Tx;
import java.util.Optional;

/**
 * What buttons carry. A token of 11 characters stands for a feature and a subject ({@code
 * answer:17}) kept in the database; the verb follows it in clear: {@code k3JxQ0aZr_w.more.2}. One
 * token serves all buttons of a message. Data can be forged, so a token says what is meant, never
 * who may.
 */
public interface ButtonTokens {
  /** A new token for buttons in this chat (0: any chat). */
  String issue(Tx tx, String feature, String subject, long chat);

  /**
   * What a press carries; empty for a token that was never issued, has expired or belongs to
   * another chat.
   */
  Optional<Call> resolve(Tx tx, String data, long chat);

  /** The data of one button. */
  static String data(String token, String verb, Object... arguments) {
    StringBuilder data = new StringBuilder(token).append('.').append(verb);
    for (Object argument : arguments) {
      data.append('.').append(argument);
    }
    return data.toString();
  }

  /**
   * A press, understood.
   *
   * @param token the token, for new buttons on the same message
   * @param argument what follows the verb, empty when nothing does
   */
  record Call(String token, String feature, String subject, String verb, String argument) {}
}
