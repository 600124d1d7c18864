package id.sswd.session;

import id.sswd.text.Html;
import java.time.ZonedDateTime;
import java.util.List;

/** What became of something typed for a field. */
sealed interface Entry {
  /**
   * It can be kept.
   *
   * @param value in the form of {@link Fields}
   */
  record Accepted(String value) implements Entry {}

  /** A moment, or two of which one is meant: to be shown in full and confirmed. */
  record Moments(List<ZonedDateTime> moments) implements Entry {}

  /** It cannot be kept; one sentence says why and what to do. */
  record Refused(Html why) implements Entry {}
}
