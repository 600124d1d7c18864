package id.sswd.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sswd.chat.ChatRef;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Drafts in the database, so that a restart interrupts nobody: for each person a new session, and
 * changes to sessions.
 */
final class DraftRepository {
  private final ObjectMapper json = JsonMapper.builder().build();

  void save(Tx tx, Draft draft, Instant now) {
    tx.handle()
        .createUpdate(
            """
            insert into session_draft (person_id, community_id, session_id, field, filled, updated_at)
            values (:person, :community, :session, :stage, :filled, :now)
            on conflict (person_id, session_id) do update set community_id = excluded.community_id,
                field = excluded.field, filled = excluded.filled,
                updated_at = excluded.updated_at
            """)
        .bind("person", draft.person())
        .bind("community", draft.community())
        .bind("session", draft.session().orElse(0))
        .bind("stage", stage(draft.stage()))
        .bind("filled", write(draft))
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /**
   * A person's draft.
   *
   * @param session the session to be changed, 0 for a new one
   */
  Optional<Draft> find(Tx tx, long person, long session) {
    return tx.handle()
        .createQuery(
            "select * from session_draft where person_id = :person and session_id = :session")
        .bind("person", person)
        .bind("session", session)
        .map((row, context) -> draft(row))
        .findOne();
  }

  /** The draft that a person has worked on last, unless that is longer ago. */
  Optional<Draft> latest(Tx tx, long person, Instant since) {
    return tx.handle()
        .createQuery(
            """
            select * from session_draft where person_id = :person and updated_at >= :since
            order by updated_at desc, session_id desc limit 1
            """)
        .bind("person", person)
        .bind("since", since.toEpochMilli())
        .map((row, context) -> draft(row))
        .findOne();
  }

  void delete(Tx tx, Draft draft) {
    tx.handle()
        .createUpdate(
            "delete from session_draft where person_id = :person and session_id = :session")
        .bind("person", draft.person())
        .bind("session", draft.session().orElse(0))
        .execute();
  }

  /** Drafts that nobody has touched since. */
  List<Draft> untouchedSince(Tx tx, Instant since, int most) {
    return tx.handle()
        .createQuery(
            """
            select * from session_draft where updated_at < :since order by updated_at limit :most
            """)
        .bind("since", since.toEpochMilli())
        .bind("most", most)
        .map((row, context) -> draft(row))
        .list();
  }

  private Draft draft(ResultSet row) throws SQLException {
    Filled filled = read(row.getString("filled"));
    Map<Field, String> values = new EnumMap<>(Field.class);
    filled.values.forEach(
        (key, value) -> Field.ofKey(key).ifPresent(field -> values.put(field, value)));
    long session = row.getLong("session_id");
    return new Draft(
        row.getLong("person_id"),
        row.getLong("community_id"),
        session == 0 ? OptionalLong.empty() : OptionalLong.of(session),
        stage(row.getString("field")),
        filled.walking,
        values,
        filled.pending.stream().map(ZonedDateTime::parse).toList(),
        filled.targets.stream().map(t -> new ChatRef(t.chat, t.topic)).toList(),
        filled.topic == 0 ? OptionalLong.empty() : OptionalLong.of(filled.topic),
        Language.ofTag(filled.language));
  }

  private static String stage(Draft.Stage stage) {
    return switch (stage) {
      case Draft.Stage.Asking asking -> asking.field().key();
      case Draft.Stage.Confirming confirming -> "confirm:" + confirming.field().key();
      case Draft.Stage.Overview overview -> "overview";
      case Draft.Stage.Choosing choosing -> "choose";
      case Draft.Stage.Discarding discarding -> "discard";
    };
  }

  private static Draft.Stage stage(String word) {
    boolean confirming = word.startsWith("confirm:");
    Optional<Field> field = Field.ofKey(confirming ? word.substring("confirm:".length()) : word);
    if (field.isPresent()) {
      return confirming
          ? new Draft.Stage.Confirming(field.get())
          : new Draft.Stage.Asking(field.get());
    }
    return switch (word) {
      case "choose" -> new Draft.Stage.Choosing();
      case "discard" -> new Draft.Stage.Discarding();
      default -> new Draft.Stage.Overview();
    };
  }

  private String write(Draft draft) {
    Map<String, String> values = new TreeMap<>();
    draft.values().forEach((field, value) -> values.put(field.key(), value));
    Filled filled =
        new Filled(
            draft.walking(),
            values,
            draft.pending().stream().map(ZonedDateTime::toString).toList(),
            draft.targets().stream().map(t -> new Target(t.chat(), t.topic())).toList(),
            draft.topic().orElse(0),
            draft.language().tag());
    try {
      return json.writeValueAsString(filled);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a draft cannot be stored", e);
    }
  }

  private Filled read(String stored) {
    try {
      return json.readValue(stored, Filled.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored draft cannot be read", e);
    }
  }

  /** What lies in the column. */
  record Filled(
      boolean walking,
      Map<String, String> values,
      List<String> pending,
      List<Target> targets,
      long topic,
      String language) {}

  /** A chat and a topic. */
  record Target(long chat, int topic) {}
}
