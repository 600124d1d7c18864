package id.sswd.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * One line that a person typed for others to read: a name, a theme, a place. Marks that steer the
 * direction of writing and other invisible characters are taken out, white space is made one space.
 */
public sealed interface TypedLine {
  /** Fit to be kept. */
  record Clean(String text) implements TypedLine {}

  /** Nothing is left that could be read aloud: empty, or signs and pictures alone. */
  record Wordless() implements TypedLine {}

  /**
   * More than was asked for.
   *
   * @param length in characters as people count them
   */
  record TooLong(int length) implements TypedLine {}

  /** Reads what was typed; at most so many characters are taken. */
  static TypedLine read(String typed, int most) {
    String visible = Marks.INVISIBLE.matcher(typed).replaceAll("");
    String line =
        Marks.SPACES
            .matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
            .replaceAll(" ")
            .strip();
    if (line.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return new Wordless();
    }
    int length = line.codePointCount(0, line.length());
    if (length > most || line.chars().filter(Marks::isPiled).count() > length / 2) {
      return new TooLong(length);
    }
    return new Clean(line);
  }

  /** What is looked for in a line. */
  final class Marks {
    // The joiner that holds composed emoji together (U+200D) is left in.
    private static final Pattern INVISIBLE =
        Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\u200d]]|[\\p{Cc}&&[^\\s]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Marks() {}

    /** A mark that is written over the letter before it; many of them cover the lines around. */
    private static boolean isPiled(int character) {
      return Character.getType(character) == Character.NON_SPACING_MARK;
    }
  }
}
