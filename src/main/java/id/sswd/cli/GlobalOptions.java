package id.sswd.cli;

import id.sswd.config.Settings;
import id.sswd.config.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command takes. */
public final class GlobalOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings file (default: config/sswd.yaml)")
  private @Nullable Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "folder of the database (default: data)")
  private @Nullable Path data;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "folder of the index (default: index)")
  private @Nullable Path index;

  @Option(names = "--no-starter", description = "an empty library instead of the starter content")
  private boolean noStarter;

  @Option(names = "--verbose", description = "print the whole story of an error")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "say what the command takes")
  private boolean help;

  boolean verbose() {
    return verbose;
  }

  /**
   * The settings, with what was given on the command line on top. Throws {@link
   * id.sswd.config.BadSetting}.
   */
  Settings settings() {
    Path root = Path.of(System.getProperty("sswd.home", "")).toAbsolutePath();
    SettingsReader reader = new SettingsReader(System.getenv());
    Settings read =
        config == null
            ? reader.read(root, root.resolve("config/sswd.yaml"))
            : reader.readNamed(root, config);
    Settings.Storage storage =
        new Settings.Storage(
            Optional.ofNullable(data).orElse(read.storage().data()),
            Optional.ofNullable(index).orElse(read.storage().index()));
    folder(storage.data(), "data");
    folder(storage.index(), "index");
    Settings.Library library =
        new Settings.Library(
            read.library().starter() && !noStarter,
            read.library().lexicon(),
            read.library().dictionaries());
    return new Settings(
        root,
        read.telegram(),
        read.playground(),
        storage,
        library,
        read.logs(),
        read.retention(),
        read.care(),
        read.health(),
        read.limits(),
        read.writer());
  }

  /** What is written there would otherwise fail far below, in words about something else. */
  private static void folder(Path folder, String what) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new Failure(
          "%s is a file, but the %s need a folder; name one with --%s or storage.%s"
              .formatted(folder, what.equals("data") ? "data" : "files of the index", what, what));
    }
  }
}
