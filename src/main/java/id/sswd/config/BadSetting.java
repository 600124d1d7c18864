package id.sswd.config;

import java.io.Serial;

/** A setting that cannot be used. The message is one line: what, where, and the mend. */
public final class BadSetting extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  BadSetting(String message) {
    super(message);
  }
}
