package id.sswd.signup;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.chat.Reply;
import id.sswd.session.Session;
import id.sswd.store.Database;
import id.sswd.support.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Reminders")
class RemindersTest {
  /** 19.30 in Jakarta, 20.30 in Makassar, 21.30 in Jayapura. */
  private static final Instant START = Instant.parse("2026-12-11T12:30:00Z");

  @TempDir private Path folder;
  private Database database;
  private SettableClock clock;
  private RemindedPeople people;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("sswd.db"));
    clock = new SettableClock(START.minus(Duration.ofDays(5)));
    people = new RemindedPeople(database, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("come a day and an hour before, once each, to those who go")
  void onceEach() {
    people.announce(START, "Asia/Jakarta", 1);
    people.says(11, "daftar");
    people.says(12, "daftar");

    assertThat(at(25, 0)).isEmpty();
    assertThat(at(24, 0)).containsExactly("11: Besok");
    assertThat(at(23, 59)).isEmpty();
    assertThat(at(1, 0)).containsExactly("11: Sebentar lagi");
    assertThat(at(0, 59)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Asia/Jakarta,19.30 WIB", "Asia/Makassar,20.30 WITA", "Asia/Jayapura,21.30 WIT"})
  @DisplayName("name the time in the session's zone, in each of the three")
  void zones(String zone, String time) {
    people.announce(START, zone, 9);
    people.says(11, "daftar");
    clock.set(START.minus(Duration.ofDays(1)));

    assertThat(people.round().getFirst().text().markup())
        .contains("Jumat, 11 Desember 2026, " + time + "\n");
  }

  @Test
  @DisplayName(
      "that were due while the bot was down still come if they help, and say today after midnight")
  void downtime() {
    people.announce(START, "Asia/Jakarta", 9);
    people.says(11, "daftar");

    assertThat(at(19, 0)).containsExactly("11: Hari ini");
    assertThat(at(0, 20)).isEmpty();
  }

  @Test
  @DisplayName("move with the session, also for those who joined too late for the old time")
  void moved() {
    people.announce(START, "Asia/Jakarta", 9);
    people.says(11, "daftar");
    assertThat(at(24, 0)).containsExactly("11: Besok");
    clock.set(START.minus(Duration.ofMinutes(50)));
    people.says(12, "daftar");
    assertThat(people.round()).hasSize(1);

    Instant later = START.plus(Duration.ofDays(7));
    people.change(later, Session.State.OPEN);
    assertThat(people.round()).isEmpty();
    clock.set(later.minus(Duration.ofDays(1)));
    assertThat(said()).containsExactlyInAnyOrder("11: Besok", "12: Besok");
    clock.set(later.minus(Duration.ofHours(1)));
    assertThat(said()).containsExactlyInAnyOrder("11: Sebentar lagi", "12: Sebentar lagi");
  }

  @Test
  @DisplayName("do not come for a cancelled session, and come again when it is on after all")
  void cancelled() {
    people.announce(START, "Asia/Jakarta", 9);
    people.says(11, "daftar");
    people.change(START, Session.State.CANCELLED);
    assertThat(at(24, 0)).isEmpty();
    people.change(START, Session.State.OPEN);
    assertThat(at(23, 0)).isEmpty();
    assertThat(at(1, 0)).containsExactly("11: Sebentar lagi");
  }

  @Test
  @DisplayName("do not come to those who gave up their place or want none")
  void unwanted() {
    people.announce(START, "Asia/Jakarta", 9);
    for (long person = 11; person <= 13; person++) {
      people.says(person, "daftar");
    }
    people.says(11, "batal");
    people.optsOut(12, true);
    assertThat(at(24, 0)).containsExactly("13: Besok");
    people.optsOut(12, false);
    people.wants("hour", false);
    assertThat(at(1, 0)).isEmpty();
    people.wants("hour", true);
    assertThat(at(0, 59)).isEmpty();
  }

  @Test
  @DisplayName("of a kind that a group turned off and on again come to all who signed up meanwhile")
  void turnedOn() {
    people.announce(START, "Asia/Jakarta", 9);
    people.wants("day", false);
    people.says(11, "daftar");
    people.wants("day", true);
    assertThat(at(24, 0)).containsExactly("11: Besok");
  }

  private List<String> at(int hours, int minutes) {
    clock.set(START.minus(Duration.ofHours(hours)).minus(Duration.ofMinutes(minutes)));
    return said();
  }

  private List<String> said() {
    return people.round().stream().map(RemindersTest::brief).toList();
  }

  private static String brief(Reply.Nudge nudge) {
    return nudge.person()
        + nudge.text().markup().replaceFirst("^⏰ ", ": ").replaceFirst("(?s): <b>.*", "");
  }
}
