package id.sswd.signup;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.session.Session;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

@Label("Whatever people do with their places,")
class PlacesPropertiesTest {
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  @SuppressWarnings("NullAway.Init") // set by open(), which NullAway does not know to come first
  private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Database database;

  private static long sessions;

  private final SignUpRepository repository = new SignUpRepository();
  private final Places places = new Places(repository);

  private enum Kind {
    JOIN,
    LEAVE,
    DECLINE,
    MAYBE,
    RESIZE
  }

  /**
   * One thing that is done.
   *
   * @param number a person, or the new number of places, of which 0 is no limit
   */
  private record Deed(Kind kind, int number) {}

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("places");
    database = Database.open(folder.resolve("sswd.db"));
  }

  @AfterContainer
  static void close() throws IOException {
    database.close();
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(folder.resolve("sswd.db" + end));
    }
    Files.delete(folder);
  }

  @Property(tries = 300)
  @Label("those who go and those who wait are, in order, those of a list kept on paper")
  void asOnPaper(@ForAll("capacities") int capacity, @ForAll("deeds") List<Deed> deeds) {
    PlainPlaces paper = new PlainPlaces(limit(capacity));
    inSession(
        paper,
        deeds,
        (tx, session) -> {
          assertThat(names(tx, session, SignUp.State.GOING)).isEqualTo(paper.going);
          assertThat(names(tx, session, SignUp.State.WAITING)).isEqualTo(paper.waiting);
        });
  }

  @Property(tries = 300)
  @Label("nobody waits while a place is free, and nobody has two places")
  void noPlaceIsLost(@ForAll("capacities") int capacity, @ForAll("deeds") List<Deed> deeds) {
    PlainPlaces paper = new PlainPlaces(limit(capacity));
    inSession(
        paper,
        deeds,
        (tx, session) -> {
          List<String> all = new ArrayList<>(names(tx, session, SignUp.State.GOING));
          int going = all.size();
          List<String> waiting = names(tx, session, SignUp.State.WAITING);
          all.addAll(waiting);
          assertThat(waiting.isEmpty() || going >= session.capacity().orElseThrow()).isTrue();
          assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        });
  }

  private interface Check {
    void holds(Tx tx, Session session);
  }

  private void inSession(PlainPlaces paper, List<Deed> deeds, Check check) {
    long id = ++sessions;
    database.useTransaction(
        tx -> {
          PlacesModelTest.insertSession(tx, id);
          for (Deed deed : deeds) {
            Session session = done(tx, id, paper, deed);
            check.holds(tx, session);
          }
        });
  }

  /** Does it in the database and on paper. */
  private Session done(Tx tx, long id, PlainPlaces paper, Deed deed) {
    String name = "p" + deed.number;
    Places.Asker asker = new Places.Asker(deed.number, name, OptionalInt.empty());
    if (deed.kind == Kind.RESIZE) {
      paper.capacity = limit(deed.number);
    }
    Session session = PlacesModelTest.session(id, paper.capacity, Session.State.OPEN);
    switch (deed.kind) {
      case JOIN -> {
        places.join(tx, session, asker, NOW);
        if (!paper.holds(name)) {
          paper.enter(name);
        }
      }
      case LEAVE -> {
        places.leave(tx, session, deed.number, NOW);
        paper.leave(name);
      }
      case DECLINE, MAYBE -> {
        SignUp.State answer = deed.kind == Kind.MAYBE ? SignUp.State.MAYBE : SignUp.State.DECLINED;
        places.answer(tx, session, asker, answer, NOW);
        paper.leave(name);
      }
      case RESIZE -> {
        places.promote(tx, session, NOW);
        paper.fill();
      }
    }
    return session;
  }

  private static OptionalInt limit(int number) {
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private List<String> names(Tx tx, Session session, SignUp.State state) {
    return repository.in(tx, session.id(), state, 0, 1_000).stream().map(SignUp::name).toList();
  }

  @Provide
  Arbitrary<Integer> capacities() {
    return Arbitraries.integers().between(0, 6);
  }

  @Provide
  Arbitrary<List<Deed>> deeds() {
    Arbitrary<Kind> kinds =
        Arbitraries.of(
            Kind.JOIN, Kind.JOIN, Kind.JOIN, Kind.LEAVE, Kind.DECLINE, Kind.MAYBE, Kind.RESIZE);
    return Combinators.combine(kinds, Arbitraries.integers().between(0, 9))
        .as((kind, number) -> new Deed(kind, kind == Kind.RESIZE ? number : number + 1))
        .list()
        .ofMaxSize(40);
  }
}
