package id.sswd.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.store.Database;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Every column that can hold a person")
class EveryPersonColumnTest {
  /** How columns with a person in them are named. */
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:.*_)?(?:person|user|member|participant|writer|author|owner|voter|proposer|inviter|asker|judge"
              + "|reviewer|follower|speaker|sender|by)(?:_id)?(?:_name)?|.*_name|chat");

  /** Columns of those names in which nobody is known by their account, and why. */
  private static final Map<String, String> NOBODY =
      Map.of(
          "session.speaker", "typed by an organizer",
          "chat_topic.chat", "groups only",
          "session_card.chat", "groups only");

  /** The queues' columns, which TrafficRepository empties. */
  private static final Set<String> QUEUES =
      Set.of("inbox.chat", "outbox.chat", "sent_message.chat", "button_token.chat");

  @TempDir private Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("sswd.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("is known to what is shown and to what is erased")
  void known() {
    Set<String> held =
        Holdings.ALL.stream()
            .flatMap(holding -> holding.columns().stream().map(c -> holding.table() + "." + c))
            .collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>();
    for (String column : columns()) {
      boolean person =
          PERSON.matcher(column.substring(column.indexOf('.') + 1)).matches()
              || column.equals("person.id");
      if (person
          && !held.contains(column)
          && !QUEUES.contains(column)
          && !isNameInRowThatGoes(column)
          && !NOBODY.containsKey(column)) {
        unknown.add(column);
      }
    }
    assertThat(unknown)
        .as("columns for which Holdings needs a line (or this test a reason why not)")
        .isEmpty();
  }

  /** A name beside the id of whoever it names goes with the row. */
  private static boolean isNameInRowThatGoes(String column) {
    return column.endsWith("_name")
        && Holdings.ALL.stream()
            .anyMatch(holding -> holding.goes() && column.startsWith(holding.table() + "."));
  }

  @Test
  @DisplayName("is there: no line speaks of a table or column that the schema does not have")
  void exists() {
    List<String> columns = columns();
    for (Holding holding : Holdings.ALL) {
      for (String column : holding.columns()) {
        assertThat(columns).contains(holding.table() + "." + column);
      }
    }
  }

  @Test
  @DisplayName("is explained in both languages, table by table and key by key")
  void explained() {
    Messages messages = new Messages();
    Set<String> tables =
        Holdings.ALL.stream().map(Holding::table).collect(Collectors.toCollection(TreeSet::new));
    for (Language language : Language.values()) {
      tables.forEach(
          table -> assertThat(messages.plain(language, "privacy.table." + table)).isNotBlank());
      columns().stream()
          .filter(column -> tables.contains(column.substring(0, column.indexOf('.'))))
          .map(column -> column.substring(column.indexOf('.') + 1))
          .filter(column -> !column.equals("code"))
          .forEach(
              column ->
                  assertThat(messages.plain(language, "privacy.column." + column)).isNotBlank());
    }
  }

  private List<String> columns() {
    return database.read(
        tx ->
            tx.handle()
                .createQuery(
                    """
                    select m.name || '.' || c.name from sqlite_master m, pragma_table_info(m.name) c
                    where m.type = 'table' and m.name not like 'flyway%' and m.name not like 'sqlite%'
                    """)
                .mapTo(String.class)
                .list());
  }
}
