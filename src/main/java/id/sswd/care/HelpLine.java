package id.sswd.care;

import id.sswd.text.Language;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A public line that helps.
 *
 * @param number as people dial it
 * @param needs what it helps with
 * @param purpose the same in words
 * @param verified the day on which somebody has last made sure that it exists; empty for never
 * @param source the address of an official page
 */
public record HelpLine(
    String name,
    String number,
    Set<Need> needs,
    Map<Language, String> purpose,
    Map<Language, String> hours,
    Optional<LocalDate> verified,
    String source) {
  private static final int GOOD_FOR_YEARS = 1;

  /** Whether nobody has made sure of it within a year. */
  public boolean isStale(LocalDate today) {
    return verified.filter(day -> day.plusYears(GOOD_FOR_YEARS).isAfter(today)).isEmpty();
  }
}
