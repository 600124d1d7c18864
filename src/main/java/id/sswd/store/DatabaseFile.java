package id.sswd.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A database as a file: whether it can be used, before anybody relies on it. */
public final class DatabaseFile {
  /** The problem of a database that this version of the program does not know. */
  public static final String NEWER = "a newer version of this program wrote it";

  /** The problem of a database that this user may not use. */
  public static final String FORBIDDEN = "this user may not write it or its folder";

  private static final int MOST_PROBLEMS = 10;

  private DatabaseFile() {}

  /**
   * What is wrong with a file that should be a database of this program; empty when it is sound.
   * The file is only read.
   */
  public static List<String> problems(Path file) {
    if (!Files.isReadable(file)) {
      return List.of("it cannot be read");
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    List<String> problems = new ArrayList<>();
    try (Connection connection = config.createConnection(Sqlite.address(file));
        Statement statement = connection.createStatement()) {
      try (ResultSet found = statement.executeQuery("pragma integrity_check")) {
        while (found.next() && problems.size() < MOST_PROBLEMS) {
          // A row can hold many lines, below a title.
          found
              .getString(1)
              .lines()
              .filter(line -> !line.equals("ok") && !line.startsWith("***"))
              .forEach(problems::add);
        }
      }
      try (ResultSet found = statement.executeQuery("pragma foreign_key_check")) {
        if (found.next()) {
          problems.add("a row of " + found.getString(1) + " refers to one that is not there");
        }
      }
      try (ResultSet found =
          statement.executeQuery(
              "select count(*) from sqlite_master where type = 'table' and name in ('community', 'inbox', 'publication')")) {
        if (!found.next() || found.getInt(1) < 3) {
          problems.add("it is no database of this program");
        }
      }
    } catch (SQLException e) {
      problems.add(isClosedToUs(e) ? FORBIDDEN : "it is no database, or a damaged one");
    }
    if (problems.isEmpty() && isNewer(file)) {
      problems.add(NEWER);
    }
    return problems;
  }

  /** SQLite wants to write beside a database, also to read it. */
  private static boolean isClosedToUs(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        && (primary(sqlite) == SQLiteErrorCode.SQLITE_CANTOPEN.code
            || primary(sqlite) == SQLiteErrorCode.SQLITE_READONLY.code);
  }

  private static int primary(SQLiteException failure) {
    return failure.getResultCode().code & 0xff;
  }

  private static boolean isNewer(Path file) {
    try {
      return Migrations.isNewer(file);
    } catch (FlywayException e) {
      return false;
    }
  }
}
