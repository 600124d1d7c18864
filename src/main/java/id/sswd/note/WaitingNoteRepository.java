package id.sswd.note;

import id.sswd.store.Tx;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes that wait until their writer has said which session they belong to. */
final class WaitingNoteRepository {
  /** A note without a session yet. */
  record Waiting(long community, long person, Words words) {}

  long keep(Tx tx, Waiting waiting, Instant now) {
    Words words = waiting.words();
    @Nullable Long saidBy = words.saidById().isPresent() ? words.saidById().getAsLong() : null;
    return tx.handle()
        .createQuery(
            """
            insert into note_waiting (community_id, person_id, text, said_by, said_by_id, file, written_at)
            values (:community, :person, :text, :said_by, :said_by_id, :file, :now) returning id
            """)
        .bind("community", waiting.community())
        .bind("person", waiting.person())
        .bind("text", words.text())
        .bind("said_by", words.saidBy())
        .bind("said_by_id", saidBy)
        .bind("file", words.file())
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  Optional<Waiting> find(Tx tx, long id) {
    return tx.handle()
        .createQuery("select * from note_waiting where id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new Waiting(
                    row.getLong("community_id"),
                    row.getLong("person_id"),
                    NoteRepository.words(row)))
        .findOne();
  }

  void remove(Tx tx, long id) {
    tx.handle().execute("delete from note_waiting where id = ?", id);
  }

  void purge(Tx tx, Instant before) {
    tx.handle().execute("delete from note_waiting where written_at < ?", before.toEpochMilli());
  }
}
