package id.sswd.cli;

import id.sswd.config.Settings;
import id.sswd.library.Library;
import id.sswd.library.SettingRecognizer;
import id.sswd.search.IndexFollower;
import id.sswd.search.IndexInUse;
import id.sswd.search.PassageIndex;
import id.sswd.store.DataLock;
import id.sswd.store.Database;
import id.sswd.store.DatabaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code ./sswd restore FILE}: puts a backup in the database's place. The backup is checked first,
 * what it replaces is kept beside it, and the index is made again.
 */
@Command(name = "restore", description = "Puts a checked backup in the database's place.")
final class RestoreCommand implements Callable<Integer> {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Parameters(paramLabel = "FILE", description = "a backup")
  private Path backup = Path.of("");

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings();
    List<String> problems = DatabaseFile.problems(backup);
    if (!problems.isEmpty()) {
      throw new Failure(
          backup + " is not restored: " + problems.getFirst() + "; take another backup");
    }
    Path database = settings.storage().database();
    Files.createDirectories(database.toAbsolutePath().getParent());
    try (DataLock lock =
            DataLock.take(settings.storage().data()).orElseThrow(() -> running(settings));
        PassageIndex index =
            PassageIndex.open(
                settings.storage().index(), EvalCommand.lexicon(settings.library()))) {
      Path incoming = database.resolveSibling(database.getFileName() + ".incoming");
      Files.copy(backup, incoming, StandardCopyOption.REPLACE_EXISTING);
      String kept = keep(database);
      Files.move(incoming, database, StandardCopyOption.ATOMIC_MOVE);
      int passages = rebuild(database, index);
      System.out.printf(
          "%s restored from %s, %d passages in the index%s%n", database, backup, passages, kept);
    } catch (IndexInUse e) {
      throw running(settings);
    }
    return SswdCommand.DONE;
  }

  private static Failure running(Settings settings) {
    return new Failure("a bot runs on " + settings.storage().data() + "; stop it, then restore");
  }

  /** Moves the old database aside, with what SQLite had not yet written into it. */
  private static String keep(Path database) throws IOException {
    if (!Files.exists(database)) {
      return "";
    }
    String stamp = LocalDateTime.now(Clock.systemDefaultZone()).format(STAMP);
    Path aside = database.resolveSibling("before-restore-" + stamp + ".db");
    for (String part : List.of("-wal", "-shm", "")) {
      Path file = database.resolveSibling(database.getFileName() + part);
      if (Files.exists(file)) {
        Files.move(file, database.resolveSibling(aside.getFileName() + part));
      }
    }
    return "; what was there is kept as " + aside;
  }

  private static int rebuild(Path file, PassageIndex index) throws IOException {
    try (Database database = Database.open(file)) {
      Library library = new Library(database, new SettingRecognizer(), Clock.systemUTC());
      new IndexFollower(index, library).rebuild();
      return index.size();
    }
  }
}
