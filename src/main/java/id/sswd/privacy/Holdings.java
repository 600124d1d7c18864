package id.sswd.privacy;

import java.util.List;

/**
 * Every column of the database that can hold a person. A new table with persons in it needs a line
 * here, and the words for it in the message bundle ({@code privacy.table.<table>}); from then on it
 * is shown on demand and erased on demand. What goes through the queues is in {@link
 * TrafficRepository}.
 */
final class Holdings {
  static final List<Holding> ALL =
      List.of(
          Holding.deleted("person", "id"),
          Holding.deleted("community_member", "person_id"),
          Holding.deleted("organizer", "person_id"),
          Holding.deleted("participant", "person_id"),
          Holding.deleted("name_consent", "person_id"),
          Holding.deleted("reminder_opt_out", "person_id"),
          Holding.deleted("reminder", "person_id"),
          Holding.cut("sign_up", "person_id", "null", "name = ''", "cohort = null"),
          Holding.cut("sign_up", "invited_by", "null"),
          Holding.deleted("session_draft", "person_id"),
          Holding.cut("session", "created_by", "0"),
          Holding.cut("note_revision", "writer_id", "0", "writer = ''"),
          Holding.cut("note_revision", "said_by_id", "null", "said_by = ''"),
          Holding.deleted("note_seen", "person_id"),
          Holding.deleted("note_dialogue", "person_id"),
          Holding.deleted("note_waiting", "person_id"),
          Holding.cut("note_waiting", "said_by_id", "null", "said_by = ''"),
          Holding.cut("review", "asked_by", "0", "asked_name = ''"),
          Holding.cut("review", "judged_by", "0", "judge = ''"),
          Holding.cut("session_publication", "published_by", "0"),
          Holding.deleted("feedback", "person_id"),
          Holding.deleted("topic_vote", "person_id"),
          Holding.deleted("follow", "person_id"),
          Holding.deleted("follow_choice", "person_id"),
          Holding.cut("audit", "person_id", "null"));

  private Holdings() {}
}
