package id.sswd.ask;

import id.sswd.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several questions in one message: each line of a list, or each that ends with its own question
 * mark. A few words more ("Siapa saja?") belong to the question before them.
 */
final class SubQuestions {
  static final int MOST = 3;
  private static final int FEW_WORDS = 2;

  /** "Siapa saja?", "kapan?", "contohnya?": nothing of their own. */
  private static final Set<String> ASKING =
      Set.of(
          "apa",
          "apakah",
          "siapa",
          "kapan",
          "mana",
          "dimana",
          "di",
          "ke",
          "berapa",
          "kenapa",
          "mengapa",
          "bagaimana",
          "gimana",
          "saja",
          "aja",
          "contohnya",
          "jelaskan",
          "sebutkan",
          "tolong",
          "dan",
          "who",
          "what",
          "when",
          "where",
          "why",
          "how",
          "which",
          "and");

  private static final Pattern BETWEEN = Pattern.compile("(?<=\\?)\\s+|\\s*\\n+\\s*");

  /** "Apa itu CSR dan apa itu PROPER?": a second question that stands for itself. */
  private static final Pattern AND =
      Pattern.compile(
          "(?iu)^((?:apa|siapa|what|who)\\s+\\S+\\s+\\S.*?)[,;]?\\s+(?:dan|serta|and)\\s+"
              + "((?:apa itu|apa yang dimaksud|apa arti|siapa|what is|what are|who)\\s+\\S.*\\?)$");

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
      if (!parts.isEmpty() && saysNothing(part)) {
        parts.add(parts.removeLast() + " " + part);
      } else {
        parts.addAll(joined(part));
      }
    }
    boolean all = parts.stream().allMatch(SubQuestions::asks);
    return parts.size() < 2 || parts.size() > MOST || !all ? List.of(text) : List.copyOf(parts);
  }

  /** The questions that an "and" joins. */
  private static List<String> joined(String part) {
    Matcher and = AND.matcher(part);
    return and.matches() ? List.of(and.group(1) + "?", and.group(2)) : List.of(part);
  }

  private static boolean saysNothing(String part) {
    List<Word> words = Word.of(part);
    return words.size() <= FEW_WORDS && words.stream().map(Word::folded).allMatch(ASKING::contains);
  }

  private static boolean asks(String part) {
    return part.contains("?");
  }
}
