package id.sswd.search;

import id.sswd.library.Citation;
import id.sswd.library.Passage;

/**
 * A passage found.
 *
 * @param score what hits are ordered by
 * @param features by the order of {@link Feature}
 */
public record Hit(Passage passage, Citation citation, double score, double[] features) {
  public double feature(Feature feature) {
    return features[feature.ordinal()];
  }
}
