package id.sswd.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a text, or an enumeration together with the sentence that leads into it.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive, without trailing white space
 */
public record Sentence(int start, int end) {
  private static final Pattern BREAK =
      Pattern.compile("[.!?][\"”’)\\]\\d\\[]*\\s+(?=[\\p{Lu}\\d\"“‘(\\[•-])|\\R\\s*");
  private static final Pattern ITEM =
      Pattern.compile("(?:\\(?\\d{1,2}[.)]+|\\(?[a-h][.)]+|[-•*–])\\s.*", Pattern.DOTALL);
  private static final Pattern INNER_ITEM = Pattern.compile("(?:^|\\s)\\(?[1a][.)]+\\s");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "dr", "rs", "drs", "dra", "prof", "ir", "no", "tn", "ny", "st", "mr", "mrs", "hal", "dll",
          "dsb", "dkk", "vol", "ed", "jl", "vs", "kh", "h", "hj", "yth", "tgl", "m", "s", "a");

  /** The sentences of a text, in order; an enumeration is one with its lead-in. */
  public static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher breaks = BREAK.matcher(text);
    int start = 0;
    while (breaks.find()) {
      if (text.charAt(breaks.start()) != '.' || !isAbbreviation(text, start, breaks.start())) {
        add(sentences, text, start, breaks.end());
        start = breaks.end();
      }
    }
    add(sentences, text, start, text.length());
    return sentences;
  }

  private static void add(List<Sentence> sentences, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    Sentence next = new Sentence(start, end);
    if (!sentences.isEmpty() && continues(text, sentences.getLast(), next)) {
      sentences.set(sentences.size() - 1, new Sentence(sentences.getLast().start, end));
    } else {
      sentences.add(next);
    }
  }

  private static boolean continues(String text, Sentence last, Sentence next) {
    if (!ITEM.matcher(text).region(next.start, next.end).matches()) {
      return false;
    }
    return text.charAt(last.end - 1) == ':'
        || ITEM.matcher(text).region(last.start, last.end).matches()
        || INNER_ITEM.matcher(text).region(last.start, last.end).find()
        || text.substring(last.start, last.end).contains("\n");
  }

  /** "Dr." and the initials of a name do not end a sentence, nor does the number of a list item. */
  private static boolean isAbbreviation(String text, int from, int dot) {
    int start = dot;
    while (start > from && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, dot);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean number =
        start == from && word.length() <= 2 && !word.isEmpty() && Character.isDigit(word.charAt(0));
    return initial || number || ABBREVIATIONS.contains(Word.fold(word));
  }
}
