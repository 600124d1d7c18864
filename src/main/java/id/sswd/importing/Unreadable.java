package id.sswd.importing;

import java.io.Serial;

/** A file that cannot be imported. The message is one sentence: what is wrong, and the mend. */
public final class Unreadable extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final Reason reason;

  /** The kinds of reasons, for those who say them in other words. */
  public enum Reason {
    PASSWORD,
    TOO_MUCH,
    DAMAGED
  }

  public Unreadable(String message) {
    this(Reason.DAMAGED, message);
  }

  public Unreadable(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
