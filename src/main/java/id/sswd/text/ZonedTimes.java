package id.sswd.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Moments as people read them, with the name of the time zone: nobody has to guess it. */
public final class ZonedTimes {
  private ZonedTimes() {}

  /** "Rabu, 2 Desember 2026, 15.30 WIB"; "Wednesday, 2 December 2026, 15:30 WIB". */
  public static String full(Instant at, ZoneId zone, Language language) {
    return day(at, zone, language) + ", " + time(at, zone, language);
  }

  /**
   * The same with the time in all three zones of Indonesia: "… 2026, 15.30 WIB / 16.30 WITA / 17.30
   * WIT". Where it is another day there already, that day is named.
   */
  public static String fullInAllZones(Instant at, ZoneId zone, Language language) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    List<String> times = new ArrayList<>();
    if (Arrays.stream(IndonesianZone.values()).noneMatch(known -> known.id().equals(zone))) {
      times.add(time(at, zone, language));
    }
    for (IndonesianZone each : IndonesianZone.values()) {
      ZonedDateTime there = at.atZone(each.id());
      String otherDay =
          there.toLocalDate().equals(day)
              ? ""
              : " (" + DateTimeFormatter.ofPattern("EEEE", language.locale()).format(there) + ")";
      times.add(time(at, each.id(), language) + otherDay);
    }
    return day(at, zone, language) + ", " + String.join(" / ", times);
  }

  /** "15.30 WIB"; "15:30 WIB". */
  public static String time(Instant at, ZoneId zone, Language language) {
    String pattern = language == Language.INDONESIAN ? "HH.mm" : "HH:mm";
    return DateTimeFormatter.ofPattern(pattern).format(at.atZone(zone))
        + " "
        + IndonesianZone.nameOf(zone);
  }

  /** "Rabu, 2 Desember 2026"; "Wednesday, 2 December 2026". */
  public static String day(Instant at, ZoneId zone, Language language) {
    return day(LocalDate.ofInstant(at, zone), language);
  }

  /** The same for a date. */
  public static String day(LocalDate date, Language language) {
    return DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", language.locale()).format(date);
  }

  /** "Rab, 2 Des 15.30" for lists: short, the zone being known. */
  public static String brief(Instant at, ZoneId zone, Language language) {
    String pattern =
        language == Language.INDONESIAN ? "EEE, d MMM uuuu HH.mm" : "EEE, d MMM uuuu HH:mm";
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at.atZone(zone));
  }
}
