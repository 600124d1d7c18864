package id.sswd.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Replies that are to be sent, in the order in which they were decided. */
public final class Outbox {
  private static final Duration KEPT = Duration.ofHours(48);

  private final Clock clock;

  public Outbox(Clock clock) {
    this.clock = clock;
  }

  /**
   * A reply in store.
   *
   * @param kind which kind of reply, for whoever reads the payload
   * @param subject what the sent message will be about, if a reply to it should be understood
   */
  public record Row(
      long id, long chat, int topic, String kind, String payload, Optional<String> subject) {}

  /** Stores a reply and the update that caused it, if one did; returns its row. */
  public Row add(
      Tx tx,
      OptionalLong update,
      long chat,
      int topic,
      String kind,
      String payload,
      Optional<String> subject) {
    @Nullable String about = subject.orElse(null);
    @Nullable Long cause = update.isPresent() ? update.getAsLong() : null;
    long id =
        tx.statements()
            .number(
                """
                insert into outbox (update_id, chat, topic, kind, payload, subject, created_at, state)
                values (?, ?, ?, ?, ?, ?, ?, 'new') returning id
                """,
                cause,
                chat,
                topic,
                kind,
                payload,
                about,
                clock.millis());
    return new Row(id, chat, topic, kind, payload, subject);
  }

  /** Replies that are still to be sent, oldest first. */
  public List<Row> open(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            select id, chat, topic, kind, payload, subject from outbox where state = 'new' order by id
            """)
        .map(
            (rs, ctx) ->
                new Row(
                    rs.getLong("id"),
                    rs.getLong("chat"),
                    rs.getInt("topic"),
                    rs.getString("kind"),
                    rs.getString("payload"),
                    Optional.ofNullable(rs.getString("subject"))))
        .list();
  }

  /** The reply has been sent as this message (0: it is none). */
  public void sent(Tx tx, Row row, long message) {
    // A row that is gone was erased while it was on its way: nothing may link to its chat again.
    boolean kept = close(tx, row, "sent");
    if (kept && message != 0 && row.subject().isPresent()) {
      tx.statements()
          .update(
              """
              insert into sent_message (chat, message_id, subject, sent_at) values (?, ?, ?, ?)
              on conflict (chat, message_id) do update set subject = excluded.subject
              """,
              row.chat(),
              message,
              row.subject().get(),
              clock.millis());
    }
  }

  /** The latest message in a chat that is about this subject. */
  public OptionalLong about(Tx tx, long chat, String subject) {
    return tx.handle()
        .createQuery(
            """
            select message_id from sent_message where subject = ? and chat = ?
            order by message_id desc limit 1
            """)
        .bind(0, subject)
        .bind(1, chat)
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** What a message of ours is about; empty where that is not kept. */
  public Optional<String> subjectOf(Tx tx, long chat, long message) {
    return tx.handle()
        .createQuery("select subject from sent_message where chat = ? and message_id = ?")
        .bind(0, chat)
        .bind(1, message)
        .mapTo(String.class)
        .findOne();
  }

  /** The reply can never be sent: refused as malformed, or the person has blocked the bot. */
  public void undeliverable(Tx tx, Row row) {
    close(tx, row, "undeliverable");
  }

  /** A group has a new id. */
  public void migrate(Tx tx, long oldChat, long newChat) {
    tx.handle()
        .execute("update outbox set chat = ? where chat = ? and state = 'new'", newChat, oldChat);
    tx.handle()
        .execute("update or ignore sent_message set chat = ? where chat = ?", newChat, oldChat);
    tx.handle().execute("update button_token set chat = ? where chat = ?", newChat, oldChat);
  }

  /** How many are still to be sent. */
  public long waiting(Tx tx) {
    return tx.statements().number("select count(*) from outbox where state = 'new'");
  }

  /** Deletes what was finished long ago; returns how many. */
  public int purge(Tx tx) {
    return tx.handle()
        .execute(
            "delete from outbox where state <> 'new' and done_at < ?",
            clock.millis() - KEPT.toMillis());
  }

  private boolean close(Tx tx, Row row, String state) {
    return tx.statements()
            .update(
                "update outbox set state = ?, done_at = ?, payload = '' where id = ?",
                state,
                clock.millis(),
                row.id())
        > 0;
  }
}
