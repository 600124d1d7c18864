package id.sswd.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates as people write them: "16 November 2011", "3 Agt 2024", "2024-05-17", in Indonesian
 * and English.
 */
public final class IndonesianDates {
  private static final Pattern WORDS =
      Pattern.compile("(?iu)\\b(\\d{1,2})\\s+(\\p{L}{3,9})\\.?\\s+(\\d{4})\\b");
  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("jan"),
          List.of("feb", "peb"),
          List.of("mar"),
          List.of("apr"),
          List.of("mei", "may"),
          List.of("jun"),
          List.of("jul"),
          List.of("agu", "agt", "aug"),
          List.of("sep"),
          List.of("okt", "oct"),
          List.of("nov", "nop"),
          List.of("des", "dec"));

  private IndonesianDates() {}

  /** The first date in a text that has day, month and year. */
  public static Optional<LocalDate> find(String text) {
    Matcher words = WORDS.matcher(text);
    while (words.find()) {
      int month = month(words.group(2));
      Optional<LocalDate> date = date(words.group(3), month, words.group(1));
      if (date.isPresent()) {
        return date;
      }
    }
    Matcher iso = ISO.matcher(text);
    return iso.find()
        ? date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3))
        : Optional.empty();
  }

  private static int month(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).stream().anyMatch(lower::startsWith)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Optional<LocalDate> date(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
