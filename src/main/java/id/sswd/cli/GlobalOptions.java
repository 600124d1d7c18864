package id.sswd.cli;

import id.sswd.config.Settings;
import id.sswd.config.SettingsReader;
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

  boolean verbose() {
    return verbose;
  }

  /**
   * The settings, with what was given on the command line on top. Throws {@link
   * id.sswd.config.BadSetting}.
   */
  Settings settings() {
    Path root = Path.of(System.getProperty("sswd.home", "")).toAbsolutePath();
    Path file = config == null ? root.resolve("config/sswd.yaml") : config;
    Settings read = new SettingsReader(System.getenv()).read(root, file);
    Settings.Storage storage =
        new Settings.Storage(
            Optional.ofNullable(data).orElse(read.storage().data()),
            Optional.ofNullable(index).orElse(read.storage().index()));
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
}
