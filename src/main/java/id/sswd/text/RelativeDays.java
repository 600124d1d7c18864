package id.sswd.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days that were named from today: "besok", "lusa", "malam ini", "3 hari lagi", "Rabu depan". */
final class RelativeDays {
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\b(\\d{1,2}|se|an?|"
              + DayNames.NUMBER
              + ") ?(hari|minggu|pekan|bulan|days?|weeks?|months?)"
              + " (?:lagi|ke depan|kedepan|from now|from today)\\b"
              + "|\\bin (\\d{1,2}|an?|"
              + DayNames.NUMBER
              + ") (days?|weeks?|months?)\\b");
  private static final Pattern PART_OF_TODAY =
      Pattern.compile(
          "\\b("
              + PartOfDay.NAMES
              + ") ini\\b|\\bnanti ("
              + PartOfDay.NAMES
              + ")\\b"
              + "|\\bto(night)\\b|\\bthis (morning|afternoon|evening)\\b");
  private static final Pattern EVE =
      Pattern.compile("(?<!\\d ?)\\b(?:malam|malem|mlm) (" + DayNames.WEEKDAY + ")\\b");
  private static final Pattern TODAY = Pattern.compile("\\b(?:hari ini|today)\\b");
  private static final Pattern DAY_AFTER =
      Pattern.compile("\\b(?:besok lusa|lusa|(?:the )?day after tomorrow)\\b");
  private static final Pattern WEEKDAY_SOON =
      Pattern.compile("\\b(" + DayNames.WEEKDAY + ") (?:besok|bsk)\\b");
  private static final Pattern TOMORROW =
      Pattern.compile("\\b(?:besok|besuk|bsk|esok|tomorrow|tmrw)\\b");
  private static final String NEXT_WEEK = "(?:minggu|mgg|pekan) (?:depan|dpn)|next week";
  private static final String THIS_WEEK = "(?:minggu|pekan) ini|this week";
  private static final Pattern IN_NEXT_WEEK =
      Pattern.compile("\\b(?:" + NEXT_WEEK + ") (?:hari |on )?(" + DayNames.WEEKDAY + ")\\b");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:\\b(?<before>next|this)(?: coming)? )?(?<day>\\bhari )?\\b(?<name>"
              + DayNames.WEEKDAY
              + ")\\b(?: (?<after>"
              + NEXT_WEEK
              + "|"
              + THIS_WEEK
              + "|depan|dpn|ini))?");
  private static final Pattern ANY_WEEKDAY = Pattern.compile("\\b" + DayNames.WEEKDAY + "\\b");
  private static final Pattern PART = Pattern.compile("\\b" + PartOfDay.NAMES + "\\b");

  private final Wording words;
  private final LocalDate today;

  /** Days that leave no choice. */
  final List<LocalDate> days = new ArrayList<>();

  /** Days of which one is meant: the next such weekday, or two for "minggu depan". */
  final List<LocalDate> candidates = new ArrayList<>();

  /** A day of the week that was said without a week. */
  Optional<DayOfWeek> weekday = Optional.empty();

  /** A part of the day that was said apart from the time. */
  Optional<PartOfDay> part = Optional.empty();

  RelativeDays(Wording words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  /** What would be mistaken for a time of day if it were left. */
  void takeBeforeTimes() {
    words.take(COUNTED).ifPresent(found -> days.add(counted(found)));
    words
        .take(PART_OF_TODAY)
        .ifPresent(
            found -> {
              part = PartOfDay.named(firstGroup(found));
              days.add(today);
            });
    words
        .take(EVE)
        .ifPresent(
            found -> {
              part = Optional.of(PartOfDay.NIGHT);
              weekday = Optional.of(DayNames.weekday(found.group(1)).minus(1));
            });
  }

  private LocalDate counted(MatchResult found) {
    boolean later = found.group(1) != null;
    String number = found.group(later ? 1 : 3);
    int count = number.matches("se|an?") ? 1 : DayNames.number(number);
    String unit = found.group(later ? 2 : 4);
    if (unit.startsWith("hari") || unit.startsWith("day")) {
      return today.plusDays(count);
    }
    return unit.startsWith("bulan") || unit.startsWith("month")
        ? today.plusMonths(count)
        : today.plusWeeks(count);
  }

  void takeAfterTimes() {
    words.take(TODAY).ifPresent(found -> days.add(today));
    words.take(DAY_AFTER).ifPresent(found -> days.add(today.plusDays(2)));
    words
        .take(WEEKDAY_SOON)
        .ifPresent(found -> weekday = Optional.of(DayNames.weekday(found.group(1))));
    words.take(TOMORROW).ifPresent(found -> days.add(today.plusDays(1)));
    words
        .take(IN_NEXT_WEEK)
        .ifPresent(found -> days.add(inWeek(DayNames.weekday(found.group(1)), 1)));
    words.take(WEEKDAY).ifPresent(this::weekday);
    if (part.isEmpty()) {
      part = words.take(PART).flatMap(found -> PartOfDay.named(found.group()));
    }
  }

  private void weekday(MatchResult found) {
    DayOfWeek named = DayNames.weekday(found.group("name"));
    String week = (word(found, "before") + " " + word(found, "after")).strip();
    boolean next = week.contains("depan") || week.contains("dpn") || week.contains("next");
    boolean bareWeek = found.group("name").equals("minggu") && word(found, "day").isEmpty();
    if (week.isEmpty()) {
      weekday = Optional.of(named);
    } else if (next && bareWeek && week.matches("depan|dpn")) {
      // "Minggu depan" is next Sunday or a week from now.
      candidates.add(inWeek(named, 1));
      candidates.add(today.plusWeeks(1));
    } else {
      days.add(inWeek(named, next ? 1 : 0));
    }
  }

  /** Whether a second day of the week was said. */
  boolean saysMore() {
    return words.find(ANY_WEEKDAY).isPresent();
  }

  /** A day of this week (0) or of the next (1); a week begins on Monday. */
  private LocalDate inWeek(DayOfWeek day, int ahead) {
    return today
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .plusWeeks(ahead)
        .with(TemporalAdjusters.nextOrSame(day));
  }

  private static String word(MatchResult found, String group) {
    String word = found.group(group);
    return word == null ? "" : word;
  }

  private static String firstGroup(MatchResult found) {
    for (int i = 1; i <= found.groupCount(); i++) {
      if (found.group(i) != null) {
        return found.group(i);
      }
    }
    return "";
  }
}
