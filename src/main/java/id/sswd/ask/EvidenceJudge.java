package id.sswd.ask;

import id.sswd.search.Feature;
import id.sswd.search.Hit;

/**
 * How sure the bot is that a quote answers: a logistic function of how much of the question the
 * passage and the quote cover and how strongly the passage was found. The weights were set by hand
 * on development questions to the starter content.
 */
final class EvidenceJudge {
  private static final double PASSAGE = 5.0;
  private static final double QUOTE = 2.0;
  private static final double STRENGTH = 3.0;
  private static final double BIAS = -5.0;
  private static final double SURE = 0.60;
  private static final double PERHAPS = 0.42;

  private EvidenceJudge() {}

  /** From 0 to 1. */
  static double confidence(Hit hit, double quoteCoverage) {
    double sum =
        BIAS
            + PASSAGE * hit.feature(Feature.COVERAGE)
            + QUOTE * quoteCoverage
            + STRENGTH * Math.min(hit.feature(Feature.STRENGTH), 1);
    return 1 / (1 + Math.exp(-sum));
  }

  static Answer.Kind kind(double confidence) {
    if (confidence >= SURE) {
      return Answer.Kind.ANSWER;
    }
    return confidence >= PERHAPS ? Answer.Kind.MAYBE : Answer.Kind.ABSTENTION;
  }
}
