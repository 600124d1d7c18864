package id.sswd.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be exported. */
public enum Export {
  SIGNUPS,
  SESSIONS,
  NOTES,
  /** What was thought of answers; it names nobody. */
  FEEDBACK;

  /** The word on the command line and on buttons. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Export> ofKey(String key) {
    return Arrays.stream(values()).filter(export -> export.key().equals(key)).findFirst();
  }
}
