package id.sswd.writer;

import java.io.Serial;
import java.time.Duration;

/** The writer gave nothing that can be used. The message says how, never what was asked. */
final class NoWords extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient Duration pause;

  NoWords(String how) {
    this(how, Duration.ZERO);
  }

  /**
   * @param pause for how long the server wishes to be left alone
   */
  NoWords(String how, Duration pause) {
    super(how);
    this.pause = pause;
  }

  Duration pause() {
    return pause;
  }
}
