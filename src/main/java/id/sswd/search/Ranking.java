package id.sswd.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** How what speaks for a passage adds up: the weights of {@code search/ranking.properties}. */
public final class Ranking {
  private final double[] weights = new double[Feature.COUNT];

  public Ranking(Properties properties) {
    for (Feature feature : Feature.values()) {
      weights[feature.ordinal()] =
          Double.parseDouble(properties.getProperty(key(feature), "0").strip());
    }
  }

  /** By {@link Feature#ordinal}. */
  public Ranking(double[] weights) {
    System.arraycopy(weights, 0, this.weights, 0, this.weights.length);
  }

  public static Ranking shipped() {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Ranking.class.getResourceAsStream("/search/ranking.properties")),
            StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(in);
      return new Ranking(properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String key(Feature feature) {
    return feature.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public double weight(Feature feature) {
    return weights[feature.ordinal()];
  }

  /** The score of a passage with these features. */
  public double of(double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }
}
