package id.sswd.ask;

import id.sswd.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Several questions in one message: each line of a list, or each that ends with its own question
 * mark. A few words more ("Siapa saja?") belong to the question before them.
 */
final class SubQuestions {
  static final int MOST = 3;
  private static final int FEW_WORDS = 2;
  private static final Pattern BETWEEN = Pattern.compile("(?<=\\?)\\s+|\\s*\\n+\\s*");
  private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,2}[.)]|[-•*])\\s+");

  private SubQuestions() {}

  /** The questions in a text, one of them at least; a single one is the text itself. */
  static List<String> in(String text) {
    List<String> parts = new ArrayList<>();
    for (String piece : BETWEEN.split(text.strip())) {
      String part = NUMBER.matcher(piece.strip()).replaceFirst("");
      if (part.isBlank()) {
        continue;
      }
      if (!parts.isEmpty() && Word.of(part).size() <= FEW_WORDS) {
        parts.add(parts.removeLast() + " " + part);
      } else {
        parts.add(part);
      }
    }
    boolean all = parts.stream().allMatch(SubQuestions::asks);
    return parts.size() < 2 || parts.size() > MOST || !all ? List.of(text) : List.copyOf(parts);
  }

  private static boolean asks(String part) {
    return part.contains("?");
  }
}
