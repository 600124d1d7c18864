package id.sswd.care;

import java.util.List;

/**
 * How well messages of need are told.
 *
 * @param recall of those in need, the share recognised
 * @param precision of those recognised, the share in need
 */
record Figures(double recall, double precision) {
  /** A message, and what it was taken for. */
  record Pair(boolean inNeed, boolean recognised) {}

  static Figures of(List<Pair> pairs) {
    double inNeed = pairs.stream().filter(Pair::inNeed).count();
    double recognised = pairs.stream().filter(Pair::recognised).count();
    double both = pairs.stream().filter(pair -> pair.inNeed && pair.recognised).count();
    return new Figures(rounded(both / inNeed), rounded(both / recognised));
  }

  private static double rounded(double share) {
    return Math.round(share * 1_000) / 1_000.0;
  }
}
