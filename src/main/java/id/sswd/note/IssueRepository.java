package id.sswd.note;

import id.sswd.store.Tx;
import java.time.Instant;
import java.util.Optional;

/** What of a session stands in the library, or stood there. */
final class IssueRepository {
  /**
   * A session's publication.
   *
   * @param asOf the last wording of the notes that it holds
   */
  record Issue(long session, long publication, long asOf, boolean withdrawn) {}

  Optional<Issue> of(Tx tx, long session) {
    return tx.handle()
        .createQuery(
            """
            select session_id, publication_id, as_of, withdrawn from session_publication
            where session_id = :session
            """)
        .bind("session", session)
        .map(
            (row, context) ->
                new Issue(
                    row.getLong("session_id"),
                    row.getLong("publication_id"),
                    row.getLong("as_of"),
                    row.getBoolean("withdrawn")))
        .findOne();
  }

  void store(Tx tx, Issue issue, long who, Instant now) {
    tx.handle()
        .execute(
            """
            insert into session_publication
                (session_id, publication_id, as_of, withdrawn, published_by, published_at)
            values (?, ?, ?, 0, ?, ?)
            on conflict (session_id) do update set publication_id = excluded.publication_id,
                as_of = excluded.as_of, withdrawn = 0, published_by = excluded.published_by,
                published_at = excluded.published_at
            """,
            issue.session(),
            issue.publication(),
            issue.asOf(),
            who,
            now.toEpochMilli());
  }

  void withdraw(Tx tx, long session) {
    tx.handle()
        .execute("update session_publication set withdrawn = 1 where session_id = ?", session);
  }
}
