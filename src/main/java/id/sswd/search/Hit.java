package id.sswd.search;

import id.sswd.library.Citation;
import id.sswd.library.Passage;

/**
 * A passage found.
 *
 * @param score what hits are ordered by
 * @param coverage the share of the question's weight that the passage's words carry, 0 to 1
 * @param strength Lucene's score against the best that the question could reach, about 0 to 1
 */
public record Hit(
    Passage passage, Citation citation, double score, double coverage, double strength) {}
