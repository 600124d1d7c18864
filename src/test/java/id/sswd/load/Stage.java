package id.sswd.load;

import id.sswd.playground.BotApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A local Bot API server with a crowd, and the bot on it. */
final class Stage implements AutoCloseable {
  private static final Duration FIRST_POLL = Duration.ofSeconds(60);

  final BotApiServer server;
  final Ledger ledger = new Ledger();
  final Crowd crowd;
  final BotUnderLoad bot;

  private Stage(BotApiServer server, Path program, Map<String, String> environment)
      throws IOException {
    this.server = server;
    this.crowd = new Crowd(server, ledger);
    Path folder = Files.createTempDirectory("sswd-load");
    this.bot = BotUnderLoad.start(program, folder, server, environment);
    System.out.println("the bot's files and log are in " + folder);
  }

  /** Ends when every group has its session's card. */
  static Stage open(Path program, Map<String, String> environment) throws IOException {
    Stage stage = new Stage(BotApiServer.start(0), program, environment);
    try {
      stage.begin();
      return stage;
    } catch (IOException | RuntimeException | AssertionError e) {
      stage.close();
      throw e;
    }
  }

  private void begin() throws IOException {
    long end = System.nanoTime() + FIRST_POLL.toNanos();
    while (server.faults().calls("getUpdates").isEmpty()) {
      if (!bot.runs() || System.nanoTime() > end) {
        throw new IOException("the bot does not poll; its log in the folder above says why");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    crowd.announce();
    server.faults().forgetCalls();
    server.faults().listen(ledger::arrived);
  }

  /** Waits until all that was done is answered; false where the time is over first. */
  boolean drains(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (ledger.waiting() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return ledger.waiting() == 0;
  }

  /** Waits for a moment of {@link System#nanoTime}. */
  static void until(long moment) {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(1)));
    }
  }

  @Override
  public void close() {
    bot.close();
    server.close();
  }
}
