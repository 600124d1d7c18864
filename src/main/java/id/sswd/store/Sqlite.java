package id.sswd.store;

import java.nio.file.Path;
import java.util.Properties;
import org.sqlite.SQLiteConfig;

/** How every connection to the file is set. */
final class Sqlite {
  private static final int BUSY_MILLIS = 5_000;

  private Sqlite() {}

  static String address(Path file) {
    return "jdbc:sqlite:" + file;
  }

  /**
   * Durable at every commit (WAL with full synchronisation); a transaction takes the write lock
   * when it begins.
   */
  static Properties properties() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    // What is deleted is overwritten with zeros: people can ask to be erased.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
    return config.toProperties();
  }
}
