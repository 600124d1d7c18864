package id.sswd.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether confidences can be taken at their word: of the questions answered with a confidence of
 * about 0.7, some 70 of 100 should have an answer.
 */
public final class Reliability {
  private static final int BINS = 10;

  private final List<Outcome> outcomes;

  public Reliability(List<Outcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  /**
   * Questions with about the same confidence.
   *
   * @param predicted their mean confidence
   * @param observed the share of them that the corpus answers
   */
  public record Bin(double from, double to, int questions, double predicted, double observed) {}

  /** Ten bins of equal width. */
  public List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int b = 0; b < BINS; b++) {
      double from = (double) b / BINS;
      double to = (b + 1.0) / BINS;
      boolean last = b == BINS - 1;
      List<Outcome> in =
          outcomes.stream()
              .filter(o -> o.confidence() >= from && (o.confidence() < to || last))
              .toList();
      bins.add(
          new Bin(
              from,
              to,
              in.size(),
              in.stream().mapToDouble(Outcome::confidence).average().orElse(0),
              in.stream().mapToDouble(o -> o.question().answerable() ? 1 : 0).average().orElse(0)));
    }
    return bins;
  }

  /** The expected calibration error: the mean distance of predicted and observed, by questions. */
  public double error() {
    return bins().stream()
            .mapToDouble(bin -> bin.questions() * Math.abs(bin.predicted() - bin.observed()))
            .sum()
        / Math.max(outcomes.size(), 1);
  }

  /**
   * A point of the risk-coverage curve.
   *
   * @param coverage the share of all questions that are answered, the surest first
   * @param risk the share of those whose first text does not answer them
   */
  public record Point(double coverage, double risk) {}

  public List<Point> riskByCoverage() {
    List<Outcome> surest =
        outcomes.stream()
            .sorted(Comparator.comparingDouble(Outcome::confidence).reversed())
            .toList();
    List<Point> points = new ArrayList<>();
    double wrong = 0;
    for (int i = 0; i < surest.size(); i++) {
      wrong += surest.get(i).rank() == 1 ? 0 : 1;
      points.add(new Point((i + 1.0) / surest.size(), wrong / (i + 1)));
    }
    return points;
  }
}
