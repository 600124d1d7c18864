package id.sswd.cli;

import id.sswd.app.Bot;
import id.sswd.app.Knowledge;
import id.sswd.config.BotToken;
import id.sswd.config.Settings;
import id.sswd.playground.BotApiServer;
import id.sswd.playground.SampleWorld;
import id.sswd.store.DataLock;
import id.sswd.telegram.ApiFailure;
import id.sswd.telegram.Endpoint;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code ./sswd} without a command: runs the bot, on Telegram with a token, in the playground
 * without.
 */
@Command(
    name = "sswd",
    version = "SSWD Bot 0.1.0",
    description =
        "Runs the bot: on Telegram with TELEGRAM_BOT_TOKEN, else in the playground, a page on this machine.",
    subcommands = {
      ImportCommand.class,
      AskCommand.class,
      EvalCommand.class,
      ReindexCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ExportCommand.class,
      DoctorCommand.class,
      CommandLine.HelpCommand.class
    })
public final class SswdCommand implements Callable<Integer> {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int BAD_USAGE = 2;

  private final Clock clock;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "say which version this is")
  private boolean version;

  private SswdCommand(Clock clock) {
    this.clock = clock;
  }

  /** Runs the command line; returns the exit code. */
  public static int execute(String... args) {
    return execute(Clock.systemUTC(), args);
  }

  /** The same; what is served lives by this clock. */
  public static int execute(Clock clock, String... args) {
    if (Arrays.stream(args).anyMatch(BotToken::standsIn)) {
      // Nothing reads the arguments before: their complaints would repeat it.
      System.err.println(
          "sswd: a bot token stands on the command line, where every program of this computer can read it;"
              + " ask BotFather for a new one (/revoke), and give that as TELEGRAM_BOT_TOKEN or in the file"
              + " that TELEGRAM_BOT_TOKEN_FILE names");
      return BAD_USAGE;
    }
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    return Complaints.of(new CommandLine(new SswdCommand(clock))).execute(args);
  }

  @Override
  public Integer call() throws IOException, ApiFailure, InterruptedException {
    Settings settings = options.settings();
    if (settings.logs().json()) {
      System.setProperty("logback.configurationFile", "logback-json.xml");
    }
    Optional<String> token = BotToken.find(System.getenv(), settings);
    return token.isPresent() ? onTelegram(settings, token.get()) : inPlayground(settings);
  }

  private int onTelegram(Settings settings, String token)
      throws IOException, ApiFailure, InterruptedException {
    try {
      serve(settings, new Endpoint(settings.telegram().apiUrl(), token), () -> {});
      return DONE;
    } catch (ApiFailure e) {
      throw new Failure("Telegram does not know this token; ask BotFather for it again (/token)");
    }
  }

  private int inPlayground(Settings settings) throws IOException, ApiFailure, InterruptedException {
    BotApiServer server = playground(settings.playground().port());
    try (server) {
      server.world().addsBot(SampleWorld.RINA, SampleWorld.DISCUSSION);
      Endpoint endpoint = new Endpoint(server.address(), server.token());
      serve(settings, endpoint, () -> Greeting.print(server.address()));
    }
    return DONE;
  }

  private static BotApiServer playground(int port) throws IOException {
    try {
      return BotApiServer.start(port);
    } catch (BindException e) {
      throw new Failure(
          "port "
              + port
              + " is taken; stop what uses it, or set SSWD_PLAYGROUND_PORT (0 for any free one)");
    }
  }

  /** Serves until the process is told to stop; then finishes what is in hand. */
  private void serve(Settings settings, Endpoint endpoint, Runnable ready)
      throws IOException, ApiFailure, InterruptedException {
    CountDownLatch stopping = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopping.countDown();
                  awaitQuietly(stopped);
                },
                "stop"));
    try (DataLock lock = lock(settings);
        Knowledge knowledge = Knowledge.open(settings, clock)) {
      if (knowledge.isServed()) {
        throw served(settings.storage().index());
      }
      serve(knowledge, endpoint, ready, stopping);
    } finally {
      stopped.countDown();
    }
  }

  private static DataLock lock(Settings settings) throws IOException {
    Path data = settings.storage().data();
    return DataLock.take(data).orElseThrow(() -> served(data));
  }

  private static Failure served(Path folder) {
    return new Failure(
        "another bot runs on "
            + folder
            + "; stop it, or give this one a --data and --index of its own");
  }

  private void serve(
      Knowledge knowledge, Endpoint endpoint, Runnable ready, CountDownLatch stopping)
      throws ApiFailure, InterruptedException {
    try (Bot bot = Bot.start(knowledge, endpoint, clock, stopping)) {
      ready.run();
      stopping.await();
    } catch (InterruptedException e) {
      if (stopping.getCount() > 0) {
        throw e;
      }
    }
  }

  private static void awaitQuietly(CountDownLatch stopped) {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
