package id.sswd.cli;

import java.io.Serial;

/** The work failed; the message is one line: what, where, and the mend. */
final class Failure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  Failure(String message) {
    super(message);
  }
}
