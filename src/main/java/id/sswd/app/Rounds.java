package id.sswd.app;

import id.sswd.chat.Notices;
import id.sswd.chat.Round;
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
      long pause = round.every().toMillis();
      thread.scheduleWithFixedDelay(
          () -> make(round, notices), pause, pause, TimeUnit.MILLISECONDS);
    }
  }

  private static void make(Round round, Notices notices) {
    try {
      notices.post(round.decision());
    } catch (RuntimeException e) {
      LOG.error("the round \"{}\" failed and is made again: {}", round.name(), e.toString(), e);
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
