package id.sswd.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Moments are shown with day, date, time and zone")
class ZonedTimesTest {
  private static final ZoneId WIB = IndonesianZone.WIB.id();
  private static final Instant AFTERNOON = Instant.parse("2026-12-02T08:30:00Z");
  private static final Instant NIGHT = Instant.parse("2026-12-02T15:30:00Z");

  @Test
  void inBothLanguages() {
    assertThat(ZonedTimes.full(AFTERNOON, WIB, Language.INDONESIAN))
        .isEqualTo("Rabu, 2 Desember 2026, 15.30 WIB");
    assertThat(ZonedTimes.full(AFTERNOON, WIB, Language.ENGLISH))
        .isEqualTo("Wednesday, 2 December 2026, 15:30 WIB");
    assertThat(ZonedTimes.full(AFTERNOON, ZoneId.of("Asia/Tokyo"), Language.ENGLISH))
        .isEqualTo("Wednesday, 2 December 2026, 17:30 Asia/Tokyo");
  }

  @Test
  void inAllThreeZonesTogether() {
    assertThat(ZonedTimes.fullInAllZones(AFTERNOON, WIB, Language.INDONESIAN))
        .isEqualTo("Rabu, 2 Desember 2026, 15.30 WIB / 16.30 WITA / 17.30 WIT");
  }

  @Test
  void anotherDayElsewhereIsNamed() {
    assertThat(ZonedTimes.fullInAllZones(NIGHT, WIB, Language.INDONESIAN))
        .isEqualTo("Rabu, 2 Desember 2026, 22.30 WIB / 23.30 WITA / 00.30 WIT (Kamis)");
  }
}
