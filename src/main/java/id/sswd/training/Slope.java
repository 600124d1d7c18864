package id.sswd.training;

/** First and second derivatives of the negative log-likelihood, summed over lessons. */
final class Slope {
  private final int size;
  private final double[] first;
  private final double[][] second;

  Slope(int size) {
    this.size = size;
    first = new double[size];
    second = new double[size][size];
  }

  void add(Lesson lesson, double[] weights, double[] spread) {
    double[] chances = Softmax.chances(lesson, weights, spread);
    double[] mean = new double[size];
    double[] scaled = new double[size];
    for (int a = 0; a < chances.length; a++) {
      scale(lesson.features()[a], spread, scaled);
      for (int f = 0; f < size; f++) {
        double part = chances[a] * scaled[f];
        mean[f] += part;
        double[] row = second[f];
        for (int g = 0; g <= f; g++) {
          row[g] += lesson.weight() * part * scaled[g];
        }
      }
    }
    scale(lesson.features()[lesson.right()], spread, scaled);
    for (int f = 0; f < size; f++) {
      first[f] += lesson.weight() * (mean[f] - scaled[f]);
      for (int g = 0; g <= f; g++) {
        second[f][g] -= lesson.weight() * mean[f] * mean[g];
      }
    }
  }

  private static void scale(double[] features, double[] spread, double[] scaled) {
    for (int f = 0; f < scaled.length; f++) {
      scaled[f] = spread[f] == 0 ? 0 : features[f] / spread[f];
    }
  }

  /** Where the quadratic that fits here has its lowest point, as seen from the weights. */
  double[] newtonStep(double[] weights, double penalty) {
    double[] right = new double[size];
    for (int f = 0; f < size; f++) {
      right[f] = -(first[f] + penalty * weights[f]);
      second[f][f] += penalty;
    }
    return solve(right);
  }

  /** Solves by Cholesky's decomposition; the penalty makes the matrix positive definite. */
  private double[] solve(double[] right) {
    for (int f = 0; f < size; f++) {
      for (int g = 0; g <= f; g++) {
        double sum = second[f][g];
        for (int k = 0; k < g; k++) {
          sum -= second[f][k] * second[g][k];
        }
        second[f][g] = f == g ? Math.sqrt(Math.max(sum, 1e-12)) : sum / second[g][g];
      }
    }
    double[] solution = right.clone();
    for (int f = 0; f < size; f++) {
      for (int k = 0; k < f; k++) {
        solution[f] -= second[f][k] * solution[k];
      }
      solution[f] /= second[f][f];
    }
    for (int f = size - 1; f >= 0; f--) {
      for (int k = f + 1; k < size; k++) {
        solution[f] -= second[k][f] * solution[k];
      }
      solution[f] /= second[f][f];
    }
    return solution;
  }
}
