package id.sswd.ask;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * How likely a quote holds the answer: logistic regression over its {@link Evidence}. The weights
 * are learnt by {@code eval train}; their file says from what, and how well the chances hold.
 */
public final class Confidence {
  /** From so likely on a quote is given as the answer; chosen on the golden dev questions. */
  private static final double SURE = 0.50;

  /** From so likely on it is shown as what may be meant. */
  private static final double PERHAPS = 0.32;

  /** The name of what is added to the weighted evidence. */
  public static final String BIAS = "bias";

  private static final Confidence SHIPPED = read();

  private final double[] weights;
  private final double bias;

  /**
   * @param weights by the numbers of {@link Evidence}
   */
  public Confidence(double[] weights, double bias) {
    this.weights = weights.clone();
    this.bias = bias;
  }

  public static Confidence shipped() {
    return SHIPPED;
  }

  private static Confidence read() {
    Properties file = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                Confidence.class.getResourceAsStream("/ask/confidence.properties")),
            StandardCharsets.UTF_8)) {
      file.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the weights of the evidence cannot be read", e);
    }
    double[] weights = new double[Evidence.count()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Double.parseDouble(file.getProperty(Evidence.name(i), "0"));
    }
    return new Confidence(weights, Double.parseDouble(file.getProperty(BIAS, "0")));
  }

  /** From 0 to 1. */
  public double of(double[] evidence) {
    double sum = bias;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * evidence[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** What a number of {@link Evidence} counts. */
  public double weight(int number) {
    return weights[number];
  }

  public double bias() {
    return bias;
  }

  /** As sure as an answer can be that is marked as what may be meant. */
  static double marked(double confidence) {
    return Math.min(confidence, Math.nextDown(SURE));
  }

  static Answer.Kind kind(double confidence) {
    if (confidence >= SURE) {
      return Answer.Kind.ANSWER;
    }
    return confidence >= PERHAPS ? Answer.Kind.MAYBE : Answer.Kind.ABSTENTION;
  }
}
