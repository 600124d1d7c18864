package id.sswd.telegram;

import id.sswd.chat.ChatRef;
import id.sswd.chat.Lanes;
import id.sswd.chat.ReplyCodec;
import id.sswd.chat.Trouble;
import id.sswd.store.Database;
import id.sswd.store.Outage;
import id.sswd.store.Outbox;
import id.sswd.store.Tx;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is in the outbox: in order within a chat, beside each other across chats. A row is
 * marked before the next one of its chat is sent, so a crash can repeat only what was in flight.
 */
public final class Sender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final int IN_FLIGHT = 32;
  private static final int LANES = 100_000;
  private static final int LOOKS = 4;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Requests requests;
  private final ReplyCodec codec;
  private final Database database;
  private final Outbox outbox;
  private final Moved moved;
  private final EdgeMeter meter;
  private final Lanes lanes = new Lanes(LANES);
  private final Semaphore inFlight = new Semaphore(IN_FLIGHT);
  private volatile boolean stopped;

  /** Is told in the same transaction that a group has a new id. */
  @FunctionalInterface
  public interface Moved {
    void moved(Tx tx, long oldChat, long newChat);
  }

  /**
   * A sender.
   *
   * @param moved is told of groups whose new id a refusal names: the message that says so may never
   *     arrive
   */
  public Sender(
      BotApi api,
      ReplyCodec codec,
      Database database,
      Outbox outbox,
      Moved moved,
      EdgeMeter meter) {
    this.requests = new Requests(api);
    this.codec = codec;
    this.database = database;
    this.outbox = outbox;
    this.moved = moved;
    this.meter = meter;
  }

  /** Takes up what the last run left unsent. */
  public void resume() {
    accept(database.read(outbox::open));
  }

  /** Sends these rows, which are durable. */
  public void accept(List<Outbox.Row> rows) {
    for (Outbox.Row row : rows) {
      // What belongs to no chat (pop-ups, inline results) waits for nothing.
      ChatRef lane = row.chat() == 0 ? new ChatRef(0, (int) row.id()) : ChatRef.of(row.chat());
      lanes.add(lane, () -> deliver(row));
    }
  }

  private void deliver(Outbox.Row first) {
    Outbox.Row row = first;
    for (int failures = 0; !stopped; failures++) {
      try {
        long message = send(row);
        meter.sent();
        Outbox.Row sent = row;
        mark(tx -> outbox.sent(tx, sent, message));
        return;
      } catch (ApiFailure e) {
        meter.sendFailed(e.code());
        if (e.migratedTo().isPresent()) {
          row = migrate(row, e.migratedTo().getAsLong());
        } else if (!e.passing() || row.kind().equals("popup") && failures > 3) {
          giveUp(row, e);
          return;
        } else {
          Duration wait = waitFor(e, failures);
          if (e.code() == ApiFailure.TOO_MANY) {
            meter.paused(wait);
          }
          pause(wait, "sending failed (" + e.code() + ")");
        }
      } catch (IllegalArgumentException e) {
        setAside(row, String.valueOf(e.getMessage()));
        return;
      } catch (RuntimeException e) {
        // Before anything was sent: what the reply is about could not be looked up.
        if (!Outage.caused(e) && failures >= LOOKS) {
          setAside(row, Trouble.of(e));
          return;
        }
        pause(
            Duration.ofMillis(250L << Math.min(failures, 5)),
            "a reply cannot be sent now: " + Trouble.of(e));
      }
    }
  }

  /** What can never be sent holds up nothing that comes after it. */
  private void setAside(Outbox.Row row, String why) {
    LOG.error("reply {} cannot be sent: {}", row.id(), why);
    mark(tx -> outbox.undeliverable(tx, row));
  }

  /**
   * Records what became of a row, however long the database refuses: an unmarked row would be sent
   * twice.
   */
  private void mark(Consumer<Tx> record) {
    for (int failures = 0; ; failures++) {
      try {
        database.useTransaction(record);
        return;
      } catch (RuntimeException e) {
        if (stopped) {
          return;
        }
        pause(
            Duration.ofMillis(250L << Math.min(failures, 5)),
            "the database takes no record: " + Trouble.of(e));
      }
    }
  }

  private long send(Outbox.Row row) throws ApiFailure {
    inFlight.acquireUninterruptibly();
    try {
      return requests.send(codec.read(row.kind(), row.payload()), row.chat(), this::about);
    } finally {
      inFlight.release();
    }
  }

  private OptionalLong about(long chat, String subject) {
    return database.read(tx -> outbox.about(tx, chat, subject));
  }

  private Outbox.Row migrate(Outbox.Row row, long newChat) {
    LOG.info("group {} has the new id {}", row.chat(), newChat);
    mark(
        tx -> {
          outbox.migrate(tx, row.chat(), newChat);
          moved.moved(tx, row.chat(), newChat);
        });
    return new Outbox.Row(row.id(), newChat, row.topic(), row.kind(), row.payload(), row.subject());
  }

  private void giveUp(Outbox.Row row, ApiFailure failure) {
    if (failure.code() == 403) {
      LOG.info(
          "reply {} is undeliverable: the person has not started the bot or has blocked it",
          row.id());
    } else if (!row.kind().equals("popup")) {
      LOG.warn(
          "reply {} was refused ({}): {}",
          row.id(),
          failure.code(),
          withoutQuotes(failure.description()));
    }
    mark(tx -> outbox.undeliverable(tx, row));
  }

  /** Telegram quotes the place that it cannot read. */
  private static String withoutQuotes(String description) {
    return description.replaceAll("\"[^\"]*\"", "\"…\"");
  }

  private static Duration waitFor(ApiFailure failure, int failures) {
    return failure.retryAfter() > 0
        ? Duration.ofSeconds(failure.retryAfter())
        : Duration.ofMillis(Math.min(250L << Math.min(failures, 7), LONGEST_PAUSE.toMillis()));
  }

  private void pause(Duration pause, String why) {
    LOG.warn("{}; this chat waits {} ms", why, pause.toMillis());
    try {
      for (long left = pause.toMillis(); left > 0 && !stopped; left -= 100) {
        Thread.sleep(Math.min(left, 100));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
  }

  /** Waits for what is being sent, for this long at most; the rest stays in the outbox. */
  public void drain(Duration atMost) throws InterruptedException {
    lanes.awaitFewerThan(1, atMost);
  }

  @Override
  public void close() {
    stopped = true;
    lanes.close();
  }
}
