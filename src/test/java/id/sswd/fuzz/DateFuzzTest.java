package id.sswd.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.sswd.text.DateReader;
import id.sswd.text.DateReading;
import id.sswd.text.IndonesianZone;
import id.sswd.text.Language;
import id.sswd.text.ZonedTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Dates and times as they are typed: what is read lies within what the reader promises. */
class DateFuzzTest {
  private static final List<Instant> NOWS =
      List.of(
          Instant.parse("2026-11-25T02:00:00Z"),
          Instant.parse("2026-12-31T16:59:30Z"),
          Instant.parse("2028-02-28T17:00:00Z"),
          Instant.parse("2027-01-30T23:30:00Z"));

  @FuzzTest
  void typed(byte[] input) {
    Bytes bytes = new Bytes(input);
    Instant now = NOWS.get(bytes.choice(NOWS.size()));
    ZoneId zone = IndonesianZone.values()[bytes.choice(3)].id();
    boolean dayIsKnown = bytes.choice(2) == 1;
    Optional<LocalDate> usual =
        dayIsKnown ? Optional.of(LocalDate.ofInstant(now, zone).plusDays(3)) : Optional.empty();
    DateReader reader = new DateReader(Clock.fixed(now, ZoneOffset.UTC));

    switch (reader.read(bytes.text(), zone, usual)) {
      case DateReading.Understood found -> {
        isToCome(found.at(), now);
        readsBack(reader, found.at());
      }
      case DateReading.OneOf two -> {
        isToCome(two.first(), now);
        assertThat(two.second()).isAfter(two.first()).isBefore(two.first().plusDays(15));
      }
      case DateReading.TooFar far -> assertThat(far.at()).isAfter(now.atZone(zone).plusYears(2));
      case DateReading.NoTime none ->
          assertThat(none.day()).isAfterOrEqualTo(LocalDate.ofInstant(now, zone).minusDays(1));
      case DateReading.NoDay none -> assertThat(none.time().getSecond()).isZero();
      case DateReading.Past past ->
          assertThat(past.day()).isBeforeOrEqualTo(LocalDate.ofInstant(now, zone).plusDays(1));
      case DateReading.OtherWeekday other ->
          assertThat(other.said()).isNotEqualTo(other.day().getDayOfWeek());
      case DateReading.TwoDays two -> assertThat(two.one()).isNotEqualTo(two.other());
      case DateReading.NoSuchDay none -> assertThat(none.words()).isNotBlank();
      case DateReading.NoSuchTime none -> assertThat(none.words()).isNotBlank();
      case DateReading.Unclear unclear -> {}
    }
  }

  private static void isToCome(ZonedDateTime at, Instant now) {
    assertThat(at.toInstant()).isAfter(now);
    assertThat(at).isBeforeOrEqualTo(now.atZone(at.getZone()).plusYears(2));
    assertThat(at.getSecond()).isZero();
  }

  /** What the bot shows of a moment means the same moment when somebody types it. */
  private static void readsBack(DateReader reader, ZonedDateTime at) {
    for (Language language : Language.values()) {
      String shown = ZonedTimes.full(at.toInstant(), at.getZone(), language);
      assertThat(reader.read(shown, at.getZone()))
          .as(shown)
          .isEqualTo(new DateReading.Understood(at));
    }
  }
}
