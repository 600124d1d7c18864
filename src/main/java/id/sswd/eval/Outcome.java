package id.sswd.eval;

import java.util.List;
import java.util.Locale;

/**
 * What became of a question.
 *
 * @param ranked the corpus texts found, best first
 * @param scores of {@code ranked}
 * @param confidence of the answer, 0 to 1
 * @param answered whether something was quoted (an answer, or a "maybe")
 * @param quote the first quote; the best passage's when the bot declined
 * @param nanos how long the answer took
 */
public record Outcome(
    TestQuestion question,
    List<String> ranked,
    List<Double> scores,
    double confidence,
    boolean answered,
    String quote,
    long nanos) {

  /** The rank of the first relevant text, counted from 1; 0 when none was found. */
  public int rank() {
    for (int i = 0; i < ranked.size(); i++) {
      if (question.relevant().contains(ranked.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether the first quote holds an answer; case and white space do not count. */
  public boolean quotesAnswer() {
    String said = plain(quote);
    return question.answers().stream()
        .map(Outcome::plain)
        .anyMatch(answer -> !answer.isEmpty() && said.contains(answer));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
