package id.sswd.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Whether one run ranks better than another one, on the questions that have an answer: the paired
 * bootstrap. Questions are drawn with replacement, and the difference of the means is looked at
 * each time; the p-value is twice the share of draws on the rarer side of zero.
 *
 * <p>See B. Efron and R. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 16.
 */
public final class Comparison {
  private static final int DRAWS = 10_000;
  private static final int DEPTH = 10;

  private final List<TestQuestion> questions;
  private final Map<String, List<String>> first;
  private final Map<String, List<String>> second;
  private final long seed;

  /**
   * Compares two runs.
   *
   * @param first the texts of each question, best first, as {@link RunFile} reads them
   */
  public Comparison(
      List<TestQuestion> questions,
      Map<String, List<String>> first,
      Map<String, List<String>> second,
      long seed) {
    this.questions = questions.stream().filter(question -> !question.relevant().isEmpty()).toList();
    this.first = first;
    this.second = second;
    this.seed = seed;
  }

  /**
   * A measure of both runs.
   *
   * @param low the difference (second less first) that 2.5% of draws stay below
   * @param high the one that 2.5% exceed
   * @param p the chance of so large a difference where there is none
   */
  public record Difference(
      String measure,
      int questions,
      double first,
      double second,
      double low,
      double high,
      double p) {}

  public List<Difference> differences() {
    return List.of(
        difference("hit@1", rank -> rank == 1 ? 1 : 0),
        difference("mrr@10", rank -> rank >= 1 && rank <= DEPTH ? 1.0 / rank : 0));
  }

  private Difference difference(String measure, ToDoubleFunction<Integer> value) {
    List<double[]> pairs = new ArrayList<>();
    for (TestQuestion question : questions) {
      pairs.add(
          new double[] {
            value.applyAsDouble(rank(first, question)), value.applyAsDouble(rank(second, question))
          });
    }
    int size = Math.max(pairs.size(), 1);
    double before = pairs.stream().mapToDouble(pair -> pair[0]).sum() / size;
    double after = pairs.stream().mapToDouble(pair -> pair[1]).sum() / size;
    Random random = new Random(seed);
    double[] drawn = new double[DRAWS];
    int above = 0;
    int below = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < pairs.size(); i++) {
        double[] pair = pairs.get(random.nextInt(pairs.size()));
        sum += pair[1] - pair[0];
      }
      drawn[draw] = sum / size;
      above += sum >= 0 ? 1 : 0;
      below += sum <= 0 ? 1 : 0;
    }
    java.util.Arrays.sort(drawn);
    double p = Math.min(1, 2.0 * Math.min(above, below) / DRAWS);
    return new Difference(
        measure,
        pairs.size(),
        before,
        after,
        drawn[(int) (DRAWS * 0.025)],
        drawn[(int) (DRAWS * 0.975)],
        p);
  }

  private static int rank(Map<String, List<String>> run, TestQuestion question) {
    List<String> texts = run.getOrDefault(question.id(), List.of());
    Set<String> relevant = question.relevant();
    for (int i = 0; i < texts.size(); i++) {
      if (relevant.contains(texts.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }
}
