package id.sswd.training;

import java.util.List;

/**
 * How well passages were put in order: Hit@1 and the mean reciprocal rank of the first ten.
 *
 * @param questions so many were measured
 */
public record Order(int questions, double hit1, double reciprocalRank) {
  private static final int DEPTH = 10;

  /**
   * @param ranks of the relevant passage of each question, counted from 1; 0 where it was not found
   */
  static Order of(List<Integer> ranks) {
    double first = 0;
    double sum = 0;
    for (int rank : ranks) {
      first += rank == 1 ? 1 : 0;
      sum += rank > 0 && rank <= DEPTH ? 1.0 / rank : 0;
    }
    int questions = Math.max(ranks.size(), 1);
    return new Order(ranks.size(), first / questions, sum / questions);
  }
}
