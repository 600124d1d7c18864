package id.sswd.cli;

import id.sswd.config.Settings;
import id.sswd.store.Database;
import id.sswd.store.DatabaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code ./sswd backup FILE}: a consistent copy of the database, also while the bot runs; the copy
 * is opened and checked.
 */
@Command(
    name = "backup",
    description = "Copies the database, also while the bot runs, and checks the copy.")
final class BackupCommand implements Callable<Integer> {
  @Mixin private GlobalOptions options = new GlobalOptions();

  @Parameters(paramLabel = "FILE", description = "the copy; it must not exist yet")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings();
    Path source = settings.storage().database();
    if (!Files.exists(source)) {
      throw new Failure(
          "there is no database at " + source + " yet; start the bot once, or give --data");
    }
    if (Files.exists(file)) {
      throw new Failure(file + " exists already; name a new file");
    }
    Output.file(file);
    try (Database database = Database.open(source)) {
      database.backup(file.toAbsolutePath());
    }
    List<String> problems = DatabaseFile.problems(file.toAbsolutePath());
    if (!problems.isEmpty()) {
      throw new Failure("the copy is not sound (" + problems.getFirst() + "); check the disk");
    }
    System.out.printf("%s: %d bytes, checked%n", file, Files.size(file));
    return SswdCommand.DONE;
  }
}
