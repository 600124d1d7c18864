package id.sswd.signup;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.session.Session;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random operations on a session, in the database and in a plain model beside it: two lists of
 * names, one of those who go, one of those who wait.
 */
@DisplayName("Places and the waiting list")
class PlacesModelTest {
  private static final int OPERATIONS = 100_000;
  private static final int AT_ONCE = 1_000;
  private static final int COMPARED_EVERY = 20;
  private static final int PEOPLE = 60;
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  @TempDir private Path folder;
  private final SignUpRepository repository = new SignUpRepository();
  private final Places places = new Places(repository);
  private final Random random = new Random(20261124);
  private final PlainPlaces plain = new PlainPlaces(OptionalInt.of(12));
  private final Map<String, Integer> guests = new LinkedHashMap<>();
  private int guestNumber;
  private Session session = session(OptionalInt.of(12), Session.State.OPEN);

  @Test
  @DisplayName("are in the database what they are in a plain model, all through 100,000 operations")
  void sameAsTheModel() {
    try (Database database = Database.open(folder.resolve("sswd.db"))) {
      database.useTransaction(PlacesModelTest::insertSession);
      for (int done = 0; done < OPERATIONS; done += AT_ONCE) {
        database.useTransaction(
            tx -> {
              for (int i = 0; i < AT_ONCE; i++) {
                String operation = step(tx);
                if (i % COMPARED_EVERY != 0) {
                  continue;
                }
                assertThat(names(tx, SignUp.State.GOING)).as(operation).isEqualTo(plain.going);
                assertThat(names(tx, SignUp.State.WAITING)).as(operation).isEqualTo(plain.waiting);
              }
            });
      }
    }
  }

  private String step(Tx tx) {
    long person = 1 + random.nextInt(PEOPLE);
    String name = "p" + person;
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> {
        places.join(tx, session, new Places.Asker(person, name, OptionalInt.empty()), NOW);
        if (isOpen() && !plain.holds(name)) {
          plain.enter(name);
        }
        yield "join " + name;
      }
      case 3, 4 -> {
        places.leave(tx, session, person, NOW);
        if (!isCancelled()) {
          plain.leave(name);
        }
        yield "leave " + name;
      }
      case 5 -> {
        SignUp.State answer = random.nextBoolean() ? SignUp.State.MAYBE : SignUp.State.DECLINED;
        places.answer(
            tx, session, new Places.Asker(person, name, OptionalInt.empty()), answer, NOW);
        if (!isCancelled()) {
          plain.leave(name);
        }
        yield answer + " " + name;
      }
      case 6 -> bring(tx, person);
      case 7 -> unbring(tx, person);
      case 8 -> {
        session = session(capacity(), session.state());
        plain.capacity = session.capacity();
        if (!isCancelled()) {
          plain.fill();
        }
        places.promote(tx, session, NOW);
        yield "capacity " + session.capacity();
      }
      default -> {
        session = session(session.capacity(), state());
        if (!isCancelled()) {
          plain.fill();
        }
        places.promote(tx, session, NOW);
        yield session.state().name();
      }
    };
  }

  private String bring(Tx tx, long person) {
    String name = "g" + ++guestNumber;
    Outcome outcome = places.bring(tx, session, person, name, NOW);
    boolean few =
        guests.entrySet().stream()
                .filter(guest -> guest.getValue() == person)
                .filter(guest -> plain.holds(guest.getKey()))
                .count()
            < Places.MOST_GUESTS;
    if (isOpen() && few) {
      guests.put(name, (int) person);
      plain.enter(name);
    } else {
      assertThat(outcome.changed()).isFalse();
    }
    return "bring " + name;
  }

  private String unbring(Tx tx, long person) {
    Optional<SignUp> guest = repository.guestsOf(tx, session.id(), person).stream().findAny();
    if (guest.isPresent()) {
      places.unbring(tx, session, person, guest.get().id(), NOW);
      if (!isCancelled()) {
        plain.leave(guest.get().name());
      }
    }
    return "unbring " + guest.map(SignUp::name).orElse("nobody");
  }

  private boolean isOpen() {
    return session.state() == Session.State.OPEN;
  }

  private boolean isCancelled() {
    return session.state() == Session.State.CANCELLED;
  }

  private OptionalInt capacity() {
    return random.nextInt(12) == 0 ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(30));
  }

  private Session.State state() {
    return random.nextInt(3) == 0
        ? Session.State.values()[random.nextInt(Session.State.values().length)]
        : Session.State.OPEN;
  }

  private List<String> names(Tx tx, SignUp.State state) {
    return repository.in(tx, session.id(), state, 0, 1_000).stream().map(SignUp::name).toList();
  }

  private static void insertSession(Tx tx) {
    insertSession(tx, 1);
  }

  static void insertSession(Tx tx, long id) {
    tx.handle()
        .execute(
            """
            insert into session (id, community_id, edition, theme, starts_at, time_zone, place, contact, speaker,
                moderator, note_taker, state, code, created_by, created_at)
            values (?, 1, ?, 'Tema', 0, 'Asia/Jakarta', '', '', '', '', '', 'open', ?, 1, 0)
            """,
            id,
            id,
            "KODE" + id);
  }

  private static Session session(OptionalInt capacity, Session.State state) {
    return session(1, capacity, state);
  }

  static Session session(long id, OptionalInt capacity, Session.State state) {
    return new Session(
        id,
        1,
        1,
        "Tema",
        Optional.empty(),
        Optional.empty(),
        NOW.plusSeconds(86_400),
        ZoneId.of("Asia/Jakarta"),
        "",
        capacity,
        Optional.empty(),
        "",
        new Session.Roles("", "", ""),
        state,
        OptionalInt.empty(),
        OptionalLong.empty(),
        "KODE",
        0,
        1);
  }
}
