package id.sswd.ask;

import id.sswd.library.Citation;
import id.sswd.library.Passage;

/**
 * A piece of a passage that answers.
 *
 * @param start where the quote begins in the passage's text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Quote(Passage passage, Citation citation, int start, int end) {
  /** The quote, verbatim. */
  public String text() {
    return passage.text().substring(start, end);
  }
}
