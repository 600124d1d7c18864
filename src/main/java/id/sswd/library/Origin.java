package id.sswd.library;

import java.util.Locale;

/** Where a publication comes from. */
public enum Origin {
  /** Comes with the program, to try it with; labelled so wherever it is quoted. */
  STARTER,
  /** Read from a file. */
  IMPORT,
  /** Written and reviewed with the bot. */
  SESSION;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
