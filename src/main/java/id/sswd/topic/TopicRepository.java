package id.sswd.topic;

import id.sswd.store.Tx;
import id.sswd.text.Language;
import java.time.Instant;

/** Topics that are waiting for a session. */
public final class TopicRepository {
  /** Puts a question forward; one that is there already is wanted once more. */
  public void propose(Tx tx, long community, String question, Language language, Instant now) {
    tx.handle()
        .createUpdate(
            """
            insert into topic (community_id, question, language, wanted, proposed_at)
            values (:community, :question, :language, 1, :now)
            on conflict (community_id, question) do update set wanted = topic.wanted + 1
            """)
        .bind("community", community)
        .bind("question", question.strip().replaceAll("\\s+", " "))
        .bind("language", language.tag())
        .bind("now", now.toEpochMilli())
        .execute();
  }
}
