package id.sswd.session;

import id.sswd.text.DateReader;
import id.sswd.text.DateReading;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.text.ZonedTimes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when a session starts and when its sign-ups close; says what is wrong in one sentence. */
final class MomentReader {
  /** "H-1", "H-2 jam 20.00": days before the day of the session, as Indonesians count them. */
  private static final Pattern DAYS_BEFORE =
      Pattern.compile("(?iu)\\s*h\\s*-\\s*(\\d{1,2})\\b[\\s,]*(.*)");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iu)\\s*(\\d{1,2}|se)\\s*(jam|hours?|hari|days?)\\s+(?:sebelum\\w*|before\\b).*");
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private final DateReader dates;
  private final Messages messages;
  private final Clock clock;

  MomentReader(Messages messages, Clock clock) {
    this.dates = new DateReader(clock);
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Reads a start.
   *
   * @param usual the day that is meant where only a time is typed
   */
  Entry start(String typed, ZoneId zone, Optional<LocalDate> usual, Language language) {
    return entry(dates.read(typed, zone, usual), language);
  }

  /** Reads a deadline, which may be told from the start; a day alone means its end. */
  Entry deadline(String typed, ZoneId zone, Optional<ZonedDateTime> start, Language language) {
    Optional<Entry> relative = beforeStart(typed, start, language);
    if (relative.isPresent()) {
      return relative.get();
    }
    DateReading reading = dates.read(typed, zone, start.map(ZonedDateTime::toLocalDate));
    if (reading instanceof DateReading.NoTime day) {
      return checked(endOf(day.day(), zone, start), start, language);
    }
    return entry(reading, language) instanceof Entry.Moments found
        ? inTime(found, start, language)
        : entry(reading, language);
  }

  private Optional<Entry> beforeStart(
      String typed, Optional<ZonedDateTime> start, Language language) {
    Matcher days = DAYS_BEFORE.matcher(typed);
    Matcher before = BEFORE.matcher(typed);
    boolean byDays = days.matches();
    if (!byDays && !before.matches()) {
      return Optional.empty();
    }
    if (start.isEmpty()) {
      return Optional.of(refused(language, "deadline-without-start"));
    }
    if (!byDays) {
      int count = before.group(1).startsWith("s") ? 1 : Integer.parseInt(before.group(1));
      boolean hours = before.group(2).matches("(?i)jam|hours?");
      ZonedDateTime at = hours ? start.get().minusHours(count) : start.get().minusDays(count);
      return Optional.of(checked(at, start, language));
    }
    LocalDate day = start.get().toLocalDate().minusDays(Integer.parseInt(days.group(1)));
    String time = days.group(2).strip();
    if (time.isEmpty()) {
      return Optional.of(checked(endOf(day, start.get().getZone(), start), start, language));
    }
    Entry read = entry(dates.read(time, start.get().getZone(), Optional.of(day)), language);
    return Optional.of(read instanceof Entry.Moments found ? inTime(found, start, language) : read);
  }

  /** The last minute of a day; on the day of the session its start. */
  private static ZonedDateTime endOf(LocalDate day, ZoneId zone, Optional<ZonedDateTime> start) {
    ZonedDateTime end = day.atTime(END_OF_DAY).atZone(zone);
    return start.filter(at -> at.toLocalDate().equals(day) && at.isBefore(end)).orElse(end);
  }

  /** Of two moments that can be meant, only those before the start are. */
  private Entry inTime(Entry.Moments found, Optional<ZonedDateTime> start, Language language) {
    List<ZonedDateTime> early =
        found.moments().stream().filter(at -> start.map(s -> !at.isAfter(s)).orElse(true)).toList();
    return early.isEmpty()
        ? checked(found.moments().getFirst(), start, language)
        : new Entry.Moments(early);
  }

  private Entry checked(ZonedDateTime at, Optional<ZonedDateTime> start, Language language) {
    if (start.isPresent() && at.isAfter(start.get())) {
      return refused(
          language, "deadline-after-start", full(at, language), full(start.get(), language));
    }
    if (!at.toInstant().isAfter(clock.instant())) {
      return refused(language, "deadline-past", full(at, language));
    }
    if (at.isAfter(dates.latest(at.getZone()))) {
      return refused(language, "too-far", full(at, language));
    }
    return new Entry.Moments(List.of(at));
  }

  private Entry entry(DateReading reading, Language language) {
    return switch (reading) {
      case DateReading.Understood found -> new Entry.Moments(List.of(found.at()));
      case DateReading.OneOf two -> new Entry.Moments(List.of(two.first(), two.second()));
      case DateReading.NoTime none ->
          refused(language, "no-time", ZonedTimes.day(none.day(), language));
      case DateReading.NoDay none -> refused(language, "no-day", time(none.time(), language));
      case DateReading.NoSuchDay none -> refused(language, "no-such-day", none.words());
      case DateReading.NoSuchTime none -> refused(language, "no-such-time", none.words());
      case DateReading.OtherWeekday other ->
          refused(
              language,
              "other-weekday",
              ZonedTimes.day(other.day(), language),
              other.said().getDisplayName(java.time.format.TextStyle.FULL, language.locale()));
      case DateReading.TwoDays two ->
          refused(
              language,
              "two-days",
              ZonedTimes.day(two.one(), language),
              ZonedTimes.day(two.other(), language));
      case DateReading.Past past ->
          refused(
              language,
              "past",
              ZonedTimes.day(past.day(), language)
                  + past.time().map(at -> ", " + time(at, language)).orElse(""));
      case DateReading.TooFar far -> refused(language, "too-far", full(far.at(), language));
      case DateReading.Unclear unclear -> refused(language, "unclear-time");
    };
  }

  private Entry refused(Language language, String why, Object... values) {
    Html sentence = messages.html(language, "session.refused." + why, values);
    return new Entry.Refused(sentence);
  }

  private static String full(ZonedDateTime at, Language language) {
    return ZonedTimes.full(at.toInstant(), at.getZone(), language);
  }

  private static String time(LocalTime time, Language language) {
    return DateTimeFormatter.ofPattern(
            language == Language.INDONESIAN ? "HH.mm" : "HH:mm", Locale.ROOT)
        .format(time);
  }
}
