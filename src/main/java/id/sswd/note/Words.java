package id.sswd.note;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What is to be recorded.
 *
 * @param text as typed, without control characters
 * @param saidBy the first name of whose words they are, where a message of theirs was recorded;
 *     else empty
 * @param saidById Telegram's id of that person
 * @param file the name of the file that the text came in; else empty
 */
record Words(String text, String saidBy, OptionalLong saidById, String file) {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  Words {
    text = CONTROL.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
  }

  static Words typed(String text) {
    return new Words(text, "", OptionalLong.empty(), "");
  }

  /** Whether there is nothing that could be read aloud. */
  boolean isEmpty() {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
