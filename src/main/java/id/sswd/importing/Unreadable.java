package id.sswd.importing;

import java.io.Serial;

/** A file that cannot be imported. The message is one sentence: what is wrong, and the mend. */
public final class Unreadable extends Exception {
  @Serial private static final long serialVersionUID = 1;

  public Unreadable(String message) {
    super(message);
  }
}
