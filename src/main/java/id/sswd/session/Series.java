package id.sswd.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/** Sessions that come again every week or two. */
final class Series {
  private Series() {}

  /**
   * The fields of the session that follows: the same time of day, as many days later as it takes to
   * lie ahead, and its deadline as long before it.
   */
  static Map<Field, String> next(Session previous, Instant now) {
    ZonedDateTime start = previous.startsAt().atZone(previous.zone());
    int days = previous.repeatsDays().orElseThrow();
    do {
      start = start.plusDays(days);
    } while (!start.toInstant().isAfter(now));
    Map<Field, String> values = Fields.of(previous);
    values.put(Field.TIME, start.toString());
    Optional<ZonedDateTime> deadline = deadline(previous, start);
    values.remove(Field.DEADLINE);
    deadline
        .filter(at -> at.toInstant().isAfter(now))
        .ifPresent(at -> values.put(Field.DEADLINE, at.toString()));
    return values;
  }

  private static Optional<ZonedDateTime> deadline(Session previous, ZonedDateTime start) {
    return previous.deadline().map(at -> start.minus(Duration.between(at, previous.startsAt())));
  }
}
