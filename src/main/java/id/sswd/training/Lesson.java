package id.sswd.training;

/**
 * One choice to learn from: alternatives, each with its features, and which of them is right.
 *
 * @param features by alternative and feature
 * @param right the number of the right alternative
 * @param weight how much it counts, against 1 for a usual one
 */
public record Lesson(double[][] features, int right, double weight) {
  public Lesson(double[][] features, int right) {
    this(features, right, 1);
  }

  /** Whether something is so: against an alternative of all zeros. */
  static Lesson yesOrNo(double[] features, boolean yes, double weight) {
    return new Lesson(new double[][] {features, new double[features.length]}, yes ? 0 : 1, weight);
  }
}
