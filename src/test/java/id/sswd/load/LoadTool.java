package id.sswd.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Drives the packaged bot with what two hundred groups of twenty thousand members do, over a local
 * Bot API server on this machine. Run it after {@code mvn package} with the tests' class path.
 */
@Command(
    name = "LoadTool",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    description = "Loads the bot.")
public final class LoadTool {
  /** The variable that turns the endpoint on. */
  static final String HEALTH = "SSWD_HEALTH_PORT";

  @Option(
      names = "--program",
      defaultValue = ".",
      scope = CommandLine.ScopeType.INHERIT,
      description = "folder with the launcher and target/")
  private Path program = Path.of(".");

  private LoadTool() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new LoadTool()).execute(args));
  }

  @Command(description = "Answers questions that were queued while the bot was down.")
  int queue(
      @Option(names = "--questions", defaultValue = "5000") int questions,
      @Option(names = "--health", description = "with the endpoint for health") boolean health)
      throws Exception {
    Queued.run(program, questions, environment(health));
    return 0;
  }

  @Command(description = "Raises the rate until the bot gives way, and says what gave way first.")
  int ramp(
      @Option(names = "--seconds", defaultValue = "15", description = "how long each rate is held")
          int seconds)
      throws Exception {
    Ramp.run(program, seconds);
    return 0;
  }

  @Command(description = "Holds one rate, and says what grows.")
  int soak(
      @Option(names = "--minutes", defaultValue = "60") int minutes,
      @Option(names = "--rate", defaultValue = "30", description = "updates a second") int rate,
      @Option(names = "--health", description = "with the endpoint for health, read every 15 s")
          boolean health)
      throws Exception {
    Soak.run(program, minutes, rate, environment(health));
    return 0;
  }

  private static Map<String, String> environment(boolean health) throws IOException {
    if (!health) {
      return Map.of();
    }
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Map.of(HEALTH, Integer.toString(free.getLocalPort()));
    }
  }
}
