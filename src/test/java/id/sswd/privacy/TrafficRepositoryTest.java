package id.sswd.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.store.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In the queues a person")
class TrafficRepositoryTest {
  private static final long SOMEBODY = 501_000_009L;
  private static final long OTHER = 5_010_000_091L;

  @TempDir private Path folder;
  private final TrafficRepository traffic = new TrafficRepository();
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("sswd.db"));
    waiting(1, SOMEBODY, SOMEBODY, "lama");
    waiting(2, -77, SOMEBODY, "di grup");
    waiting(3, -77, OTHER, "orang lain");
    waiting(4, SOMEBODY, SOMEBODY, "hapus");
    waiting(5, SOMEBODY, SOMEBODY, "sesudahnya");
    reply(1, SOMEBODY, "new", "{\"text\":\"untukmu\"}");
    reply(2, -77, "new", "{\"text\":\"untuk grup\"}");
    reply(3, SOMEBODY, "sent", "");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("is shown their own messages that still wait, and replies to them")
  void shown() {
    String rows = database.read(tx -> traffic.rows(tx, SOMEBODY)).toString();
    assertThat(rows).contains("lama", "di grup", "hapus", "untukmu");
    assertThat(rows).doesNotContain("orang lain", "untuk grup");
  }

  @Test
  @DisplayName("is erased from all that came before they asked, and served in what comes after")
  void erased() {
    database.useTransaction(tx -> traffic.erase(tx, SOMEBODY, 4));

    assertThat(column("select update_id || state from inbox order by update_id"))
        .containsExactly("1done", "2done", "3new", "4new", "5new");
    assertThat(column("select payload from inbox where update_id in (1, 2)")).containsOnly("");
    assertThat(column("select chat from inbox where update_id in (1, 4)")).containsOnly("0");
    assertThat(column("select id from outbox order by id")).containsExactly("2", "3");
    assertThat(column("select chat from outbox where id = 3")).containsExactly("0");
    assertThat(column("select payload from inbox where update_id = 5").getFirst())
        .contains("sesudahnya");
  }

  @Test
  @DisplayName("is no longer named by buttons in an organizer's chat that would give them a role")
  void unnamed() {
    button("a", "role", "1:" + SOMEBODY + ":Somebody");
    button("b", "role", "1:" + OTHER + ":Like :" + SOMEBODY + ": but not");
    button("c", "role", "role");
    button("d", "ask", "answer:" + SOMEBODY);

    database.useTransaction(tx -> traffic.erase(tx, SOMEBODY, 4));

    assertThat(column("select token from button_token order by token"))
        .containsExactly("b", "c", "d");
  }

  private void button(String token, String feature, String subject) {
    database.useTransaction(
        tx ->
            tx.handle()
                .execute(
                    "insert into button_token (token, feature, subject, chat, created_at) values (?, ?, ?, 77, 0)",
                    token,
                    feature,
                    subject));
  }

  private void waiting(int update, long chat, long from, String text) {
    String payload =
        "{\"update_id\":%d,\"message\":{\"from\":{\"id\":%d},\"chat\":{\"id\":%d},\"text\":\"%s\"}}"
            .formatted(update, from, chat, text);
    database.useTransaction(
        tx ->
            tx.handle()
                .execute(
                    "insert into inbox values (?, ?, ?, 0, 0, 'new', 0, null)",
                    update,
                    payload,
                    chat));
  }

  private void reply(int id, long chat, String state, String payload) {
    database.useTransaction(
        tx ->
            tx.handle()
                .execute(
                    "insert into outbox values (?, null, ?, 0, 'text', ?, null, 0, ?, 0, null)",
                    id,
                    chat,
                    payload,
                    state));
  }

  private List<String> column(String sql) {
    return database.read(tx -> tx.handle().createQuery(sql).mapTo(String.class).list());
  }
}
