package id.sswd.text;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A time of day as it was said: "jam 4 sore", "15.30 WIB", "setengah delapan malam", "3:30 pm".
 *
 * @param hour as it was said
 * @param minutes to be added to the hour; fewer than 0 in "setengah lima"
 * @param exact whether it was written as clocks with 24 hours show it
 */
record ClockWords(
    String words,
    int hour,
    int minutes,
    boolean exact,
    Optional<PartOfDay> part,
    Optional<ZoneId> zone) {
  private static final String ZONE = "wib|wita|wit";
  private static final String AFTER_A_TIME =
      "(?<=\\d|" + ZONE + "|pagi|siang|sore|malam|am|pm)\\s*";

  /** The end of a span ("15.30 - 17.00", "jam 4 s/d selesai"), and the same time elsewhere. */
  private static final Pattern END =
      Pattern.compile(
          AFTER_A_TIME
              + "(?:-|s\\.?/?d\\.?|sampai(?: dengan)?|hingga|until|till|to)\\s*"
              + "(?:(?:jam|pukul|pkl)\\.?\\s*)?(?:\\d{1,2}(?:[.:]\\d{2})?|selesai|finish|end)(?!\\d)"
              + "|(?<=wib|wita|wit)\\s*[/|=]\\s*\\d{1,2}[.:]\\d{2}\\s*(?:wib|wita|wit)");

  private static final Pattern TIME =
      Pattern.compile(
          "(?<lead>(?:\\b(?:jam|jm|pukul|pkl|pk|at)\\b\\.?|@)\\s*)?"
              + "(?<shift>\\b(?:setengah|stgh|half past|quarter past|quarter to)\\s+)?"
              + "(?<![\\d.:/-])(?<hour>\\d{1,2}|\\b"
              + DayNames.NUMBER
              + "\\b)(?:[.:](?<minute>\\d{2})(?:[.:]\\d{2})?)?(?![\\d/])"
              + "\\s*(?<half>[ap]\\.?m\\b\\.?)?"
              + "(?:\\s*(?:lewat|lebih)\\s+(?<later>\\d{1,2}|seperempat))?"
              + "(?:\\s*kurang\\s+(?<earlier>\\d{1,2}|seperempat))?"
              + "(?:\\s*(?:in the |at )?(?<part>"
              + PartOfDay.NAMES
              + ")\\b)?"
              + "(?:\\s*(?<zone>"
              + ZONE
              + ")\\b)?");

  private static final Pattern NOON = Pattern.compile("\\b(?:tengah hari|noon)\\b");
  private static final Pattern MIDNIGHT = Pattern.compile("\\b(?:tengah malam|midnight)\\b");
  private static final int QUARTER = 15;
  private static final int HALF = 30;

  /** The first time in what was typed; empty where there is none. */
  static Optional<ClockWords> take(Wording words) {
    words.drop(END);
    if (words.take(NOON).isPresent()) {
      return Optional.of(named("12.00", 12));
    }
    if (words.take(MIDNIGHT).isPresent()) {
      return Optional.of(named("24.00", 24));
    }
    return words.take(TIME, ClockWords::saysTime).map(ClockWords::read);
  }

  private static ClockWords named(String words, int hour) {
    return new ClockWords(words, hour, 0, true, Optional.empty(), Optional.empty());
  }

  /** A bare number is no time. */
  private static boolean saysTime(MatchResult found) {
    return List.of("lead", "shift", "minute", "half", "part", "zone").stream()
        .anyMatch(group -> found.group(group) != null);
  }

  private static ClockWords read(MatchResult found) {
    String hour = found.group("hour");
    int said = DayNames.number(hour);
    Optional<PartOfDay> part = group(found, "part").flatMap(PartOfDay::named);
    Optional<String> half = group(found, "half");
    boolean exact = hour.length() == 2 && Character.isDigit(hour.charAt(0)) || said == 0;
    if (half.isPresent() && said >= 1 && said <= 12) {
      said = said % 12 + (half.get().startsWith("p") ? 12 : 0);
      exact = true;
    }
    return new ClockWords(
        found.group().strip(),
        said,
        minutes(found),
        exact,
        half.isPresent() ? Optional.empty() : part,
        group(found, "zone").flatMap(IndonesianZone::named).map(IndonesianZone::id));
  }

  private static int minutes(MatchResult found) {
    int minutes = group(found, "minute").map(Integer::parseInt).orElse(0);
    minutes +=
        switch (group(found, "shift").map(String::strip).orElse("")) {
          case "setengah", "stgh" -> -HALF;
          case "half past" -> HALF;
          case "quarter past" -> QUARTER;
          case "quarter to" -> -QUARTER;
          default -> 0;
        };
    minutes += group(found, "later").map(ClockWords::few).orElse(0);
    return minutes - group(found, "earlier").map(ClockWords::few).orElse(0);
  }

  private static int few(String words) {
    return words.equals("seperempat") ? QUARTER : Integer.parseInt(words);
  }

  private static Optional<String> group(MatchResult found, String name) {
    return Optional.ofNullable(found.group(name));
  }

  /** Whether a clock can show it. */
  boolean possible() {
    return hour <= 24 && minutes > -60 && minutes < 60 && !(hour == 24 && minutes > 0);
  }

  /**
   * The minutes from the day's beginning that can be meant: one, or two where neither the writing
   * nor a part of the day says which half is meant. 1,440 is the end of the day.
   *
   * @param elsewhere a part of the day that was said apart from the time
   */
  List<Integer> minutesOfDay(Optional<PartOfDay> elsewhere) {
    Optional<PartOfDay> said = part.or(() -> elsewhere);
    if (said.isPresent()) {
      return List.of(said.get().hour(hour) * 60 + minutes);
    }
    if (exact || hour > 9) {
      return List.of(hour * 60 + minutes);
    }
    return List.of(hour * 60 + minutes, (hour + 12) * 60 + minutes);
  }
}
