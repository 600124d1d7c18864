package id.sswd.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as people write them. */
public final class Dates {
  private Dates() {}

  /** Day, month in words, year: "16 November 2011", "17 Agustus 2011", "17 August 2011". */
  public static String full(LocalDate date, Language language) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
  }
}
