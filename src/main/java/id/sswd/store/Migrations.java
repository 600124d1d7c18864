package id.sswd.store;

import java.nio.file.Path;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.sqlite.SQLiteDataSource;

/** Brings the schema up to date; the steps are the files in {@code db/migration}. */
final class Migrations {
  private Migrations() {}

  static void apply(Path file) {
    if (isNewer(file)) {
      throw new NewerDatabase(file);
    }
    flyway(file, MigrationVersion.LATEST).migrate();
  }

  /** The schema as an earlier version of the program had it. */
  static void applyUpTo(Path file, String version) {
    flyway(file, MigrationVersion.fromVersion(version)).migrate();
  }

  /** Whether steps were taken that this version of the program does not know. */
  static boolean isNewer(Path file) {
    return Arrays.stream(flyway(file, MigrationVersion.LATEST).info().applied())
        .anyMatch(
            step ->
                step.getState() == MigrationState.FUTURE_SUCCESS
                    || step.getState() == MigrationState.FUTURE_FAILED);
  }

  private static Flyway flyway(Path file, MigrationVersion target) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl(Sqlite.address(file));
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .target(target)
        .load();
  }
}
