package id.sswd.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The schema")
class UpgradeTest {
  @TempDir private Path folder;

  static Stream<String> versions() throws IOException {
    try (Stream<Path> steps = Files.list(Path.of("src/main/resources/db/migration"))) {
      List<String> versions =
          steps
              .map(step -> step.getFileName().toString())
              .map(name -> name.substring(1, name.indexOf("__")))
              .sorted()
              .toList();
      return versions.stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("versions")
  @DisplayName("is brought up to date from each earlier version, with what was stored then")
  void upgraded(String version) throws SQLException {
    Path file = folder.resolve("sswd.db");
    Migrations.applyUpTo(file, version);
    try (Connection connection = DriverManager.getConnection(Sqlite.address(file));
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into publication (community_id, source, origin, edition, title, contacts, tags, settings, fingerprint,
              revision, stored_at) values (1, 'lama.txt', 'import', 7, 'Terbitan lama', '', '', '', 'x', 1, 0)
          """);
      statement.execute(
          "insert into passage (publication_id, position, text, settings) values (1, 0, 'Isi lama', '')");
      statement.execute(
          "insert into topic (community_id, question, language, proposed_at) values (1, 'Apa ini?', 'id', 0)");
      statement.execute("insert into person (id, language) values (5, 'id')");
      statement.execute(
          "insert into inbox (update_id, payload, chat, topic, received_at, state) values (9, '{}', 1, 0, 0, 'new')");
      if (Integer.parseInt(version) >= 3) {
        statement.execute(
            """
            insert into session (community_id, edition, theme, starts_at, time_zone, place, contact, speaker, moderator,
                note_taker, state, code, created_by, created_at)
            values (1, 8, 'Sesi lama', 0, 'Asia/Jakarta', '', '', '', '', '', 'open', 'LAMA', 5, 0)
            """);
        statement.execute(
            "insert into sign_up (session_id, person_id, name, state, turn, changed_at) values (1, 5, 'Ani', 'going', 1, 0)");
      }
    }

    try (Database database = Database.open(file)) {
      assertThat(database.problems()).isEmpty();
      assertThat(
              database.<List<String>>read(
                  tx ->
                      tx.handle()
                          .createQuery(
                              """
                              select title from publication where id = 1
                              union all select text from passage where publication_id = 1
                              union all select question from topic where id = 1
                              union all select state from inbox where update_id = 9
                              """)
                          .mapTo(String.class)
                          .list()))
          .containsExactly("Terbitan lama", "Isi lama", "Apa ini?", "new");
      if (Integer.parseInt(version) >= 3) {
        assertThat(
                database.<String>read(
                    tx ->
                        tx.handle()
                            .createQuery("select name from sign_up where person_id = 5")
                            .mapTo(String.class)
                            .one()))
            .isEqualTo("Ani");
      }
    }
    assertThat(DatabaseFile.problems(file)).isEmpty();
  }

  @Test
  @DisplayName("forgets the messages of people in need that earlier versions stored as questions")
  void need() throws SQLException {
    Path file = folder.resolve("sswd.db");
    Migrations.applyUpTo(file, "010");
    try (Connection connection = DriverManager.getConnection(Sqlite.address(file));
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into answer (community_id, question, language, kind, confidence, settings, passages, asked_at)
          values (1, 'aku ingin mati', 'id', 'care', 0, '', '', 0), (1, 'apa itu CSR?', 'id', 'answer', 1, '', '', 0)
          """);
    }
    try (Database database = Database.open(file)) {
      assertThat(
              database.<List<String>>read(
                  tx ->
                      tx.handle()
                          .createQuery("select question from answer")
                          .mapTo(String.class)
                          .list()))
          .containsExactly("apa itu CSR?");
    }
  }

  @Test
  @DisplayName("of a newer version is refused in a sentence, and not touched")
  void newer() throws SQLException {
    Path file = folder.resolve("sswd.db");
    Database.open(file).close();
    try (Connection connection = DriverManager.getConnection(Sqlite.address(file));
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
              execution_time, success)
          select 999, '999', 'later', type, 'V999__later.sql', 1, installed_by, 1, 1
          from flyway_schema_history where installed_rank = 1
          """);
    }

    assertThatThrownBy(() -> Database.open(file))
        .hasMessageContaining("newer version")
        .hasMessageContaining("update the program");
    assertThat(DatabaseFile.problems(file)).singleElement().asString().contains("newer version");
    try (Connection connection = DriverManager.getConnection(Sqlite.address(file));
        Statement statement = connection.createStatement();
        ResultSet last =
            statement.executeQuery("select max(installed_rank) from flyway_schema_history")) {
      assertThat(last.getInt(1)).isEqualTo(999);
    }
  }
}
