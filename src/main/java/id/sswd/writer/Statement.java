package id.sswd.writer;

import id.sswd.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that names quotes.
 *
 * @param text without the numbers and the full stop
 * @param quotes the numbers that it ends with, from 1
 */
record Statement(String text, List<Integer> quotes) {
  private static final Pattern THOUGHTS = Pattern.compile("(?s)<think>.*?(?:</think>|$)");
  private static final Pattern NUMBERS_AFTER_STOP =
      Pattern.compile("([.!?])[ \\t]*((?:\\[[\\d,; ]{1,12}\\][ \\t]*)+)");
  private static final Pattern NUMBERS =
      Pattern.compile("(?:\\s*\\[\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3})*\\])+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern BULLET = Pattern.compile("^(?:[-*•–]|\\d{1,2}[.)])\\s+");

  /** What ends a sentence within what was taken for one: "Dr. Soetomo" does not, nor "mis. ini". */
  private static final Pattern SECOND_SENTENCE = Pattern.compile("\\p{L}{5,}[\"”’)]*[.!?…]+\\s");

  /**
   * The sentences of a text that end with numbers. A sentence without one is left out, also where
   * it stands before another on the same line.
   */
  static List<Statement> in(String text) {
    List<Statement> found = new ArrayList<>();
    String said = THOUGHTS.matcher(text).replaceAll(" ").replaceAll("\\*\\*|__", "");
    for (String line : said.lines().toList()) {
      String plain = BULLET.matcher(line.strip()).replaceFirst("");
      String marked = NUMBERS_AFTER_STOP.matcher(plain).replaceAll(" $2$1 ");
      for (Sentence sentence : Sentence.of(marked)) {
        parts(marked.substring(sentence.start(), sentence.end()), found);
      }
    }
    return found;
  }

  /** "… [1], … [2]." are two statements. */
  private static void parts(String sentence, List<Statement> found) {
    Matcher numbers = NUMBERS.matcher(sentence);
    int start = 0;
    while (numbers.find()) {
      String text =
          sentence.substring(start, numbers.start()).replaceFirst("^[\\s.,;:!?…]+", "").strip();
      if (!text.isEmpty() && !SECOND_SENTENCE.matcher(text).find()) {
        found.add(new Statement(text.replaceFirst("[\\s.,;:]+$", ""), numbers(numbers.group())));
      }
      start = numbers.end();
    }
  }

  private static List<Integer> numbers(String marks) {
    return NUMBER
        .matcher(marks)
        .results()
        .map(number -> Integer.parseInt(number.group()))
        .distinct()
        .toList();
  }

  /** As it is shown. */
  String shown() {
    StringBuilder shown = new StringBuilder(text);
    quotes.forEach(number -> shown.append(" [").append(number).append(']'));
    return shown.append('.').toString();
  }
}
