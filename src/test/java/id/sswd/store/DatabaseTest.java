package id.sswd.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The database")
class DatabaseTest {
  @TempDir Path folder;
  private Database database;
  private final Inbox inbox = new Inbox(Clock.systemUTC());

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("t.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("undoes a piece of work that fails, and only that")
  void savepoints() {
    List<CompletableFuture<Boolean>> pieces = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      int update = i;
      pieces.add(
          database.submit(
              tx -> {
                inbox.add(tx, List.of(row(update)));
                if (update % 10 == 0) {
                  throw new IllegalStateException("refused");
                }
                return true;
              }));
    }
    pieces.forEach(piece -> piece.exceptionally(e -> false).join());

    assertThat(database.read(inbox::open)).hasSize(180);
  }

  @Test
  @DisplayName("gives the failure of a piece of work back to its caller")
  void failure() {
    assertThatThrownBy(
            () ->
                database.useTransaction(
                    tx -> {
                      throw new IllegalStateException("no place left");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no place left");
  }

  @Test
  @DisplayName("undoes work that runs out of stack, and no other of the same commit")
  void outOfStack() {
    CountDownLatch together = new CountDownLatch(1);
    CompletableFuture<Boolean> busy =
        database.submit(
            tx -> {
              try {
                return together.await(10, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    CompletableFuture<List<Inbox.Row>> before =
        database.submit(tx -> inbox.add(tx, List.of(row(1))));
    CompletableFuture<Boolean> failing =
        database.submit(
            tx -> {
              inbox.add(tx, List.of(row(2)));
              throw new StackOverflowError("too deep");
            });
    CompletableFuture<List<Inbox.Row>> after =
        database.submit(tx -> inbox.add(tx, List.of(row(3))));
    together.countDown();

    assertThat(busy.join()).isTrue();
    assertThat(before.join()).hasSize(1);
    assertThat(after.join()).hasSize(1);
    assertThatThrownBy(failing::join).hasCauseInstanceOf(StackOverflowError.class);
    assertThat(database.read(inbox::open)).extracting(Inbox.Row::update).containsExactly(1L, 3L);
  }

  @Test
  @DisplayName("keeps what was written when it is opened again")
  void durable() {
    database.useTransaction(tx -> inbox.add(tx, List.of(row(7))));
    database.close();
    open();

    assertThat(database.read(inbox::open)).extracting(Inbox.Row::update).containsExactly(7L);
  }

  @Test
  @Timeout(20)
  @DisplayName("reads within reads, however deep and by however many at once")
  void nestedReads() throws Exception {
    CyclicBarrier together = new CyclicBarrier(3);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> found = new ArrayList<>();
      for (int i = 0; i < together.getParties(); i++) {
        found.add(
            threads.submit(
                () ->
                    database.<Integer>read(
                        outer -> {
                          meet(together);
                          return database.<Integer>read(
                              inner -> database.<Integer>read(DatabaseTest::communities));
                        })));
      }
      for (Future<Integer> count : found) {
        assertThat(count.get()).isEqualTo(2);
      }
    }
  }

  private static int communities(Tx tx) {
    return Math.toIntExact(tx.statements().number("select count(*) from community"));
  }

  private static void meet(CyclicBarrier together) {
    try {
      together.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("knows an update that it has seen, handled or not")
  void duplicates() {
    database.useTransaction(tx -> inbox.add(tx, List.of(row(1), row(2))));
    database.useTransaction(tx -> inbox.done(tx, 1));

    List<Inbox.Row> fresh =
        database.inTransaction(tx -> inbox.add(tx, List.of(row(1), row(2), row(3))));

    assertThat(fresh).extracting(Inbox.Row::update).containsExactly(3L);
    assertThat(database.read(inbox::open)).extracting(Inbox.Row::update).containsExactly(2L, 3L);
  }

  @Test
  @DisplayName("copies itself while it is open, and the copy is sound")
  void backup() {
    database.useTransaction(tx -> inbox.add(tx, List.of(row(1))));
    Path copy = folder.resolve("copy.db");

    database.backup(copy);

    try (Database restored = Database.open(copy)) {
      assertThat(restored.problems()).isEmpty();
      assertThat(restored.read(inbox::open)).hasSize(1);
    }
  }

  private static Inbox.Row row(long update) {
    return new Inbox.Row(update, "{}", 5, 0);
  }
}
