package id.sswd.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sswd.store.Tx;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the queues hold of a person: messages on their way in and out, and what links a private chat
 * (whose number is the person's) to buttons, messages and the questions asked there.
 */
final class TrafficRepository {
  private static final String ASKED_IN_PRIVATE =
      """
      select cast(substr(subject, 8) as integer) from sent_message
      where chat = :person and subject like 'answer:%'
      """;

  private final ObjectMapper json = JsonMapper.builder().build();

  /** What the queues hold, under the names of {@code privacy.table.*}. */
  Map<String, List<Map<String, Object>>> rows(Tx tx, long person) {
    Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
    found.put(
        "inbox",
        open(tx, person).stream()
            .map(
                row ->
                    Map.<String, Object>of(
                        "received_at", row.receivedAt(), "payload", row.payload()))
            .toList());
    found.put(
        "outbox",
        list(
            tx,
            person,
            // Not the files themselves: an earlier answer to the same question is one of them.
            """
            select kind, case when kind in ('document', 'photo') then '' else payload end as payload, created_at
            from outbox where chat = :person and state = 'new' order by id
            """));
    found.put(
        "sent_message",
        list(
            tx,
            person,
            "select message_id, subject, sent_at from sent_message where chat = :person order by message_id"));
    found.put(
        "button_token",
        list(
            tx,
            person,
            "select feature, subject, created_at from button_token where chat = :person order by created_at"));
    found.put(
        "answer",
        list(
            tx,
            person,
            "select question, previous, written, language, kind, asked_at from answer where id in ("
                + ASKED_IN_PRIVATE
                + ") order by asked_at"));
    return found;
  }

  private static List<Map<String, Object>> list(Tx tx, long person, String sql) {
    return tx.handle().createQuery(sql).bind("person", person).mapToMap().list();
  }

  /** An update that waits to be handled. */
  private record Open(long update, String payload, long receivedAt) {}

  /** The person's own updates among those that wait. */
  private List<Open> open(Tx tx, long person) {
    return tx
        .handle()
        .createQuery(
            """
            select update_id, payload, received_at from inbox
            where state = 'new' and payload like :id order by update_id
            """)
        .bind("id", "%" + person + "%")
        .map(
            (row, context) ->
                new Open(
                    row.getLong("update_id"), row.getString("payload"), row.getLong("received_at")))
        .list()
        .stream()
        .filter(row -> isFrom(row.payload(), person))
        .toList();
  }

  /** Whoever caused an update stands as "from" in the one object that it carries. */
  private boolean isFrom(String payload, long person) {
    try {
      for (JsonNode part : json.readTree(payload)) {
        if (part.path("from").path("id").asLong() == person) {
          return true;
        }
      }
      return false;
    } catch (JsonProcessingException e) {
      // What cannot be read is set aside by whoever reads the inbox.
      return false;
    }
  }

  /**
   * Erases it, but for updates that came after the one that asks for it.
   *
   * @param update the one that asks; the largest number there is when no update does
   */
  int erase(Tx tx, long person, long update) {
    int gone = 0;
    for (Open waiting : open(tx, person)) {
      if (waiting.update() < update) {
        gone +=
            tx.handle()
                .execute(
                    "update inbox set state = 'done', done_at = received_at, payload = '' where update_id = ?",
                    waiting.update());
      }
    }
    tx.handle()
        .execute(
            "update inbox set chat = 0 where chat = ? and (state <> 'new' or update_id = ?)",
            person,
            update);
    gone +=
        tx.handle()
            .createUpdate("delete from answer where id in (" + ASKED_IN_PRIVATE + ")")
            .bind("person", person)
            .execute();
    gone += tx.handle().execute("delete from outbox where chat = ? and state = 'new'", person);
    tx.handle().execute("update outbox set chat = 0 where chat = ?", person);
    gone += tx.handle().execute("delete from sent_message where chat = ?", person);
    gone += tx.handle().execute("delete from button_token where chat = ?", person);
    return gone + eraseNamed(tx, person);
  }

  /** Buttons that give somebody a role carry "community:person:name", in an organizer's chat. */
  private static int eraseNamed(Tx tx, long person) {
    return tx.handle()
        .createUpdate(
            """
            delete from button_token where feature = 'role' and instr(subject, ':') > 0
            and instr(subject, ':' || :person || ':') = instr(subject, ':')
            """)
        .bind("person", person)
        .execute();
  }

  /** Everybody whose private chat the queues know. */
  Set<Long> persons(Tx tx) {
    return new HashSet<>(
        tx.handle()
            .createQuery(
                """
                select chat from sent_message where chat > 0
                union select chat from button_token where chat > 0
                union select chat from outbox where chat > 0
                union select chat from inbox where chat > 0
                """)
            .mapTo(Long.class)
            .list());
  }

  /** Rows that are through need no chat any more. */
  void unlinkFinished(Tx tx) {
    tx.handle().execute("update outbox set chat = 0 where state <> 'new' and chat > 0");
    tx.handle().execute("update inbox set chat = 0 where state <> 'new' and chat > 0");
  }
}
