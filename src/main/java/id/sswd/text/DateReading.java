package id.sswd.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** What somebody meant by a date and a time of day, or why it cannot be told. */
public sealed interface DateReading {
  /** A moment to come. */
  record Understood(ZonedDateTime at) implements DateReading {}

  /** Two moments to come can be meant: 4 in the morning or in the afternoon. */
  record OneOf(ZonedDateTime first, ZonedDateTime second) implements DateReading {}

  /** A day, but no time of day. */
  record NoTime(LocalDate day) implements DateReading {}

  /** A time of day, but no day. */
  record NoDay(LocalTime time) implements DateReading {}

  /**
   * A day that no calendar has: 31 February.
   *
   * @param words as they were typed
   */
  record NoSuchDay(String words) implements DateReading {}

  /**
   * A time that no clock shows: 25.70.
   *
   * @param words as they were typed
   */
  record NoSuchTime(String words) implements DateReading {}

  /**
   * The date falls on another day of the week than was said.
   *
   * @param day the date
   * @param said the day of the week that was said with it
   */
  record OtherWeekday(LocalDate day, DayOfWeek said) implements DateReading {}

  /** Two days that contradict each other: "besok, 24 Desember" on another day than the 23rd. */
  record TwoDays(LocalDate one, LocalDate other) implements DateReading {}

  /** It is over already. */
  record Past(LocalDate day, Optional<LocalTime> time) implements DateReading {}

  /** So far ahead that a slip in the year is likelier. */
  record TooFar(ZonedDateTime at) implements DateReading {}

  /** No date and no time was found, or something that cannot be placed was left over. */
  record Unclear() implements DateReading {}
}
