package id.sswd.app;

import id.sswd.metrics.Health;
import id.sswd.store.Inbox;
import id.sswd.store.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the bot's pulse: when Telegram last answered, and what waits. */
final class Vitals {
  private final Knowledge knowledge;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Clock clock;
  private volatile @Nullable Instant polled;

  Vitals(Knowledge knowledge, Inbox inbox, Outbox outbox, Clock clock) {
    this.knowledge = knowledge;
    this.inbox = inbox;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Telegram answered a poll. */
  void polled() {
    polled = clock.instant();
  }

  Health now() {
    return new Health(
        Optional.ofNullable(polled).map(at -> Duration.between(at, clock.instant())), records());
  }

  private Optional<Health.Records> records() {
    try {
      return Optional.of(
          knowledge
              .database()
              .read(
                  tx ->
                      new Health.Records(
                          inbox.waiting(tx), outbox.waiting(tx), Math.abs(knowledge.lag()))));
    } catch (RuntimeException e) {
      // That it does not answer is what is told.
      return Optional.empty();
    }
  }
}
