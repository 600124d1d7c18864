package id.sswd.text;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of days, months and numbers as Indonesians and English speakers type them. */
final class DayNames {
  private static final List<String> MONTHS =
      List.of(
          "jan(?:uari|uary)?",
          "[fp]eb(?:r?uari|ruary)?",
          "mar(?:et|ch)?",
          "apr(?:il)?",
          "mei|may",
          "jun[ie]?",
          "jul[iy]?",
          "agustus|agust|agu|agt|ags|aug(?:ust)?",
          "sep(?:t|tember)?",
          "o[kc]t(?:ober)?",
          "no[vp](?:ember)?",
          "de[sc](?:ember)?");

  private static final List<String> WEEKDAYS =
      List.of(
          "senin|sen|mon(?:day)?",
          "selasa|sel|tue(?:s|sday)?",
          "rabu|rab|wed(?:nesday)?",
          "kamis|kam|thu(?:rs?|rsday)?",
          "jum'?at|jum|fri(?:day)?",
          "sabtu|sab|sat(?:urday)?",
          "minggu|ahad|sun(?:day)?");

  private static final List<String> NUMBERS =
      List.of(
          "satu|one",
          "dua|two",
          "tiga|three",
          "empat|four",
          "lima|five",
          "enam|six",
          "tujuh|seven",
          "delapan|eight",
          "sembilan|nine",
          "sepuluh|ten",
          "sebelas|eleven",
          "dua ?belas|twelve");

  /** Patterns that take any of the names. */
  static final String MONTH = any(MONTHS);

  static final String WEEKDAY = any(WEEKDAYS);
  // "dua belas" stands before "dua", of which it is the longer.
  static final String NUMBER = any(NUMBERS.reversed());

  private DayNames() {}

  /** 1 to 12. */
  static int month(String name) {
    return index(MONTHS, name) + 1;
  }

  static DayOfWeek weekday(String name) {
    return DayOfWeek.of(index(WEEKDAYS, name) + 1);
  }

  /** Digits or a number in words from 1 to 12. */
  static int number(String words) {
    return Character.isDigit(words.charAt(0))
        ? Integer.parseInt(words)
        : index(NUMBERS, words.toLowerCase(Locale.ROOT)) + 1;
  }

  private static int index(List<String> names, String name) {
    for (int i = 0; i < names.size(); i++) {
      if (name.matches(names.get(i))) {
        return i;
      }
    }
    throw new IllegalArgumentException("no such name: " + name);
  }

  private static String any(List<String> names) {
    return names.stream().collect(Collectors.joining("|", "(?:", ")"));
  }
}
