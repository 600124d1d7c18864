package id.sswd.note;

import id.sswd.store.Tx;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Open dialogues: at most one a person. */
final class DialogueRepository {
  void open(Tx tx, OpenDialogue dialogue, Instant now) {
    @Nullable Long note = dialogue.note() == 0 ? null : dialogue.note();
    tx.handle()
        .execute(
            """
            insert into note_dialogue (person_id, session_id, purpose, note_id, based_on, updated_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (person_id) do update set session_id = excluded.session_id, purpose = excluded.purpose,
                note_id = excluded.note_id, based_on = excluded.based_on, updated_at = excluded.updated_at
            """,
            dialogue.person(),
            dialogue.session(),
            dialogue.purpose().key(),
            note,
            dialogue.basedOn(),
            now.toEpochMilli());
  }

  /** Asked at every private message, so it is prepared once. */
  Optional<OpenDialogue> find(Tx tx, long person, Instant since) {
    return tx.statements()
        .first(
            """
            select session_id, purpose, coalesce(note_id, 0) as note, based_on
            from note_dialogue where person_id = ? and updated_at > ?
            """,
            row ->
                new OpenDialogue(
                    person,
                    row.getLong("session_id"),
                    OpenDialogue.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                    row.getLong("note"),
                    row.getInt("based_on")),
            person,
            since.toEpochMilli());
  }

  boolean close(Tx tx, long person) {
    return tx.handle().execute("delete from note_dialogue where person_id = ?", person) > 0;
  }

  void purge(Tx tx, Instant before) {
    tx.handle().execute("delete from note_dialogue where updated_at < ?", before.toEpochMilli());
  }
}
