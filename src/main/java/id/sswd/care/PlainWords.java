package id.sswd.care;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings what people type in haste into words that are known: lower case without punctuation,
 * letters typed for long once, letters with spaces between joined, digits for letters read as
 * letters, usual short forms written out.
 */
final class PlainWords {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200d]]|'|’|`");
  private static final Pattern SPACED = Pattern.compile("(?<!\\S)((?:\\p{L} ){3,}\\p{L})(?!\\S)");
  private static final Pattern ASKING = Pattern.compile("\\?+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}@$_?-]+");
  private static final Pattern LONG = Pattern.compile("(.)\\1{2,}");
  private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");
  private static final String DIGITS = "013457@$";
  private static final String LETTERS = "oieastas";

  private final Map<String, String> known = new HashMap<>();

  /**
   * @param rows a word, and its spellings with a space between
   */
  PlainWords(List<String[]> rows) {
    for (String[] row : rows) {
      for (String spelling : row[1].split(" ")) {
        known.put(spelling, row[0]);
      }
    }
  }

  /** The words, and question marks among them. */
  List<String> of(String typed) {
    return words(ASKING.matcher(joined(typed)).replaceAll(" ? "), LONG);
  }

  /**
   * The words with one space between. Both readings count: one in which letters typed three times
   * or more are one ("capeeek"), and one in which doubled letters are one too ("matii").
   */
  List<String> readings(String typed) {
    String joined = ASKING.matcher(joined(typed)).replaceAll(" ");
    return List.of(String.join(" ", words(joined, LONG)), String.join(" ", words(joined, DOUBLE)));
  }

  private static String joined(String typed) {
    String lower = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String whole = INVISIBLE.matcher(lower).replaceAll("");
    return SPACED
        .matcher(whole)
        .replaceAll(found -> Matcher.quoteReplacement(found.group(1).replace(" ", "")));
  }

  private List<String> words(String text, Pattern repeated) {
    List<String> words = new ArrayList<>();
    for (String token : BETWEEN.split(text)) {
      String plain = repeated.matcher(letters(token)).replaceAll("$1");
      for (String word : known.getOrDefault(plain, plain).replace('-', ' ').strip().split(" +")) {
        for (String read : known.getOrDefault(word, word).split(" ")) {
          if (!read.isEmpty()) {
            words.add(read);
          }
        }
      }
    }
    return words;
  }

  /** "m4ti" is "mati"; a number stays one. */
  private static String letters(String token) {
    boolean mixed =
        token.chars().anyMatch(c -> c >= 'a' && c <= 'z')
            && token.chars().anyMatch(c -> DIGITS.indexOf(c) >= 0);
    if (!mixed) {
      return token;
    }
    StringBuilder read = new StringBuilder(token.length());
    for (char c : token.toCharArray()) {
      int at = DIGITS.indexOf(c);
      read.append(at < 0 ? c : LETTERS.charAt(at));
    }
    return read.toString();
  }
}
