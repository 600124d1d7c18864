package id.sswd.chaos;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads the ledger out of the database file, past all code of the product. */
final class LedgerFile implements AutoCloseable {
  private final Connection connection;

  /** Reads a row. */
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  LedgerFile(Path database) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + database);
  }

  Ledger read() throws SQLException {
    Map<Long, String> inbox = new HashMap<>();
    list("select update_id, state from inbox", row -> inbox.put(row.getLong(1), row.getString(2)));
    return new Ledger(
        inbox,
        list(
            "select coalesce(update_id, 0), chat, kind, state from outbox order by id",
            row ->
                new Ledger.Reply(
                    row.getLong(1), row.getLong(2), row.getString(3), row.getString(4))),
        list(
            """
            select s.theme, coalesce(p.person_id, 0), p.name, p.state, p.turn
            from sign_up p join session s on s.id = p.session_id order by p.turn
            """,
            row ->
                new Ledger.Place(
                    row.getString(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5))),
        words("select text from note_revision"),
        words("select question from topic"),
        words("select theme from session"),
        words(
            "select s.theme from session_publication p join session s on s.id = p.session_id where p.withdrawn = 0"),
        list(
            """
            select s.theme, r.person_id, r.kind, r.state
            from reminder r join session s on s.id = r.session_id
            """,
            row ->
                new Ledger.Reminder(
                    row.getString(1), row.getLong(2), row.getString(3), row.getString(4))),
        new HashSet<>(
            list(
                """
                select person_id from sign_up where person_id is not null
                union select person_id from participant union select person_id from community_member
                union select id from person union select person_id from reminder
                """,
                row -> row.getLong(1))),
        words("pragma integrity_check").stream().filter(line -> !line.equals("ok")).toList());
  }

  /** How much is not finished: updates, replies, cards to be drawn. */
  long open() throws SQLException {
    return list(
            """
            select (select count(*) from inbox where state = 'new')
                + (select count(*) from outbox where state = 'new') + (select count(*) from card_due)
            """,
            row -> row.getLong(1))
        .getFirst();
  }

  private List<String> words(String sql) throws SQLException {
    return list(sql, row -> row.getString(1));
  }

  private <T> List<T> list(String sql, Row<T> row) throws SQLException {
    List<T> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(row.read(rows));
      }
    }
    return found;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
