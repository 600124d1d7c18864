package id.sswd.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.chat.StoredButtonTokens;
import id.sswd.community.CommunityRepository;
import id.sswd.config.Settings;
import id.sswd.library.Library;
import id.sswd.library.SettingRecognizer;
import id.sswd.signup.Cards;
import id.sswd.signup.Departure;
import id.sswd.store.ButtonRepository;
import id.sswd.store.Database;
import id.sswd.support.SettableClock;
import id.sswd.text.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What has been kept long enough")
class RetentionTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final long SOMEBODY = 501_000_009L;

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(NOW);
  private Database database;
  private Retention retention;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("sswd.db"));
    Cards cards =
        new Cards(
            database,
            new CommunityRepository(),
            new StoredButtonTokens(new ButtonRepository(clock)),
            new Messages(),
            clock);
    Erasure erasure =
        new Erasure(
            new Departure(cards, clock),
            new Library(database, new SettingRecognizer(), clock),
            clock);
    retention = new Retention(erasure, Settings.Retention.USUAL, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("goes: questions, buttons, drafts, waiting notes and deeds, each in its time")
  void goes() {
    answer(1, 181);
    answer(2, 179);
    run("insert into button_token values ('old', 'ask', 'answer:2', -5, %d)", daysAgo(181));
    run("insert into button_token values ('new', 'ask', 'answer:2', -5, %d)", daysAgo(179));
    run("insert into session_draft values (7, 0, 1, 'theme', '{}', %d)", daysAgo(15));
    run("insert into session_draft values (8, 0, 1, 'theme', '{}', %d)", daysAgo(13));
    run("insert into note_waiting values (1, 1, 7, 'x', '', null, '', %d)", daysAgo(15));
    run("insert into audit values (1, 1, 7, 'note.published', '#1', %d)", daysAgo(731));
    run("insert into audit values (2, 1, 7, 'note.published', '#1', %d)", daysAgo(729));

    purge();

    assertThat(column("select id from answer")).containsExactly("2");
    assertThat(column("select token from button_token")).containsExactly("new");
    assertThat(column("select person_id from session_draft")).containsExactly("8");
    assertThat(column("select id from note_waiting")).isEmpty();
    assertThat(column("select id from audit")).containsExactly("2");
  }

  @Test
  @DisplayName("no longer ties a question to who asked it, nor a rating to who gave it")
  void untied() {
    answer(1, 31);
    run("insert into sent_message values (%d, 3, 'answer:1', " + daysAgo(31) + ")", SOMEBODY);
    run("insert into sent_message values (%d, 4, 'card:1', " + daysAgo(31) + ")", SOMEBODY);
    run(
        "insert into button_token values ('t', 'ask', 'answer:1', %d, " + daysAgo(31) + ")",
        SOMEBODY);
    run("insert into feedback values (1, %d, 1, " + daysAgo(31) + ")", SOMEBODY);
    run("insert into feedback values (1, 77, 0, %d)", daysAgo(32));
    run("insert into feedback values (1, 78, 1, %d)", daysAgo(2));

    purge();

    assertThat(column("select subject from sent_message")).containsExactly("card:1");
    assertThat(column("select token from button_token")).isEmpty();
    assertThat(column("select person_id || '|' || helpful from feedback order by person_id"))
        .containsExactly("-2|1", "-1|0", "78|1");
  }

  @Test
  @DisplayName("leaves no private chat's number on what has been sent or handled")
  void queues() {
    run("insert into outbox values (1, null, %d, 0, 'text', '', null, 0, 'sent', 0, 0)", SOMEBODY);
    run(
        "insert into outbox values (2, null, %d, 0, 'text', '{}', null, 0, 'new', 0, null)",
        SOMEBODY);
    run("insert into inbox values (1, '', %d, 0, 0, 'done', 0, 0)", SOMEBODY);

    purge();

    assertThat(column("select chat from outbox order by id"))
        .containsExactly("0", Long.toString(SOMEBODY));
    assertThat(column("select chat from inbox")).containsExactly("0");
  }

  @Test
  @DisplayName("is everything about who was not seen for years, unless they hold a role")
  void unseen() {
    for (long person : List.of(1L, 2L, 3L)) {
      run("insert into participant values (%d, 'Nama Lama', null, 0)", person);
    }
    run("insert into community_member values (1, 2, %d)", daysAgo(30));
    run("insert into organizer values (1, 3, 'organizer', %d)", daysAgo(2_000));

    purge();

    assertThat(column("select person_id from participant order by person_id"))
        .containsExactly("2", "3");
    assertThat(column("select count(*) from erased_person")).containsExactly("1");
  }

  @Test
  @DisplayName("is also the language that somebody chose years ago and left nothing else")
  void choices() {
    run("insert into person (id, language) values (%d, 'en')", 5);
    purge();
    assertThat(column("select id from person")).containsExactly("5");
    clock.set(NOW.plus(Duration.ofDays(4 * 365)));
    purge();
    assertThat(column("select id from person")).isEmpty();
  }

  private void answer(int id, int daysAgo) {
    run(
        "insert into answer (id, community_id, question, language, kind, confidence, settings, passages, asked_at)"
            + " values ("
            + id
            + ", 1, 'apa?', 'id', 'answer', 1, '', '', %d)",
        daysAgo(daysAgo));
  }

  private void purge() {
    database.useTransaction(tx -> retention.purge(tx, reply -> {}));
  }

  private static long daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days)).toEpochMilli();
  }

  private void run(String sql, long value) {
    database.useTransaction(tx -> tx.handle().execute(sql.formatted(value)));
  }

  private List<String> column(String sql) {
    return database.read(tx -> tx.handle().createQuery(sql).mapTo(String.class).list());
  }
}
