package id.sswd.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The days that were named by a date: "2/12/26", "2 Des 2026", "Dec 2", "tgl 5 bulan depan". A date
 * without a year is the next one, or the last one when that was less than a month ago.
 */
final class DayWords {
  private static final Pattern ISO =
      Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:t(?=\\d)|\\b)");
  private static final Pattern NUMBERS =
      Pattern.compile("\\b(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})\\b");
  private static final Pattern WITHOUT_YEAR = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})\\b(?!/)");
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile(
          "(?<![\\d.:/])(\\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?("
              + DayNames.MONTH
              + ")\\b\\.?(?:[ -](?:tahun )?(?:(\\d{4})\\b(?![.:])|'?(\\d{2})\\b"
              + "(?![.:]|\\s*(?:am|pm|wib|wita|wit|"
              + PartOfDay.NAMES
              + ")\\b)))?");
  private static final Pattern MONTH_AND_DAY =
      Pattern.compile(
          "\\b("
              + DayNames.MONTH
              + ")\\b\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?![.:])(?: (\\d{4})\\b(?![.:]))?");
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile(
          "\\b(?:tgl|tanggal|tg)\\b\\.? ?(\\d{1,2})\\b(?![.:/])"
              + "(?: ((?:bulan|bln) depan|next month|(?:bulan|bln) ini|this month))?"
              + "|\\bthe (\\d{1,2})(?:st|nd|rd|th)\\b");
  private static final int JUST_PAST = 31;

  private final Wording words;
  private final LocalDate today;
  private final List<LocalDate> days = new ArrayList<>();
  private Optional<String> impossible = Optional.empty();

  private DayWords(Wording words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  /**
   * What was found.
   *
   * @param impossible a day that no calendar has, as it was typed
   */
  record Found(List<LocalDate> days, Optional<String> impossible) {}

  static Found take(Wording words, LocalDate today) {
    DayWords found = new DayWords(words, today);
    found.numbers();
    found.names();
    found.ofMonth();
    return new Found(List.copyOf(found.days), found.impossible);
  }

  private void numbers() {
    words
        .take(ISO)
        .ifPresent(d -> add(d, date(number(d, 1), number(d, 2), number(d, 3)).stream().toList()));
    words
        .take(NUMBERS)
        .ifPresent(
            d -> {
              int year = year(number(d, 4));
              Optional<LocalDate> dayFirst = date(year, number(d, 3), number(d, 1));
              add(d, dayFirst.or(() -> date(year, number(d, 1), number(d, 3))).stream().toList());
            });
    words
        .take(WITHOUT_YEAR)
        .ifPresent(d -> add(d, soon(number(d, 2), number(d, 1)).stream().toList()));
  }

  private void names() {
    words
        .take(DAY_AND_MONTH)
        .ifPresent(
            d -> {
              int month = DayNames.month(d.group(2));
              Optional<Integer> year =
                  Optional.ofNullable(d.group(3) == null ? d.group(4) : d.group(3))
                      .map(Integer::parseInt);
              add(d, named(year, month, number(d, 1)));
            });
    words
        .take(MONTH_AND_DAY)
        .ifPresent(
            d -> {
              Optional<Integer> year = Optional.ofNullable(d.group(3)).map(Integer::parseInt);
              add(d, named(year, DayNames.month(d.group(1)), number(d, 2)));
            });
  }

  private List<LocalDate> named(Optional<Integer> year, int month, int day) {
    return (year.isPresent() ? date(year(year.get()), month, day) : soon(month, day))
        .stream().toList();
  }

  private void ofMonth() {
    words
        .take(DAY_OF_MONTH)
        .ifPresent(
            d -> {
              int day = number(d, d.group(1) == null ? 3 : 1);
              String which = d.group(2) == null ? "" : d.group(2);
              add(d, inMonth(day, which).stream().toList());
            });
  }

  private Optional<LocalDate> inMonth(int day, String which) {
    YearMonth month = YearMonth.from(today);
    if (which.endsWith("depan") || which.startsWith("next")) {
      return date(month.plusMonths(1).getYear(), month.plusMonths(1).getMonthValue(), day);
    }
    Optional<LocalDate> now = date(month.getYear(), month.getMonthValue(), day);
    if (!which.isEmpty() || now.filter(found -> !found.isBefore(today)).isPresent()) {
      return now;
    }
    // A month without such a day is passed over: "tgl 31" in the middle of June.
    for (int ahead = 1; ahead <= 2; ahead++) {
      YearMonth later = month.plusMonths(ahead);
      Optional<LocalDate> found = date(later.getYear(), later.getMonthValue(), day);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private void add(MatchResult found, List<LocalDate> day) {
    days.addAll(day);
    if (day.isEmpty()) {
      impossible = impossible.or(() -> Optional.of(found.group().strip()));
    }
  }

  private Optional<LocalDate> soon(int month, int day) {
    Optional<LocalDate> thisYear = date(today.getYear(), month, day);
    LocalDate earliest = today.minusDays(JUST_PAST);
    return thisYear
        .filter(date -> !date.isBefore(earliest))
        .or(() -> date(today.getYear() + 1, month, day));
  }

  private static int year(int typed) {
    return typed < 100 ? 2000 + typed : typed;
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /** The next such day of the week, today included. */
  static LocalDate coming(LocalDate today, DayOfWeek weekday) {
    return today.plusDays(Math.floorMod(weekday.getValue() - today.getDayOfWeek().getValue(), 7));
  }
}
