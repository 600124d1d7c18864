package id.sswd.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Updates that have arrived. They are stored here before Telegram is told so, and marked in the
 * transaction that handles them: whatever stands open after a crash is handled after the next
 * start.
 */
public final class Inbox {
  /**
   * Telegram keeps an update for at most a day, so after two its number can come again without a
   * collision.
   */
  public static final Duration KEPT = Duration.ofHours(48);

  private final Clock clock;

  public Inbox(Clock clock) {
    this.clock = clock;
  }

  /**
   * An update as it arrived.
   *
   * @param payload its JSON
   * @param chat the chat whose lane it goes through, 0 when it belongs to none
   */
  public record Row(long update, String payload, long chat, int topic) {}

  /** Stores a batch; returns the rows that were not known before, in order. */
  public List<Row> add(Tx tx, List<Row> rows) {
    PreparedBatch batch =
        tx.handle()
            .prepareBatch(
                """
                insert into inbox (update_id, payload, chat, topic, received_at, state)
                values (?, ?, ?, ?, ?, 'new')
                on conflict do nothing
                """);
    long now = Math.max(clock.millis(), lastOpen(tx) + 1);
    for (Row row : rows) {
      batch.add(row.update(), row.payload(), row.chat(), row.topic(), now);
    }
    int[] inserted = batch.execute();
    return java.util.stream.IntStream.range(0, rows.size())
        .filter(i -> inserted[i] > 0)
        .mapToObj(rows::get)
        .toList();
  }

  /**
   * When the last of those that stand open came. What comes now comes later, whatever the clock
   * says: by this they are taken up again in their order.
   */
  private static long lastOpen(Tx tx) {
    return tx.statements()
        .number("select coalesce(max(received_at), 0) from inbox where state = 'new'");
  }

  /** Marks an update as handled. */
  public void done(Tx tx, long update) {
    close(tx, update, "done");
  }

  /** Marks an update that cannot be read or handled, so that it never stands in the way again. */
  public void poison(Tx tx, long update) {
    close(tx, update, "poison");
  }

  /** Updates that stand open, oldest first; their numbers can have restarted lower in between. */
  public List<Row> open(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            select update_id, payload, chat, topic from inbox where state = 'new'
            order by received_at, update_id
            """)
        .map(
            (rs, ctx) ->
                new Row(
                    rs.getLong("update_id"),
                    rs.getString("payload"),
                    rs.getLong("chat"),
                    rs.getInt("topic")))
        .list();
  }

  /** When the latest one arrived, of those that are still kept. */
  public Optional<Instant> lastArrival(Tx tx) {
    return Optional.of(tx.statements().number("select coalesce(max(received_at), 0) from inbox"))
        .filter(at -> at > 0)
        .map(Instant::ofEpochMilli);
  }

  /** How many stand open. */
  public long waiting(Tx tx) {
    return tx.statements().number("select count(*) from inbox where state = 'new'");
  }

  /** Deletes what was finished long ago; returns how many. */
  public int purge(Tx tx) {
    return tx.handle()
        .execute(
            "delete from inbox where state <> 'new' and done_at < ?",
            clock.millis() - KEPT.toMillis());
  }

  private void close(Tx tx, long update, String state) {
    tx.statements()
        .update(
            "update inbox set state = ?, done_at = ?, payload = '' where update_id = ?",
            state,
            clock.millis(),
            update);
  }
}
