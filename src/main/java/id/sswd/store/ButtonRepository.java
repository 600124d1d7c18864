package id.sswd.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What the tokens on buttons stand for. */
public final class ButtonRepository {
  private static final Duration KEPT = Duration.ofDays(180);

  private final Clock clock;

  public ButtonRepository(Clock clock) {
    this.clock = clock;
  }

  /**
   * What a token stands for.
   *
   * @param chat the chat it was issued for, 0 for any
   */
  public record Row(String token, String feature, String subject, long chat) {}

  public void add(Tx tx, Row row) {
    tx.statements()
        .update(
            "insert into button_token (token, feature, subject, chat, created_at) values (?, ?, ?, ?, ?)",
            row.token(),
            row.feature(),
            row.subject(),
            row.chat(),
            clock.millis());
  }

  public Optional<Row> find(Tx tx, String token) {
    return tx.statements()
        .first(
            "select token, feature, subject, chat from button_token where token = ?",
            row ->
                new Row(
                    row.getString("token"),
                    row.getString("feature"),
                    row.getString("subject"),
                    row.getLong("chat")),
            token);
  }

  /**
   * Forgets buttons that nobody presses any more, and what old messages were about; returns how
   * many rows went.
   */
  public int purge(Tx tx) {
    long before = clock.millis() - KEPT.toMillis();
    return tx.handle().execute("delete from button_token where created_at < ?", before)
        + tx.handle().execute("delete from sent_message where sent_at < ?", before);
  }
}
