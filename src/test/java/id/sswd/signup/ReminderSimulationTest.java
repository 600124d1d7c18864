package id.sswd.signup;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.chat.Reply;
import id.sswd.session.Session;
import id.sswd.store.Database;
import id.sswd.support.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Months of random life: people come and go, the session moves, is called off and on again, the bot
 * is down for hours. Beside it a plain account of who held a place at which moment.
 */
@DisplayName("In months of random life, reminders")
class ReminderSimulationTest {
  private static final Instant BEGIN = Instant.parse("2026-12-01T00:00:00Z");
  private static final Duration STEP = Duration.ofMinutes(5);
  private static final int STEPS = 12_000;
  private static final int PEOPLE = 8;

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(BEGIN);

  /** Since when somebody could count on a reminder: in, for this start, the bot knowing it. */
  private final Map<Long, Instant> countsSince = new HashMap<>();

  private final Set<String> sent = new HashSet<>();
  private int checked;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  @DisplayName("are none twice, none stale, none missing while the bot is up")
  void exact(long seed) {
    Random random = new Random(seed);
    try (Database database = Database.open(folder.resolve("sswd.db"))) {
      RemindedPeople people = new RemindedPeople(database, clock);
      people.announce(BEGIN.plus(Duration.ofDays(3)), "Asia/Makassar", 5);
      Instant upSince = BEGIN;
      for (int i = 0; i < STEPS; i++) {
        boolean down = random.nextInt(400) == 0;
        Duration pass = down ? STEP.multipliedBy(1 + random.nextInt(200)) : STEP;
        clock.set(clock.instant().plus(pass));
        if (down) {
          upSince = clock.instant();
        }
        people.round().forEach(nudge -> account(nudge, people.session()));
        requireNoneMissing(people.session(), upSince);
        if (random.nextInt(10) == 0) {
          live(people, random);
        }
      }
      assertThat(sent).as("reminders sent").hasSizeGreaterThan(30);
      assertThat(checked).as("places that a reminder was due for").isGreaterThan(30);
    }
  }

  private void live(RemindedPeople people, Random random) {
    long person = 1 + random.nextInt(PEOPLE);
    Session session = people.session();
    switch (random.nextInt(8)) {
      case 0 -> people.says(person, "batal");
      case 1 -> {
        if (random.nextInt(4) == 0 || session.startsAt().isBefore(clock.instant())) {
          people.change(
              clock.instant().plus(Duration.ofMinutes(30 + random.nextInt(6_000))),
              Session.State.OPEN);
          countsSince.clear();
        }
      }
      case 2 -> {
        if (random.nextInt(6) == 0) {
          boolean on = session.state() == Session.State.OPEN;
          people.change(session.startsAt(), on ? Session.State.CANCELLED : Session.State.OPEN);
          countsSince.clear();
        }
      }
      default -> people.says(person, "daftar");
    }
    for (long one = 1; one <= PEOPLE; one++) {
      if (people.isGoing(one) && people.session().state() == Session.State.OPEN) {
        countsSince.putIfAbsent(one, clock.instant());
      } else {
        countsSince.remove(one);
      }
    }
  }

  private void account(Reply.Nudge nudge, Session session) {
    long person = nudge.person();
    boolean hour = nudge.text().markup().contains("Sebentar lagi");
    Duration before = Duration.between(clock.instant(), session.startsAt());
    assertThat(countsSince).as("has a place").containsKey(person);
    assertThat(sent.add(key(person, hour, session))).as("not twice").isTrue();
    assertThat(before)
        .isBetween(
            hour ? Duration.ofMinutes(30) : Duration.ofHours(18),
            hour ? Duration.ofHours(1) : Duration.ofDays(1));
  }

  private void requireNoneMissing(Session session, Instant upSince) {
    for (boolean hour : List.of(true, false)) {
      Instant due = session.startsAt().minus(hour ? Duration.ofHours(1) : Duration.ofDays(1));
      boolean justDue = !due.isAfter(clock.instant()) && due.isAfter(clock.instant().minus(STEP));
      if (!justDue || upSince.isAfter(due)) {
        continue;
      }
      countsSince.forEach(
          (person, since) -> {
            if (since.isBefore(due)) {
              checked++;
              assertThat(sent).as("reminded").contains(key(person, hour, session));
            }
          });
    }
  }

  private static String key(long person, boolean hour, Session session) {
    return person + (hour ? " hour " : " day ") + session.startsAt();
  }
}
