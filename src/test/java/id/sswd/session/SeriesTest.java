package id.sswd.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.chat.ChatRef;
import id.sswd.chat.Decision;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Person;
import id.sswd.chat.StoredButtonTokens;
import id.sswd.community.Communities;
import id.sswd.community.Community;
import id.sswd.community.CommunityRepository;
import id.sswd.community.Roles;
import id.sswd.store.ButtonRepository;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.support.SettableClock;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A series")
class SeriesTest {
  private static final ChatRef GROUP = ChatRef.of(-100);
  private static final Person RINA = new Person(7, "Bu Rina", Optional.empty(), "id");

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T03:00:00Z"));
  private final List<Session> heard = new ArrayList<>();
  private final SessionChanges changes = new SessionChanges(new Hearing(), clock);
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("sswd.db"));
    database.useTransaction(
        tx ->
            tx.handle()
                .execute(
                    """
                    insert into chat (id, community_id, kind, title, present, joined_at)
                    values (-100, 1, 'group', 'G', 1, 0)
                    """));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("goes on once its session has begun, a week later at the same time, and only once")
  void weekly() {
    Session first = announce("7");
    goOn();
    assertThat(heard).hasSize(1);

    clock.set(first.startsAt().plusSeconds(1));
    goOn();
    goOn();

    assertThat(heard).hasSize(2);
    Session next = heard.getLast();
    assertThat(next.startsAt()).isEqualTo(first.startsAt().plus(Duration.ofDays(7)));
    assertThat(next.deadline()).contains(first.deadline().orElseThrow().plus(Duration.ofDays(7)));
    assertThat(next.edition()).isEqualTo(first.edition() + 1);
    assertThat(next.theme()).isEqualTo(first.theme());
    assertThat(next.code()).isNotEqualTo(first.code());
    assertThat(next.repeatsDays()).hasValue(7);
    assertThat(database.<List<ChatRef>>read(tx -> new Sessions().cards(tx, next.id())))
        .containsExactly(GROUP);
  }

  @Test
  @DisplayName("of every two weeks leaves out what passed while the bot was away")
  void afterALongSleep() {
    Session first = announce("14");
    clock.set(first.startsAt().plus(Duration.ofDays(30)));

    goOn();

    assertThat(heard.getLast().startsAt()).isEqualTo(first.startsAt().plus(Duration.ofDays(42)));
  }

  @Test
  @DisplayName("goes on after a session that was cancelled, but waits for one that is postponed")
  void cancelledAndPostponed() {
    Session first = announce("7");
    Session postponed = change(first, Deed.POSTPONE);
    clock.set(first.startsAt().plusSeconds(1));
    goOn();
    assertThat(heard).hasSize(1);

    change(postponed, Deed.CANCEL);
    goOn();

    assertThat(heard).hasSize(2);
    assertThat(heard.getLast().state()).isEqualTo(Session.State.OPEN);
  }

  @Test
  @DisplayName("that was stopped, or that no group hears of any more, ends")
  void ended() {
    Session first = announce("7");
    change(first, Deed.STOP);
    Session second = announce("7");
    database.useTransaction(tx -> tx.handle().execute("update chat set present = 0"));
    clock.set(second.startsAt().plusSeconds(1));

    goOn();

    assertThat(heard).hasSize(2);
    assertThat(
            database.<Boolean>read(
                tx -> new Sessions().find(tx, second.id()).orElseThrow().repeatsDays().isEmpty()))
        .isTrue();
  }

  private Session announce(String days) {
    return database.inTransaction(
        tx ->
            changes.announce(
                tx,
                reply -> {},
                Draft.begin(RINA.id(), 1, List.of(), Language.INDONESIAN),
                Map.of(
                    Field.THEME, "Mingguan",
                    Field.TIME, "2026-12-02T15:30+07:00[Asia/Jakarta]",
                    Field.DEADLINE, "2026-12-01T15:30+07:00[Asia/Jakarta]",
                    Field.REPEAT, days),
                List.of(GROUP),
                RINA));
  }

  private Session change(Session session, Deed deed) {
    return database.inTransaction(
        tx -> changes.change(tx, reply -> {}, session, deed.on(session), RINA, deed.audit()));
  }

  /** The round as it is made after a restart: nothing is known but the database. */
  private void goOn() {
    Community.Founding founding =
        new Community.Founding("SSWD", Language.INDONESIAN, ZoneId.of("Asia/Jakarta"));
    SessionFeature feature =
        new SessionFeature(
            database,
            new Communities(database, new CommunityRepository(), founding, () -> "bot", clock),
            new Roles(database, (chat, person) -> true, clock),
            new StoredButtonTokens(new ButtonRepository(clock)),
            new Hearing(),
            SessionSupplement.NONE,
            new Messages(),
            clock);
    Decision round = feature.rounds().getFirst().decision();
    database.useTransaction(tx -> round.decide(tx, reply -> {}));
  }

  /** Notes what is announced. */
  private final class Hearing implements SessionListener {
    @Override
    public void announced(Tx tx, Outgoing out, Session session, List<ChatRef> chats) {
      heard.add(session);
    }

    @Override
    public void changed(Tx tx, Outgoing out, Session before, Session after) {}
  }
}
