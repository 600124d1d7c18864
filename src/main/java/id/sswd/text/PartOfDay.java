package id.sswd.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Morning, noon, afternoon, night: which half of the day an hour belongs to. */
enum PartOfDay {
  MORNING("pagi|dini hari|subuh|morning"),
  NOON("siang"),
  AFTERNOON("sore|sr|petang|afternoon"),
  NIGHT("malam|malem|mlm|evening|night");

  /** Takes any of the names. */
  static final String NAMES =
      Arrays.stream(values()).map(part -> part.names).collect(Collectors.joining("|", "(?:", ")"));

  private static final int NOON_HOUR = 12;

  private final String names;

  PartOfDay(String names) {
    this.names = names;
  }

  static Optional<PartOfDay> named(String name) {
    return Arrays.stream(values()).filter(part -> name.matches(part.names)).findFirst();
  }

  /**
   * The hour of 24 that is meant by an hour in this part of the day. "Jam 12 malam" is the end of
   * the day, 24; "jam 1 malam" its beginning.
   *
   * @param hour 0 to 24, as it was said
   */
  int hour(int hour) {
    if (hour > NOON_HOUR) {
      return hour;
    }
    return switch (this) {
      case MORNING -> hour % NOON_HOUR;
      case NOON -> hour >= 1 && hour <= 4 ? hour + NOON_HOUR : hour;
      case AFTERNOON -> hour % NOON_HOUR + NOON_HOUR;
      case NIGHT -> hour >= 5 ? hour + NOON_HOUR : hour;
    };
  }
}
