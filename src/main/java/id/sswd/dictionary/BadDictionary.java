package id.sswd.dictionary;

import java.io.Serial;

/** A dictionary that cannot be used. The message is one line: what, where, and the mend. */
public final class BadDictionary extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private static final String MEND =
      "; install the dictionary again, or take it out of library.dictionaries";

  BadDictionary(String problem) {
    super(problem + MEND);
  }
}
