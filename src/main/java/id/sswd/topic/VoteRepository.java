package id.sswd.topic;

import id.sswd.store.Tx;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who wants which topic, and who is to be told of its answer. */
final class VoteRepository {
  /** Puts down a vote; one that is there stays as it is. */
  void vote(Tx tx, long topic, long person, Instant now) {
    tx.handle()
        .createUpdate(
            """
            insert into topic_vote (topic_id, person_id, voted_at) values (:topic, :person, :now)
            on conflict (topic_id, person_id) do nothing
            """)
        .bind("topic", topic)
        .bind("person", person)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Takes a vote back; false where there was none. */
  boolean unvote(Tx tx, long topic, long person) {
    return tx.handle()
            .createUpdate("delete from topic_vote where topic_id = :topic and person_id = :person")
            .bind("topic", topic)
            .bind("person", person)
            .execute()
        > 0;
  }

  /** Whether the person is to be told; empty where they have not voted. */
  Optional<Boolean> tells(Tx tx, long topic, long person) {
    return tx.handle()
        .createQuery("select tell from topic_vote where topic_id = :topic and person_id = :person")
        .bind("topic", topic)
        .bind("person", person)
        .mapTo(Boolean.class)
        .findOne();
  }

  /** Who wishes to be told of an answer has voted for the topic, too. */
  void tell(Tx tx, long topic, long person, boolean tell, Instant now) {
    vote(tx, topic, person, now);
    tx.handle()
        .createUpdate(
            """
            update topic_vote set tell = :tell where topic_id = :topic and person_id = :person
            """)
        .bind("tell", tell ? 1 : 0)
        .bind("topic", topic)
        .bind("person", person)
        .execute();
  }

  /** Those of the topics that the person has voted for. */
  Set<Long> votedFor(Tx tx, long person) {
    return new HashSet<>(
        tx.handle()
            .createQuery("select topic_id from topic_vote where person_id = :person")
            .bind("person", person)
            .mapTo(Long.class)
            .list());
  }

  /** Those who wait to be told; from now on they have been. */
  List<Long> takeWaiting(Tx tx, long topic, Instant now) {
    List<Long> waiting =
        tx.handle()
            .createQuery(
                """
                select person_id from topic_vote
                where topic_id = :topic and tell = 1 and told_at is null order by person_id
                """)
            .bind("topic", topic)
            .mapTo(Long.class)
            .list();
    tx.handle()
        .createUpdate(
            """
            update topic_vote set told_at = :now
            where topic_id = :topic and tell = 1 and told_at is null
            """)
        .bind("topic", topic)
        .bind("now", now.toEpochMilli())
        .execute();
    return waiting;
  }
}
