package id.sswd.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text: a run of letters and digits.
 *
 * @param folded lower case, without accents
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Word(String folded, int start, int end) {
  /** Longer runs (keys, hashes) are cut: no word of a language is as long. */
  private static final int LONGEST = 60;

  /** The words of a text, in order. Signs and pictures ("🙏") are none. */
  public static List<Word> of(CharSequence text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? Character.codePointAt(text, i) : ' ';
      boolean inside = isPart(c);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        String run = text.subSequence(start, Math.min(i, start + LONGEST)).toString();
        String folded = fold(run);
        if (!folded.isEmpty()) {
          words.add(new Word(folded, start, i));
        }
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  /** Lower case, compatibility forms and accents removed: "Émile" becomes "emile". */
  public static String fold(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = text.charAt(i) < 128;
    }
    String bare =
        plain ? text : Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return bare.toLowerCase(Locale.ROOT);
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  public boolean isNumber() {
    return !folded.isEmpty() && folded.chars().allMatch(Character::isDigit);
  }
}
