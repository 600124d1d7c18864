package id.sswd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.playground.BotApiServer;
import id.sswd.search.Lexicon;
import id.sswd.search.PassageIndex;
import id.sswd.telegram.BotApi;
import id.sswd.telegram.Endpoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The doctor")
class DoctorCommandTest {
  private static final int PAGE = 4_096;
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

  @TempDir private Path folder;
  private int exit;

  @Test
  @DisplayName("names help lines that nobody has verified within a year, and stays content")
  void helpLines() throws Exception {
    Path lines = folder.resolve("helplines.yaml");
    Files.writeString(
        lines,
        """
        lines:
          - name: Lama
            number: "1"
            needs: [self]
            for: {id: a, en: b}
            hours: {id: a, en: b}
            verified: never
            source: https://example.org/lama
        """);
    Path settings = folder.resolve("sswd.yaml");
    Files.writeString(settings, "care:\n  help-lines: " + lines + "\n");

    String said = said("doctor", "--config", settings.toString());

    assertThat(said).contains("help lines", "\"Lama\" (1) was never verified", "example.org/lama");
    assertThat(said).doesNotContain("BAD");
  }

  @Test
  @DisplayName("says of a sound bot how much the index and the database hold alike")
  void sound() {
    String said = said("doctor");
    assertThat(said)
        .containsPattern("ok   index +\\d+ passages as in the database, change \\d+, made by rules")
        .containsPattern("ok   disk +\\d+ MB free")
        .containsPattern("ok   clock +20");
    assertThat(exit).isEqualTo(SswdCommand.DONE);
  }

  @Test
  @DisplayName("finds a page of the database that was overwritten, and touches nothing")
  void damagedPage() throws IOException {
    said("doctor");
    Path file = folder.resolve("data/sswd.db");
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      for (long page = 4; page < 12; page++) {
        bytes.seek(page * PAGE);
        bytes.write(new byte[PAGE]);
      }
    }
    byte[] before = Files.readAllBytes(file);

    String said = said("doctor");

    assertThat(said).containsPattern("BAD  database .*sswd.db: .*; stop the bot.*restore FILE");
    assertThat(exit).isEqualTo(SswdCommand.FAILED);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  @DisplayName("finds a reference that leads nowhere")
  void danglingReference() throws SQLException {
    said("doctor");
    execute("insert into chat values (-5, 777, 'group', 'x', 1, 0)");
    assertThat(said("doctor"))
        .containsPattern("BAD  database .*a row of chat refers to one that is not there");
  }

  @Test
  @DisplayName("says that a newer program wrote the database")
  void newer() throws SQLException {
    said("doctor");
    execute(
        """
        insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
            installed_by, execution_time, success)
        select 999, '999', 'later', type, 'V999__later.sql', 1, installed_by, 1, 1
        from flyway_schema_history where installed_rank = 1
        """);
    assertThat(said("doctor")).containsPattern("BAD  database .*newer version.*update the program");
  }

  @Test
  @DisplayName("finds that the index lacks a publication, until it is made again")
  void index() throws IOException, SQLException {
    said("doctor");
    try (PassageIndex index = PassageIndex.open(folder.resolve("index"), Lexicon.empty())) {
      index.remove(1);
      index.commit(index.appliedChange());
    }
    assertThat(said("doctor"))
        .containsPattern("BAD  index +\\d+ passages where the database has \\d+; .*reindex");
    said("reindex");
    assertThat(said("doctor")).doesNotContain("BAD");
  }

  @Test
  @DisplayName("finds that the clock stands before what was stored")
  void clockBehindTheDatabase() throws SQLException {
    said("doctor");
    long tomorrow = Clock.systemUTC().instant().plusSeconds(86_400).toEpochMilli();
    execute(
        "insert into inbox (update_id, payload, chat, topic, received_at, state) values (1, '', 0, 0, %d, 'done')"
            .formatted(tomorrow));
    assertThat(said("doctor")).containsPattern("BAD  clock .*when something was stored; set it");
  }

  @Test
  @DisplayName("finds that the clock is not Telegram's")
  void clockBesideTelegram() {
    String said =
        printed(ground -> ground.clock(Optional.empty(), Optional.of(NOW.plusSeconds(600))));
    assertThat(said).contains("BAD  clock", "600 s behind Telegram's");
  }

  @Test
  @DisplayName("knows Telegram's clock to the second")
  void telegramTime() throws Exception {
    try (BotApiServer server = BotApiServer.start(0);
        BotApi api = new BotApi(new Endpoint(server.address(), server.token()))) {
      assertThat(api.time().orElseThrow())
          .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }
  }

  @Test
  @DisplayName("finds that the disk is nearly full")
  void disk() {
    assertThat(printed(ground -> ground.room(folder, 50L << 20, 1 << 20)))
        .contains("BAD  disk", "50 MB free", "200 MB are needed");
    assertThat(printed(ground -> ground.room(folder, 500L << 20, 400L << 20)))
        .contains("BAD  disk", "1200 MB are needed");
  }

  @Test
  @DisplayName("finds that everybody can read the file with the token")
  void tokenFile() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "x");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(printed(ground -> tokenFile(ground, file))).contains("BAD  token file", "chmod 600");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(printed(ground -> tokenFile(ground, file))).startsWith("ok   token file");
  }

  private static void tokenFile(GroundCheck ground, Path file) {
    try {
      ground.tokenFile(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String printed(java.util.function.Consumer<GroundCheck> check) {
    return captured(
        () -> check.accept(new GroundCheck(new Checkup(), Clock.fixed(NOW, ZoneOffset.UTC))));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/sswd.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String said(String... command) {
    String[] whole = new String[command.length + 4];
    System.arraycopy(command, 0, whole, 0, command.length);
    whole[command.length] = "--data";
    whole[command.length + 1] = folder.resolve("data").toString();
    whole[command.length + 2] = "--index";
    whole[command.length + 3] = folder.resolve("index").toString();
    return captured(() -> exit = SswdCommand.execute(whole));
  }

  private static String captured(Runnable work) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
