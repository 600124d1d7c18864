package id.sswd.writer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Leaves a server alone that fails time and again: after three failures for a minute, then for
 * twice as long after each trial that fails too, up to a quarter of an hour.
 */
final class Breaker {
  static final int PATIENCE = 3;
  static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  private final Clock clock;
  private final Lock lock = new ReentrantLock();
  private int failures;
  private Instant closedUntil = Instant.MIN;

  Breaker(Clock clock) {
    this.clock = clock;
  }

  /** Whether the server may be asked now; during a trial others are turned away. */
  boolean isOpen() {
    return locked(
        () -> {
          Instant now = clock.instant();
          if (now.isBefore(closedUntil)) {
            return false;
          }
          if (failures >= PATIENCE) {
            closedUntil = now.plus(FIRST_PAUSE);
          }
          return true;
        });
  }

  void succeeded() {
    locked(
        () -> {
          failures = 0;
          closedUntil = Instant.MIN;
          return true;
        });
  }

  /**
   * @param wish for how long the server said that it wants to be left alone
   * @return for how long it is left alone now; zero while patience lasts
   */
  Duration failed(Duration wish) {
    return locked(
        () -> {
          failures++;
          Duration pause = failures < PATIENCE ? Duration.ZERO : pause(failures - PATIENCE);
          pause = pause.compareTo(wish) < 0 ? wish : pause;
          if (pause.isPositive()) {
            closedUntil = clock.instant().plus(pause);
          }
          return pause;
        });
  }

  private static Duration pause(int trials) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(trials, 10));
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  private <T> T locked(java.util.function.Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
