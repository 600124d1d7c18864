package id.sswd.load;

import java.util.List;

/**
 * The straight line through points that is nearest in squares.
 *
 * @param slope how much the value grows with each unit of time
 * @param error the standard error of the slope, if the points scatter independently
 */
record Line(double slope, double error) {
  /**
   * Fits it.
   *
   * @param times at least three different ones
   * @param values as many
   */
  static Line through(List<Double> times, List<Double> values) {
    int count = times.size();
    if (count < 3 || values.size() != count) {
      throw new IllegalArgumentException("a line with an error needs three points, not " + count);
    }
    double time = mean(times);
    double value = mean(values);
    double spread = 0;
    double together = 0;
    for (int i = 0; i < count; i++) {
      spread += (times.get(i) - time) * (times.get(i) - time);
      together += (times.get(i) - time) * (values.get(i) - value);
    }
    double slope = together / spread;
    double rest = 0;
    for (int i = 0; i < count; i++) {
      double off = values.get(i) - value - slope * (times.get(i) - time);
      rest += off * off;
    }
    return new Line(slope, Math.sqrt(rest / (count - 2) / spread));
  }

  private static double mean(List<Double> numbers) {
    return numbers.stream().mapToDouble(number -> number).average().orElseThrow();
  }
}
