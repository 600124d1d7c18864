package id.sswd.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Dates as people type them, on Wednesday 25 November 2026 at 10.00 WIB")
class DateReaderTest {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 25, 10, 0, 0, 0, WIB);

  private final DateReader reader = new DateReader(Clock.fixed(NOW.toInstant(), WIB));

  @ParameterizedTest(name = "{0}")
  @DisplayName("one moment is meant")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          besok jam 4 sore                          | 2026-11-26T16:00
          bsk jm 4 sore                             | 2026-11-26T16:00
          Besok pukul 16.00                         | 2026-11-26T16:00
          besok, pkl. 16:00 WIB                     | 2026-11-26T16:00
          besok 16.00 WITA                          | 2026-11-26T15:00
          besok 16.00 wit                           | 2026-11-26T14:00
          lusa jam 19.30                            | 2026-11-27T19:30
          besok lusa jam 10                         | 2026-11-27T10:00
          hari ini jam 15.30                        | 2026-11-25T15:30
          hari ini jam 4                            | 2026-11-25T16:00
          malam ini jam 7                           | 2026-11-25T19:00
          nanti malam jam 8                         | 2026-11-25T20:00
          jam 7 malam ini                           | 2026-11-25T19:00
          sore ini 16.30                            | 2026-11-25T16:30
          besok malam setengah delapan malam        | 2026-11-26T19:30
          besok jam setengah 5 sore                 | 2026-11-26T16:30
          besok jam tujuh malam                     | 2026-11-26T19:00
          besok jam dua belas siang                 | 2026-11-26T12:00
          besok jam 12 malam                        | 2026-11-27T00:00
          besok 24.00                               | 2026-11-27T00:00
          besok jam 4 kurang 15 sore                | 2026-11-26T15:45
          besok jam 4 lewat 10 sore                 | 2026-11-26T16:10
          besok siang jam 1                         | 2026-11-26T13:00
          besok pagi jam 9                          | 2026-11-26T09:00
          besok tengah hari                         | 2026-11-26T12:00
          3 hari lagi jam 16                        | 2026-11-28T16:00
          dua minggu lagi jam 16                    | 2026-12-09T16:00
          seminggu lagi pukul 16.00                 | 2026-12-02T16:00
          Rabu depan 15.30 WITA                     | 2026-12-02T14:30
          Rabu dpn jam 3 sore                       | 2026-12-02T15:00
          Rabu 15.30                                | 2026-11-25T15:30
          Rabu 09.00                                | 2026-12-02T09:00
          Kamis jam 4 sore                          | 2026-11-26T16:00
          Jum'at jam 13.00                          | 2026-11-27T13:00
          Jumat besok jam 13.00                     | 2026-11-27T13:00
          hari Minggu jam 8 pagi                    | 2026-11-29T08:00
          hari Minggu depan jam 8 pagi              | 2026-12-06T08:00
          Sabtu minggu depan jam 10                 | 2026-12-05T10:00
          minggu depan hari Sabtu jam 10            | 2026-12-05T10:00
          Sabtu ini jam 10                          | 2026-11-28T10:00
          malam Minggu jam 7                        | 2026-11-28T19:00
          Rabu malam 07.30                          | 2026-11-25T19:30
          2/12/26 15:30                             | 2026-12-02T15:30
          02/12/2026 15.30                          | 2026-12-02T15:30
          2-12-2026 jam 15.30                       | 2026-12-02T15:30
          2.12.2026 15.30                           | 2026-12-02T15:30
          12/25/26 15:30                            | 2026-12-25T15:30
          2/12 15.30                                | 2026-12-02T15:30
          5/1 15.30                                 | 2027-01-05T15:30
          2026-12-02 15:30                          | 2026-12-02T15:30
          2026-12-02T15:30                          | 2026-12-02T15:30
          Rabu 2 Des 2026 15.30 WIB                 | 2026-12-02T15:30
          Rabu, 2 Desember 2026, pukul 15.30 WIB    | 2026-12-02T15:30
          Rabu / 2 Desember 2026 / 15.30 WIB        | 2026-12-02T15:30
          2 Des 26 jam 15.30                        | 2026-12-02T15:30
          2 Des 19 WIB                              | 2026-12-02T19:00
          2 des 15.30                               | 2026-12-02T15:30
          12 Januari jam 16                         | 2027-01-12T16:00
          2 Desember 2026 15.30-17.00 WIB           | 2026-12-02T15:30
          2 Desember 2026 15.30 - 17.00 WITA        | 2026-12-02T14:30
          2 Desember 2026 15.30 WIB s/d selesai     | 2026-12-02T15:30
          2 Des 2026, 15.30 WIB / 16.30 WITA        | 2026-12-02T15:30
          2 Des jam 4-6 sore                        | 2026-12-02T16:00
          tgl 5 jam 19                              | 2026-12-05T19:00
          tgl 30 jam 19                             | 2026-11-30T19:00
          tgl 31 jam 19                             | 2026-12-31T19:00
          tanggal 5 bulan depan jam 19.00           | 2026-12-05T19:00
          next Friday 4pm                           | 2026-12-04T16:00
          Friday 4 pm                               | 2026-11-27T16:00
          this Friday at 16:00                      | 2026-11-27T16:00
          tomorrow at noon                          | 2026-11-26T12:00
          tonight at 7                              | 2026-11-25T19:00
          tomorrow evening at half past 7           | 2026-11-26T19:30
          tomorrow at quarter to 5 in the afternoon | 2026-11-26T16:45
          the day after tomorrow 3:30 p.m.          | 2026-11-27T15:30
          in 3 days at 15:30                        | 2026-11-28T15:30
          Dec 2 2026 3:30 pm                        | 2026-12-02T15:30
          Wednesday, December 2nd, 2026, 3:30 PM    | 2026-12-02T15:30
          2nd of December at 15:30                  | 2026-12-02T15:30
          the 5th at 7pm                            | 2026-12-05T19:00
          friday next week 10am                     | 2026-12-04T10:00
          """)
  void understood(String typed, String expected) {
    assertThat(read(typed))
        .isInstanceOfSatisfying(
            DateReading.Understood.class,
            found ->
                assertThat(found.at().withZoneSameInstant(WIB).toLocalDateTime())
                    .hasToString(expected));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("two moments can be meant, and both are offered")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          besok jam 4            | 2026-11-26T04:00 | 2026-11-26T16:00
          besok jam 7.30         | 2026-11-26T07:30 | 2026-11-26T19:30
          tomorrow at 8          | 2026-11-26T08:00 | 2026-11-26T20:00
          minggu depan jam 15.30 | 2026-12-02T15:30 | 2026-12-06T15:30
          minggu depan jam 4     | 2026-12-02T16:00 | 2026-12-06T16:00
          """)
  void oneOf(String typed, String first, String second) {
    assertThat(read(typed))
        .isInstanceOfSatisfying(
            DateReading.OneOf.class,
            found -> {
              assertThat(found.first().toLocalDateTime()).hasToString(first);
              assertThat(found.second().toLocalDateTime()).hasToString(second);
            });
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("a day that no calendar has is named")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          31 Feb jam 16            | 31 feb
          Rabu 31 Feb 2027 15.30   | 31 feb 2027
          31/2/27 15:30            | 31/2/27
          31 April 2027 jam 10     | 31 april 2027
          29 Feb 2027 jam 16       | 29 feb 2027
          2027-13-40 16.00         | 2027-13-40
          tgl 45 jam 19            | tgl 45
          tanggal 31 bulan ini jam 19 | tanggal 31 bulan ini
          """)
  void noSuchDay(String typed, String named) {
    assertThat(read(typed)).isEqualTo(new DateReading.NoSuchDay(named));
  }

  @ParameterizedTest
  @DisplayName("a time that no clock shows is named")
  @ValueSource(strings = {"besok jam 27", "besok 25.70", "besok 15.75", "besok jam 24.30"})
  void noSuchTime(String typed) {
    assertThat(read(typed)).isInstanceOf(DateReading.NoSuchTime.class);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("what is over is said to be over")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hari ini jam 8 pagi   | 2026-11-25 | 08:00
          20 Nov jam 16.00      | 2026-11-20 | 16:00
          2/12/2020 15:30       | 2020-12-02 | 15:30
          Senin ini jam 16.00   | 2026-11-23 | 16:00
          2/12/2020             | 2020-12-02 |
          """)
  void past(String typed, LocalDate day, LocalTime time) {
    assertThat(read(typed)).isEqualTo(new DateReading.Past(day, Optional.ofNullable(time)));
  }

  @Test
  @DisplayName("a weekday that contradicts the date is told together with the date")
  void otherWeekday() {
    assertThat(read("Rabu 3 Des 2026 15.30"))
        .isEqualTo(new DateReading.OtherWeekday(LocalDate.of(2026, 12, 3), DayOfWeek.WEDNESDAY));
    assertThat(read("besok Rabu jam 16.00"))
        .isEqualTo(new DateReading.OtherWeekday(LocalDate.of(2026, 11, 26), DayOfWeek.WEDNESDAY));
  }

  @Test
  @DisplayName("two days that contradict each other are both told")
  void twoDays() {
    assertThat(read("besok 2 Desember 15.30"))
        .isEqualTo(new DateReading.TwoDays(LocalDate.of(2026, 12, 2), LocalDate.of(2026, 11, 26)));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("a day without a time asks for the time")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          besok       | 2026-11-26
          Rabu depan  | 2026-12-02
          2 Des 2026  | 2026-12-02
          tgl 5       | 2026-12-05
          Dec 2, 2026 | 2026-12-02
          """)
  void noTime(String typed, LocalDate day) {
    assertThat(read(typed)).isEqualTo(new DateReading.NoTime(day));
  }

  @Test
  @DisplayName("a time without a day asks for the day, or is of the day that is known")
  void noDay() {
    assertThat(read("jam 4 sore")).isEqualTo(new DateReading.NoDay(LocalTime.of(16, 0)));
    assertThat(reader.read("17.00", WIB, Optional.of(LocalDate.of(2026, 12, 2))))
        .isEqualTo(new DateReading.Understood(ZonedDateTime.of(2026, 12, 2, 17, 0, 0, 0, WIB)));
  }

  @Test
  @DisplayName("a year far ahead is taken for a slip")
  void tooFar() {
    assertThat(read("2/12/62 15:30")).isInstanceOf(DateReading.TooFar.class);
  }

  @ParameterizedTest
  @DisplayName("what cannot be placed is not guessed at")
  @ValueSource(
      strings = {
        "",
        "nanti saja",
        "kapan-kapan",
        "5 6 7",
        "2 desmber 15.30",
        "Rabu atau Kamis jam 16.00",
        "2 Des 15.30 0812345",
        "😀😀😀",
        "\u202e\u202d\u200f"
      })
  void unclear(String typed) {
    assertThat(read(typed)).isInstanceOf(DateReading.Unclear.class);
  }

  @Test
  @DisplayName("a flood of characters is not read at all")
  void flood() {
    assertThat(read("2 Des 15.30 ".repeat(400))).isInstanceOf(DateReading.Unclear.class);
  }

  @Test
  @DisplayName("invisible marks and wide digits change nothing")
  void marks() {
    assertThat(read("\u200f２\u200f Des\u202c 2026 １５.３０"))
        .isEqualTo(new DateReading.Understood(ZonedDateTime.of(2026, 12, 2, 15, 30, 0, 0, WIB)));
  }

  @Test
  @DisplayName("today is the day in the zone that is named")
  void todayInTheZone() {
    Clock lateInTheWest =
        Clock.fixed(ZonedDateTime.of(2026, 11, 25, 23, 30, 0, 0, WIB).toInstant(), WIB);
    assertThat(new DateReader(lateInTheWest).read("hari ini 16.00 WIT", WIB))
        .isEqualTo(
            new DateReading.Understood(
                ZonedDateTime.of(2026, 11, 26, 16, 0, 0, 0, IndonesianZone.WIT.id())));
  }

  private DateReading read(String typed) {
    return reader.read(typed, WIB);
  }
}
