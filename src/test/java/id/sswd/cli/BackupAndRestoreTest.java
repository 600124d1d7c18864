package id.sswd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.store.Database;
import id.sswd.store.DatabaseFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Backup and restore")
class BackupAndRestoreTest {
  @TempDir private Path folder;

  private int run(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 4);
    all[words.length] = "--data";
    all[words.length + 1] = folder.resolve("data").toString();
    all[words.length + 2] = "--index";
    all[words.length + 3] = folder.resolve("index").toString();
    return SswdCommand.execute(all);
  }

  private String complaint(String... words) {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(run(words)).isEqualTo(SswdCommand.FAILED);
    } finally {
      System.setErr(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private Database database() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    return Database.open(folder.resolve("data/sswd.db"));
  }

  @Test
  @DisplayName("a copy taken while it is written to is whole, and brings that moment back")
  void roundTrip() throws Exception {
    Path copy = folder.resolve("copy.db");
    try (Database database = database()) {
      AtomicBoolean stop = new AtomicBoolean();
      Thread writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 1; !stop.get(); i++) {
                      int id = i;
                      database.useTransaction(
                          tx -> {
                            tx.handle()
                                .execute("insert into person (id, language) values (?, 'id')", id);
                            tx.handle()
                                .execute(
                                    "insert into community_member (community_id, person_id, seen_at) values (1, ?, 0)",
                                    id);
                          });
                    }
                  });
      while (count(database, "person") < 20) {
        assertThat(writer.isAlive()).isTrue();
      }
      assertThat(run("backup", copy.toString())).isZero();
      stop.set(true);
      writer.join();
    }
    assertThat(DatabaseFile.problems(copy)).isEmpty();
    try (Database copied = Database.open(copy)) {
      assertThat(count(copied, "person")).isPositive().isEqualTo(count(copied, "community_member"));
    }
    long kept;
    try (Database database = database()) {
      database.useTransaction(tx -> tx.handle().execute("delete from person"));
      kept = count(database, "community_member");
    }

    assertThat(run("restore", copy.toString())).isZero();

    try (Database database = database()) {
      assertThat(count(database, "person")).isPositive();
    }
    try (Stream<Path> files = Files.list(folder.resolve("data"))) {
      Path aside =
          files
              .filter(file -> file.getFileName().toString().matches("before-restore-.*\\.db"))
              .findFirst()
              .orElseThrow();
      try (Database old = Database.open(aside)) {
        assertThat(count(old, "community_member")).as("what was replaced is kept").isEqualTo(kept);
      }
    }
    assertThat(run("doctor")).isZero();
  }

  private static long count(Database database, String table) {
    return database.read(
        tx -> tx.handle().createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  @Test
  @DisplayName("a damaged or cut-off backup, or none at all, is refused and nothing is changed")
  void damaged() throws IOException {
    try (Database database = database()) {
      for (int i = 1; i < 3_000; i++) {
        int id = i;
        database.submit(
            tx -> tx.handle().execute("insert into person (id, language) values (?, 'id')", id));
      }
    }
    Path copy = folder.resolve("copy.db");
    assertThat(run("backup", copy.toString())).isZero();
    byte[] whole = Files.readAllBytes(copy);
    Path cut = Files.write(folder.resolve("cut.db"), Arrays.copyOf(whole, whole.length / 2));
    byte[] scrambled = whole.clone();
    Arrays.fill(scrambled, 8_192, 40_960, (byte) 0x5a);
    Path damaged = Files.write(folder.resolve("damaged.db"), scrambled);
    Path other = Files.writeString(folder.resolve("other.db"), "not a database at all");
    byte[] before = Files.readAllBytes(folder.resolve("data/sswd.db"));

    for (Path bad : new Path[] {cut, damaged, other, folder.resolve("missing.db")}) {
      assertThat(complaint("restore", bad.toString())).contains("is not restored");
    }

    assertThat(Files.readAllBytes(folder.resolve("data/sswd.db"))).isEqualTo(before);
    assertThat(complaint("backup", copy.toString())).contains("exists already");
  }
}
