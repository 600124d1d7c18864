package id.sswd.note;

import id.sswd.chat.Person;
import id.sswd.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Notes and their revisions; rows are added and never changed. */
final class NoteRepository {
  private static final String REVISIONS =
      """
      select n.id, n.session_id, n.part, r.number, r.based_on, r.text, r.said_by, r.said_by_id, r.file,
             r.writer_id, r.writer, r.written_at
      from note n join note_revision r on r.note_id = n.id
      """;
  private static final String LATEST =
      " r.number = (select max(number) from note_revision where note_id = n.id) ";

  /** Stores a new part behind all others of its session. */
  Note add(Tx tx, long session, Words words, Person writer, Instant now) {
    long id =
        tx.handle()
            .createQuery(
                """
                insert into note (session_id, part)
                select :session, 1 + coalesce(max(part), 0) from note where session_id = :session
                returning id
                """)
            .bind("session", session)
            .mapTo(Long.class)
            .one();
    insert(tx, id, 1, 0, words, writer, now);
    return find(tx, id).orElseThrow();
  }

  /** Stores a new wording of a part. */
  Note revise(Tx tx, Note before, int basedOn, String text, Person writer, Instant now) {
    Words words =
        new Words(text, before.words().saidBy(), before.words().saidById(), before.words().file());
    insert(tx, before.id(), before.revision() + 1, basedOn, words, writer, now);
    return find(tx, before.id()).orElseThrow();
  }

  private static void insert(
      Tx tx, long note, int number, int basedOn, Words words, Person writer, Instant now) {
    @Nullable Long saidBy = words.saidById().isPresent() ? words.saidById().getAsLong() : null;
    tx.handle()
        .execute(
            """
            insert into note_revision (note_id, number, based_on, text, said_by, said_by_id, file,
                writer_id, writer, written_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            note,
            number,
            basedOn,
            words.text(),
            words.saidBy(),
            saidBy,
            words.file(),
            writer.id(),
            writer.name(),
            now.toEpochMilli());
  }

  Optional<Note> find(Tx tx, long id) {
    return tx.handle()
        .createQuery(REVISIONS + "where n.id = :id and" + LATEST)
        .bind("id", id)
        .map(NoteRepository::note)
        .findOne();
  }

  Optional<Note> find(Tx tx, long session, int part) {
    return tx.handle()
        .createQuery(REVISIONS + "where n.session_id = :session and n.part = :part and" + LATEST)
        .bind("session", session)
        .bind("part", part)
        .map(NoteRepository::note)
        .findOne();
  }

  /** All parts of a session in their latest wording. */
  List<Note> of(Tx tx, long session) {
    return tx.handle()
        .createQuery(REVISIONS + "where n.session_id = :session and" + LATEST + "order by n.part")
        .bind("session", session)
        .map(NoteRepository::note)
        .list();
  }

  /** All wordings of these parts of a session, in order. */
  List<Note> history(Tx tx, long session, int firstPart, int lastPart) {
    return tx.handle()
        .createQuery(
            REVISIONS
                + "where n.session_id = :session and n.part between :first and :last"
                + " order by n.part, r.number")
        .bind("session", session)
        .bind("first", firstPart)
        .bind("last", lastPart)
        .map(NoteRepository::note)
        .list();
  }

  /** A number that rises with every wording stored for a session; 0 where there is none. */
  long lastRevision(Tx tx, long session) {
    return tx.handle()
        .createQuery(
            """
            select coalesce(max(r.id), 0) from note_revision r join note n on n.id = r.note_id
            where n.session_id = :session
            """)
        .bind("session", session)
        .mapTo(Long.class)
        .one();
  }

  /** Everybody who has written a wording of a session's notes. */
  Set<Long> writers(Tx tx, long session) {
    return new HashSet<>(
        tx.handle()
            .createQuery(
                """
                select distinct r.writer_id from note_revision r join note n on n.id = r.note_id
                where n.session_id = :session
                """)
            .bind("session", session)
            .mapTo(Long.class)
            .list());
  }

  /** The wording that a person was shown last; the first where they were shown none. */
  int seen(Tx tx, long person, long note) {
    return tx.handle()
        .createQuery("select number from note_seen where person_id = ? and note_id = ?")
        .bind(0, person)
        .bind(1, note)
        .mapTo(Integer.class)
        .findOne()
        .orElse(1);
  }

  /** The person is shown this wording. */
  void see(Tx tx, long person, Note note) {
    tx.handle()
        .execute(
            """
            insert into note_seen (person_id, note_id, number) values (?, ?, ?)
            on conflict (person_id, note_id) do update set number = excluded.number
            """,
            person,
            note.id(),
            note.revision());
  }

  static Words words(ResultSet row) throws SQLException {
    return new Words(
        row.getString("text"),
        row.getString("said_by"),
        row.getObject("said_by_id") == null
            ? OptionalLong.empty()
            : OptionalLong.of(row.getLong("said_by_id")),
        row.getString("file"));
  }

  private static Note note(ResultSet row, StatementContext context) throws SQLException {
    return new Note(
        row.getLong("id"),
        row.getLong("session_id"),
        row.getInt("part"),
        row.getInt("number"),
        row.getInt("based_on"),
        words(row),
        row.getLong("writer_id"),
        row.getString("writer"),
        Instant.ofEpochMilli(row.getLong("written_at")));
  }
}
