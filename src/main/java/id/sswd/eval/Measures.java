package id.sswd.eval;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The figures of a run. The first five are over answerable questions, with one point for a relevant
 * text and none for others.
 *
 * @param auroc the chance that an answerable question gets a higher confidence than one that is not
 * @param answerSpan how often the first quote holds an answer
 * @param p50 milliseconds of the middle question
 * @param p99 milliseconds that 99 of 100 questions stay within
 */
public record Measures(
    int queries,
    double hit1,
    double mrr10,
    double ndcg10,
    double recall10,
    double recall100,
    double auroc,
    double answerSpan,
    double p50,
    double p99) {
  private static final int DEPTH = 10;

  public static Measures of(List<Outcome> outcomes) {
    List<Outcome> answerable =
        outcomes.stream().filter(outcome -> outcome.question().answerable()).toList();
    long[] nanos = outcomes.stream().mapToLong(Outcome::nanos).sorted().toArray();
    return new Measures(
        outcomes.size(),
        mean(answerable, outcome -> outcome.rank() == 1 ? 1 : 0),
        mean(answerable, Measures::reciprocalRank),
        mean(answerable, Measures::gain),
        mean(answerable, outcome -> recall(outcome, DEPTH)),
        mean(answerable, outcome -> recall(outcome, Evaluation.DEPTH)),
        auroc(confidences(outcomes, true), confidences(outcomes, false)),
        mean(answerable, outcome -> outcome.quotesAnswer() ? 1 : 0),
        percentile(nanos, 0.50),
        percentile(nanos, 0.99));
  }

  static double reciprocalRank(Outcome outcome) {
    int rank = outcome.rank();
    return rank > 0 && rank <= DEPTH ? 1.0 / rank : 0;
  }

  private static double gain(Outcome outcome) {
    double gain = 0;
    double best = 0;
    for (int i = 0; i < DEPTH; i++) {
      double discount = Math.log(2) / Math.log(i + 2.0);
      boolean there = i < outcome.ranked().size();
      gain +=
          there && outcome.question().relevant().contains(outcome.ranked().get(i)) ? discount : 0;
      best += i < outcome.question().relevant().size() ? discount : 0;
    }
    return best == 0 ? 0 : gain / best;
  }

  private static double recall(Outcome outcome, int depth) {
    long found =
        outcome.ranked().stream()
            .limit(depth)
            .filter(outcome.question().relevant()::contains)
            .count();
    return outcome.question().relevant().isEmpty()
        ? 0
        : (double) found / outcome.question().relevant().size();
  }

  private static double[] confidences(List<Outcome> outcomes, boolean answerable) {
    return outcomes.stream()
        .filter(outcome -> outcome.question().answerable() == answerable)
        .mapToDouble(Outcome::confidence)
        .toArray();
  }

  /**
   * The area under the ROC curve: the share of pairs in the right order, a tie counting half; not a
   * number where one side is empty.
   */
  public static double auroc(double[] positive, double[] negative) {
    double[] sorted = negative.clone();
    Arrays.sort(sorted);
    double wins = 0;
    for (double value : positive) {
      int below = insertion(sorted, value, false);
      int upTo = insertion(sorted, value, true);
      wins += below + (upTo - below) / 2.0;
    }
    return wins / ((double) positive.length * negative.length);
  }

  /** How many of the sorted values are smaller than this one, or at most as large. */
  private static int insertion(double[] sorted, double value, boolean equalToo) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || equalToo && sorted[middle] == value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> measure) {
    return outcomes.stream().mapToDouble(measure).average().orElse(0);
  }

  private static double percentile(long[] sortedNanos, double share) {
    if (sortedNanos.length == 0) {
      return 0;
    }
    int at = (int) Math.ceil(share * sortedNanos.length) - 1;
    return sortedNanos[Math.max(at, 0)] / 1e6;
  }
}
