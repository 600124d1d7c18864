package id.sswd.care;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each sign counts; the rows of {@code weights.tsv}. Two things are told: whether anybody is
 * in need, by the logistic regression of that against everything else, and in which need, by the
 * greatest of one regression for each. Weights are divided by the square root of how many of a
 * message's signs are known, so that a long message says no more than a short one, nor a single
 * word as much as a sentence.
 */
final class Weights {
  /** The row of what is added whatever the message says. */
  static final String ALWAYS = "(always)";

  /** In a message with fewer known signs each counts as in one with so many. */
  private static final int FEW_SIGNS = 40;

  private static final int NEED = 0;

  private final Map<String, float[]> bySign = new HashMap<>();

  /**
   * @param rows a sign, what it counts for anybody being in need, and for each {@link Need}
   */
  Weights(List<String[]> rows) {
    for (String[] row : rows) {
      float[] counts = new float[row.length - 1];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = Float.parseFloat(row[i + 1]);
      }
      bySign.put(row[0], counts);
    }
  }

  /** How sure it is that somebody is in need, in logits: above 0 it is taken for so. */
  double sure(Set<String> signs) {
    return sums(signs)[NEED];
  }

  /** The need that the signs speak of most. */
  Need most(Set<String> signs) {
    double[] sums = sums(signs);
    Need most = Need.SELF;
    for (Need need : Need.values()) {
      if (sums[1 + need.ordinal()] > sums[1 + most.ordinal()]) {
        most = need;
      }
    }
    return most;
  }

  private double[] sums(Set<String> signs) {
    double[] sums = new double[1 + Need.values().length];
    int known = 0;
    for (String sign : signs) {
      float[] counts = bySign.get(sign);
      if (counts != null) {
        known++;
        for (int i = 0; i < sums.length; i++) {
          sums[i] += counts[i];
        }
      }
    }
    float[] always = bySign.getOrDefault(ALWAYS, new float[sums.length]);
    double each = each(known);
    for (int i = 0; i < sums.length; i++) {
      sums[i] = sums[i] * each + always[i];
    }
    return sums;
  }

  /** What one sign counts of so many that are known. */
  static double each(int known) {
    return 1 / Math.sqrt(Math.max(FEW_SIGNS, known));
  }
}
