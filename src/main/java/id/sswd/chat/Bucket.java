package id.sswd.chat;

import java.time.Duration;
import java.time.Instant;

/**
 * A token bucket: as many at once as it holds, and as many a minute. Once it has run dry it stays
 * closed until it is half full again, so that it is told once when to come back.
 */
final class Bucket {
  private static final double A_MINUTE = Duration.ofMinutes(1).toMillis();

  private final int holds;
  private double tokens;
  private Instant filledAt;
  private Instant closedAt = Instant.MIN;
  private Instant closedUntil = Instant.MIN;

  Bucket(int holds, Instant now) {
    this.holds = holds;
    this.tokens = holds;
    this.filledAt = now;
  }

  boolean isClosed(Instant now) {
    // A clock that was set back must not keep it closed for longer than its pause.
    return now.isBefore(closedUntil) && !now.isBefore(closedAt);
  }

  /** Whether something can be taken now. */
  boolean has(Instant now) {
    fill(now);
    return !isClosed(now) && tokens >= 1;
  }

  /** To be called where {@link #has} has said so. */
  void take() {
    tokens -= 1;
  }

  /** Closes it; how long for. */
  Duration close(Instant now) {
    fill(now);
    double missing = Math.max(1, holds / 2.0) - tokens;
    Duration pause = Duration.ofMillis((long) Math.ceil(missing * A_MINUTE / holds));
    closedAt = now;
    closedUntil = now.plus(pause);
    return pause;
  }

  private void fill(Instant now) {
    long passed = Math.max(0, Duration.between(filledAt, now).toMillis());
    tokens = Math.min(holds, tokens + passed * holds / A_MINUTE);
    filledAt = now;
  }
}
