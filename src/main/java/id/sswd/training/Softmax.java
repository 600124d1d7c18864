package id.sswd.training;

import java.util.List;

/**
 * Multinomial logistic regression over alternatives (a conditional logit): the chance of an
 * alternative is the exponential of its weighted features, against the sum over all. With two
 * alternatives, one of them all zeros, it is the common logistic regression. The likelihood is
 * concave, so Newton's method finds its one maximum, and nothing is left to chance.
 *
 * <p>See D. McFadden, "Conditional logit analysis of qualitative choice behavior" (1974).
 */
public final class Softmax {
  private static final int MOST_STEPS = 40;
  private static final double SETTLED = 1e-7;

  private final double penalty;

  /**
   * @param penalty how much the square of a weight costs, where each feature is measured in its
   *     standard deviations; greater than 0
   */
  public Softmax(double penalty) {
    this.penalty = penalty;
  }

  /** The weights of the features; 0 for one that never tells alternatives apart. */
  public double[] learn(List<Lesson> lessons) {
    double[] spread = spread(lessons);
    double[] weights = new double[spread.length];
    double value = objective(lessons, weights, spread);
    for (int step = 0; step < MOST_STEPS; step++) {
      Slope slope = new Slope(weights.length);
      lessons.forEach(lesson -> slope.add(lesson, weights, spread));
      double[] move = slope.newtonStep(weights, penalty);
      double length = 1;
      double[] next = moved(weights, move, length);
      double reached = objective(lessons, next, spread);
      while (reached > value && length > 1e-6) {
        length /= 2;
        next = moved(weights, move, length);
        reached = objective(lessons, next, spread);
      }
      boolean settled = value - reached < SETTLED * Math.max(1, Math.abs(value));
      System.arraycopy(next, 0, weights, 0, weights.length);
      value = reached;
      if (settled) {
        break;
      }
    }
    for (int f = 0; f < weights.length; f++) {
      weights[f] = spread[f] == 0 ? 0 : weights[f] / spread[f];
    }
    return weights;
  }

  private static double[] moved(double[] weights, double[] move, double length) {
    double[] moved = weights.clone();
    for (int f = 0; f < moved.length; f++) {
      moved[f] += length * move[f];
    }
    return moved;
  }

  /** The negative logarithm of the likelihood, and the penalty. */
  private double objective(List<Lesson> lessons, double[] weights, double[] spread) {
    double sum = 0;
    for (double weight : weights) {
      sum += penalty / 2 * weight * weight;
    }
    for (Lesson lesson : lessons) {
      sum -=
          lesson.weight()
              * Math.log(Math.max(chances(lesson, weights, spread)[lesson.right()], 1e-300));
    }
    return sum;
  }

  static double[] chances(Lesson lesson, double[] weights, double[] spread) {
    double[] chances = new double[lesson.features().length];
    double best = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < chances.length; a++) {
      double sum = 0;
      for (int f = 0; f < weights.length; f++) {
        sum += spread[f] == 0 ? 0 : weights[f] * lesson.features()[a][f] / spread[f];
      }
      chances[a] = sum;
      best = Math.max(best, sum);
    }
    double whole = 0;
    for (int a = 0; a < chances.length; a++) {
      chances[a] = Math.exp(chances[a] - best);
      whole += chances[a];
    }
    for (int a = 0; a < chances.length; a++) {
      chances[a] /= whole;
    }
    return chances;
  }

  /** How far each feature usually is from its mean over the alternatives of its lesson. */
  private static double[] spread(List<Lesson> lessons) {
    int features = lessons.isEmpty() ? 0 : lessons.getFirst().features()[0].length;
    double[] squares = new double[features];
    long alternatives = 0;
    for (Lesson lesson : lessons) {
      alternatives += lesson.features().length;
      for (int f = 0; f < features; f++) {
        double mean = 0;
        for (double[] alternative : lesson.features()) {
          mean += alternative[f] / lesson.features().length;
        }
        for (double[] alternative : lesson.features()) {
          squares[f] += (alternative[f] - mean) * (alternative[f] - mean);
        }
      }
    }
    for (int f = 0; f < features; f++) {
      double variance = squares[f] / Math.max(alternatives, 1);
      squares[f] = variance < 1e-12 ? 0 : Math.sqrt(variance);
    }
    return squares;
  }
}
