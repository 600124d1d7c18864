package id.sswd.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.support.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The inbox")
class InboxTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("takes up what is open as it came, though numbers and the clock went back meanwhile")
  void order() {
    SettableClock clock = new SettableClock(Instant.parse("2026-11-24T03:00:00Z"));
    Inbox inbox = new Inbox(clock);
    try (Database database = Database.open(folder.resolve("t.db"))) {
      database.useTransaction(tx -> inbox.add(tx, List.of(row(901), row(902))));
      clock.set(Instant.parse("2026-11-24T02:00:00Z"));
      database.useTransaction(tx -> inbox.add(tx, List.of(row(101), row(102))));

      assertThat(database.read(inbox::open))
          .extracting(Inbox.Row::update)
          .containsExactly(901L, 902L, 101L, 102L);
    }
  }

  private static Inbox.Row row(long update) {
    return new Inbox.Row(update, "{}", 7, 0);
  }
}
