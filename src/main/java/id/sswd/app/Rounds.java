package id.sswd.app;

import id.sswd.chat.Notices;
import id.sswd.chat.Round;
import id.sswd.chat.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the rounds: one thread, each round in its own time. A round that fails is made again. */
final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final int LAST_SECONDS = 2;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("rounds").daemon().factory());

  Rounds(List<Round> rounds, Notices notices) {
    for (Round round : rounds) {
      add(round.name(), round.every(), () -> notices.post(round.decision()));
    }
  }

  /** One more round, which needs no transaction or makes its own. */
  void add(String name, Duration every, Runnable work) {
    long pause = every.toMillis();
    thread.scheduleWithFixedDelay(() -> make(name, work), pause, pause, TimeUnit.MILLISECONDS);
  }

  private static void make(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | VirtualMachineError e) {
      LOG.error("the round \"{}\" failed and is made again: {}", name, Trouble.of(e));
      LOG.debug("the whole story", e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
