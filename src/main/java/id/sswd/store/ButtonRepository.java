package id.sswd.store;

import java.time.Clock;
import java.util.Optional;

/** What the tokens on buttons stand for. */
public final class ButtonRepository {
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
}
