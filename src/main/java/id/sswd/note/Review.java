package id.sswd.note;

import java.util.Locale;
import java.util.Optional;

/**
 * A draft laid before the other organizers.
 *
 * @param asOf the last wording that it holds, see {@link Draft#asOf}
 * @param judge the name of who approved it or asked for changes; empty until somebody has
 * @param remark what is to be changed; empty for nothing
 */
record Review(
    long id,
    long session,
    long asOf,
    State state,
    long askedBy,
    String askedName,
    Optional<Long> judgedBy,
    String judge,
    String remark) {
  /** What has come of it. */
  enum State {
    ASKED,
    APPROVED,
    CHANGES;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
