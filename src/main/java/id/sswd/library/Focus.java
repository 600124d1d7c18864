package id.sswd.library;

import java.util.Locale;
import java.util.Optional;

/**
 * The two kinds of discussions: developing the discipline, or answering what happens in society.
 */
public enum Focus {
  SCIENCE_DEVELOPMENT,
  SOCIAL_PHENOMENON;

  /** The word in the database: {@code science_development}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads "Science Development", "social phenomenon" and the like; empty for anything else. */
  public static Optional<Focus> read(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.contains("science")) {
      return Optional.of(SCIENCE_DEVELOPMENT);
    }
    return lower.contains("phenomenon") ? Optional.of(SOCIAL_PHENOMENON) : Optional.empty();
  }
}
