package id.sswd.note;

import id.sswd.chat.Person;
import id.sswd.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Reviews; the latest of a session is the one that counts. */
final class ReviewRepository {
  Review ask(Tx tx, long session, long asOf, Person who, Instant now) {
    return tx.handle()
        .createQuery(
            """
            insert into review (session_id, as_of, state, asked_by, asked_name, asked_at, judge, remark)
            values (:session, :as_of, 'asked', :who, :name, :now, '', '') returning *
            """)
        .bind("session", session)
        .bind("as_of", asOf)
        .bind("who", who.id())
        .bind("name", who.name())
        .bind("now", now.toEpochMilli())
        .map(ReviewRepository::review)
        .one();
  }

  Optional<Review> latest(Tx tx, long session) {
    return tx.handle()
        .createQuery("select * from review where session_id = :session order by id desc limit 1")
        .bind("session", session)
        .map(ReviewRepository::review)
        .findOne();
  }

  /** Judges a review that is still open; false where it is not. */
  boolean judge(Tx tx, long review, Review.State state, Person who, String remark, Instant now) {
    return tx.handle()
            .execute(
                """
                update review set state = ?, judged_by = ?, judge = ?, remark = ?, judged_at = ?
                where id = ? and state = 'asked'
                """,
                state.key(),
                who.id(),
                who.name(),
                remark,
                now.toEpochMilli(),
                review)
        > 0;
  }

  private static Review review(ResultSet row, StatementContext context) throws SQLException {
    return new Review(
        row.getLong("id"),
        row.getLong("session_id"),
        row.getLong("as_of"),
        Review.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getLong("asked_by"),
        row.getString("asked_name"),
        row.getObject("judged_by") == null
            ? Optional.empty()
            : Optional.of(row.getLong("judged_by")),
        row.getString("judge"),
        row.getString("remark"));
  }
}
