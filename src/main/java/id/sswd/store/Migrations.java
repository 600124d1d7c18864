package id.sswd.store;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/** Brings the schema up to date; the steps are the files in {@code db/migration}. */
final class Migrations {
  private Migrations() {}

  static void apply(Path file) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl(Sqlite.address(file));
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
  }
}
