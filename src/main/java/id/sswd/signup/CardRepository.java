package id.sswd.signup;

import id.sswd.store.Tx;
import java.time.Instant;
import java.util.List;

/** Cards that no longer show what the database holds. */
final class CardRepository {
  void due(Tx tx, long session, Instant now) {
    tx.handle()
        .execute(
            "insert into card_due (session_id, due_at) values (?, ?) on conflict (session_id) do nothing",
            session,
            now.toEpochMilli());
  }

  List<Long> allDue(Tx tx, int most) {
    return tx.handle()
        .createQuery("select session_id from card_due order by due_at, session_id limit ?")
        .bind(0, most)
        .mapTo(Long.class)
        .list();
  }

  void drawn(Tx tx, long session) {
    tx.handle().execute("delete from card_due where session_id = ?", session);
  }

  /** The token under the buttons of a session's cards; it stays the same when they are redrawn. */
  java.util.Optional<String> token(Tx tx, String feature, String subject) {
    return tx.handle()
        .createQuery(
            """
            select token from button_token where feature = ? and subject = ? and chat = 0
            order by created_at desc limit 1
            """)
        .bind(0, feature)
        .bind(1, subject)
        .mapTo(String.class)
        .findOne();
  }
}
