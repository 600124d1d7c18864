package id.sswd.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private static final long SOMEBODY = 501_000_009L;

  @TempDir private Path folder;
  private Database database;
  private int next = 1_000;

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
  @DisplayName("is shown to whoever it holds, and holds them no more once they are erased")
  void shownAndErased() {
    HoldingRepository holdings = new HoldingRepository(Holdings.ALL);
    database.useTransaction(
        tx -> {
          tx.handle().execute("savepoint rows");
          tx.handle().execute("pragma defer_foreign_keys = on");
          Holdings.ALL.forEach(holding -> row(tx, holding));

          Map<String, Set<Map<String, Object>>> shown = holdings.rows(tx, SOMEBODY);
          for (Holding holding : Holdings.ALL) {
            assertThat(shown.get(holding.table()))
                .as(holding.table() + "." + holding.column())
                .anyMatch(
                    row ->
                        row.get(holding.column()) instanceof Number id
                            && id.longValue() == SOMEBODY);
          }
          assertThat(holdings.persons(tx)).contains(SOMEBODY);

          holdings.erase(tx, SOMEBODY);
          assertThat(holdings.rows(tx, SOMEBODY).values()).allMatch(Set::isEmpty);
          assertThat(holdings.persons(tx)).doesNotContain(SOMEBODY);
          // The rows stand in for real ones and point nowhere.
          tx.handle().execute("rollback to rows");
          tx.handle().execute("release rows");
        });
  }

  /** A row with the person in this column, and something in every other that needs it. */
  private void row(Tx tx, Holding holding) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    tx.handle()
        .createQuery("select name, type, \"notnull\", pk from pragma_table_info(:table)")
        .bind("table", holding.table())
        .map(
            (column, context) ->
                List.of(
                    column.getString(1), column.getString(2), column.getInt(3), column.getInt(4)))
        .forEach(
            column -> {
              String name = column.get(0).toString();
              if (name.equals(holding.column())) {
                names.add(name);
                values.add(Long.toString(SOMEBODY));
              } else if (column.get(2).equals(1)) {
                names.add(name);
                values.add(column.get(1).equals("text") ? "'x" + next++ + "'" : "" + next++);
              }
            });
    tx.handle()
        .execute(
            "insert into %s (%s) values (%s)"
                .formatted(holding.table(), String.join(", ", names), String.join(", ", values)));
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
