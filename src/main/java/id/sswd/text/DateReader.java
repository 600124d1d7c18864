package id.sswd.text;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a date and a time of day as Indonesians and English speakers type them: "besok jam 4 sore",
 * "Rabu depan 15.30 WITA", "2/12/26 15:30", "next Friday 4pm". The day stands before the month.
 */
public final class DateReader {
  private static final int LONGEST = 200;
  private static final int MOST_YEARS = 2;
  private static final int MINUTES_OF_DAY = 24 * 60;
  private static final Pattern ZONE = Pattern.compile("\\b(wib|wita|wit)\\b");

  private final Clock clock;

  public DateReader(Clock clock) {
    this.clock = clock;
  }

  /** The latest moment that is taken; beyond it a slip in the year is likelier. */
  public ZonedDateTime latest(ZoneId zone) {
    return ZonedDateTime.now(clock.withZone(zone)).plusYears(MOST_YEARS);
  }

  /**
   * Reads a moment to come.
   *
   * @param zone the time zone where none is named
   */
  public DateReading read(String typed, ZoneId zone) {
    return read(typed, zone, Optional.empty());
  }

  /**
   * The same where a day is known already.
   *
   * @param usual the day that is meant where only a time of day is named
   */
  public DateReading read(String typed, ZoneId zone, Optional<LocalDate> usual) {
    if (typed.length() > LONGEST) {
      return new DateReading.Unclear();
    }
    Wording words = Wording.of(typed);
    ZoneId meant =
        words
            .find(ZONE)
            .flatMap(found -> IndonesianZone.named(found.group(1)))
            .map(IndonesianZone::id)
            .orElse(zone);
    LocalDate today = LocalDate.now(clock.withZone(meant));
    RelativeDays relative = new RelativeDays(words, today);
    relative.takeBeforeTimes();
    DayWords.Found dates = DayWords.take(words, today);
    Optional<ClockWords> time = ClockWords.take(words);
    relative.takeAfterTimes();
    if (dates.impossible().isPresent()) {
      return new DateReading.NoSuchDay(dates.impossible().get());
    }
    if (time.isPresent() && !time.get().possible()) {
      return new DateReading.NoSuchTime(time.get().words());
    }
    if (words.hasDigits() || relative.saysMore()) {
      return new DateReading.Unclear();
    }
    List<LocalDate> days = new ArrayList<>(dates.days());
    days.addAll(relative.days);
    List<Integer> minutes = time.map(t -> t.minutesOfDay(relative.part)).orElse(List.of());
    return new Sorting(today, ZonedDateTime.now(clock.withZone(meant)), minutes)
        .sort(days, relative, usual);
  }

  /** Puts together what was found. */
  private record Sorting(LocalDate today, ZonedDateTime now, List<Integer> minutes) {
    DateReading sort(List<LocalDate> days, RelativeDays relative, Optional<LocalDate> usual) {
      Optional<LocalDate> other =
          days.stream().filter(day -> !day.equals(days.getFirst())).findFirst();
      if (other.isPresent()) {
        return new DateReading.TwoDays(days.getFirst(), other.get());
      }
      if (!days.isEmpty()) {
        LocalDate day = days.getFirst();
        return relative
            .weekday
            .filter(said -> said != day.getDayOfWeek())
            .<DateReading>map(said -> new DateReading.OtherWeekday(day, said))
            .orElseGet(() -> choose(List.of(day)));
      }
      if (relative.weekday.isPresent()) {
        return nextWeekday(relative.weekday.get());
      }
      if (!relative.candidates.isEmpty()) {
        return choose(relative.candidates.stream().distinct().toList());
      }
      if (usual.isPresent() && !minutes.isEmpty()) {
        return choose(List.of(usual.get()));
      }
      return minutes.isEmpty()
          ? new DateReading.Unclear()
          : new DateReading.NoDay(clockTime(minutes.getLast()));
    }

    /** Today still, where the time is yet to come. */
    private DateReading nextWeekday(DayOfWeek weekday) {
      LocalDate coming = DayWords.coming(today, weekday);
      boolean over = !minutes.isEmpty() && moments(List.of(coming)).isEmpty();
      return choose(List.of(over ? coming.plusWeeks(1) : coming));
    }

    private DateReading choose(List<LocalDate> days) {
      if (minutes.isEmpty()) {
        return days.getFirst().isBefore(today)
            ? new DateReading.Past(days.getFirst(), Optional.empty())
            : new DateReading.NoTime(days.getFirst());
      }
      List<ZonedDateTime> moments = moments(days);
      if (moments.isEmpty()) {
        return new DateReading.Past(days.getFirst(), Optional.of(clockTime(minutes.getLast())));
      }
      ZonedDateTime first = moments.getFirst();
      if (first.isAfter(now.plusYears(MOST_YEARS))) {
        return new DateReading.TooFar(first);
      }
      return moments.size() == 1
          ? new DateReading.Understood(first)
          : new DateReading.OneOf(first, moments.get(1));
    }

    /** The moments to come; where both days and halves of the day are open, the later half. */
    private List<ZonedDateTime> moments(List<LocalDate> days) {
      List<Integer> times =
          days.size() > 1 && !minutes.isEmpty() ? List.of(minutes.getLast()) : minutes;
      return days.stream()
          .sorted()
          .flatMap(day -> times.stream().map(time -> moment(day, time)))
          .filter(at -> at.isAfter(now))
          .toList();
    }

    private ZonedDateTime moment(LocalDate day, int minutes) {
      return day.plusDays(Math.floorDiv(minutes, MINUTES_OF_DAY))
          .atTime(clockTime(minutes))
          .atZone(now.getZone());
    }

    private static LocalTime clockTime(int minutes) {
      return LocalTime.ofSecondOfDay(Math.floorMod(minutes, MINUTES_OF_DAY) * 60L);
    }
  }
}
