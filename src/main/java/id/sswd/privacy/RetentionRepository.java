package id.sswd.privacy;

import id.sswd.store.Tx;
import java.time.Instant;
import java.util.List;

/** Deletes what has been kept long enough. */
final class RetentionRepository {
  void forgetQuestions(Tx tx, Instant before) {
    delete(tx, "delete from answer where asked_at < ?", before);
  }

  /**
   * Unties questions from those who asked them in private, and ratings from those who gave them. A
   * rating stays counted under a number that belongs to nobody: below zero, and the next one free.
   */
  void unlinkQuestions(Tx tx, Instant before, int most) {
    delete(
        tx,
        "delete from sent_message where chat > 0 and subject like 'answer:%' and sent_at < ?",
        before);
    delete(
        tx,
        "delete from button_token where chat > 0 and feature = 'ask' and created_at < ?",
        before);
    record Rating(long answer, long person) {}
    List<Rating> ratings =
        tx.handle()
            .createQuery(
                """
                select answer_id, person_id from feedback where person_id > 0 and given_at < :before
                order by given_at, answer_id, person_id limit :most
                """)
            .bind("before", before.toEpochMilli())
            .bind("most", most)
            .map((row, context) -> new Rating(row.getLong(1), row.getLong(2)))
            .list();
    for (Rating rating : ratings) {
      tx.handle()
          .createUpdate(
              """
              update feedback set given_at = 0, person_id = (
                  select coalesce(min(other.person_id), 0) - 1 from feedback other
                  where other.answer_id = :answer and other.person_id < 0)
              where answer_id = :answer and person_id = :person
              """)
          .bind("answer", rating.answer())
          .bind("person", rating.person())
          .execute();
    }
  }

  void forgetButtons(Tx tx, Instant before) {
    delete(tx, "delete from button_token where created_at < ?", before);
    delete(tx, "delete from sent_message where sent_at < ?", before);
  }

  void forgetDrafts(Tx tx, Instant before) {
    delete(tx, "delete from session_draft where updated_at < ?", before);
    delete(tx, "delete from note_waiting where written_at < ?", before);
    delete(tx, "delete from note_dialogue where updated_at < ?", before);
  }

  void forgetDeeds(Tx tx, Instant before) {
    delete(tx, "delete from audit where at < ?", before);
  }

  /** Reminders that were sent or dropped, of sessions that are over. */
  void forgetReminders(Tx tx, Instant before) {
    delete(tx, "delete from reminder where state <> 'waiting' and due_at < ?", before);
  }

  /**
   * Choices of people who left no other trace; a role, a name or a sign-up keeps them. What has no
   * time yet is given one.
   */
  void forgetChoices(Tx tx, Instant before, Instant now) {
    delete(
        tx,
        """
        delete from person where noted_at < ?
          and id not in (select person_id from community_member)
          and id not in (select person_id from organizer)
          and id not in (select person_id from participant)
          and id not in (select person_id from sign_up where person_id is not null)
        """,
        before);
    tx.handle()
        .execute("update person set noted_at = ? where noted_at is null", now.toEpochMilli());
  }

  private static void delete(Tx tx, String sql, Instant before) {
    tx.handle().execute(sql, before.toEpochMilli());
  }
}
