package id.sswd.topic;

import id.sswd.store.Tx;
import id.sswd.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.statement.StatementContext;

/** Topics in the database. */
final class TopicRepository {
  private static final String TOPIC =
      """
      select topic.*,
          (select count(*) from topic_vote where topic_id = topic.id) as votes,
          (select max(edition) from session where session.state <> 'cancelled' and topic_id in
              (select same.id from topic same where same.id = topic.id or same.merged_into = topic.id)) as edition
      from topic
      """;

  static final String STANDING =
      TOPIC
          + """
           where community_id = :community and state in ('gathered', 'open')
          order by id desc limit :most
          """;

  Optional<Topic> find(Tx tx, long id) {
    return tx.handle()
        .createQuery(TOPIC + " where id = :id")
        .bind("id", id)
        .map(TopicRepository::topic)
        .findOne();
  }

  /** A topic, or the one that it was merged into. */
  Optional<Topic> current(Tx tx, long id) {
    return tx.handle()
        .createQuery(
            TOPIC + " where id = (select coalesce(merged_into, id) from topic where id = :id)")
        .bind("id", id)
        .map(TopicRepository::topic)
        .findOne();
  }

  /** Topics of one state, the most wanted first. */
  List<Topic> list(Tx tx, long community, Topic.State state, int skip, int most) {
    return tx.handle()
        .createQuery(
            TOPIC
                + """
                 where community_id = :community and state = :state
                order by votes desc, wanted desc, id desc limit :most offset :skip
                """)
        .bind("community", community)
        .bind("state", state.key())
        .bind("skip", skip)
        .bind("most", most)
        .map(TopicRepository::topic)
        .list();
  }

  int count(Tx tx, long community, Topic.State state) {
    return tx.handle()
        .createQuery(
            "select count(*) from topic where community_id = :community and state = :state")
        .bind("community", community)
        .bind("state", state.key())
        .mapTo(Integer.class)
        .one();
  }

  /** The latest of those that a new question could be the same as. */
  List<Topic> standing(Tx tx, long community, int most) {
    return tx.handle()
        .createQuery(STANDING)
        .bind("community", community)
        .bind("most", most)
        .map(TopicRepository::topic)
        .list();
  }

  /** The topic with exactly these words, whatever its state. */
  Optional<Topic> worded(Tx tx, long community, String question) {
    return tx.handle()
        .createQuery(TOPIC + " where community_id = :community and question = :question")
        .bind("community", community)
        .bind("question", question)
        .map(TopicRepository::topic)
        .findOne();
  }

  long add(
      Tx tx, long community, String question, Language language, Topic.State state, Instant now) {
    return tx.handle()
        .createQuery(
            """
            insert into topic (community_id, question, language, wanted, proposed_at, state)
            values (:community, :question, :language, 1, :now, :state)
            returning id
            """)
        .bind("community", community)
        .bind("question", question)
        .bind("language", language.tag())
        .bind("now", now.toEpochMilli())
        .bind("state", state.key())
        .mapTo(Long.class)
        .one();
  }

  void wantAgain(Tx tx, long topic) {
    tx.handle()
        .createUpdate("update topic set wanted = wanted + 1 where id = :id")
        .bind("id", topic)
        .execute();
  }

  void setState(Tx tx, long topic, Topic.State state) {
    tx.handle()
        .createUpdate("update topic set state = :state where id = :id")
        .bind("state", state.key())
        .bind("id", topic)
        .execute();
  }

  /** Gives the votes of one topic to another one, and how often it was asked. */
  void merge(Tx tx, Topic from, long into) {
    tx.handle()
        .createUpdate(
            """
            insert into topic_vote (topic_id, person_id, tell, voted_at, told_at)
            select :into, person_id, tell, voted_at, told_at from topic_vote where topic_id = :from
            on conflict (topic_id, person_id) do update set tell = max(topic_vote.tell, excluded.tell)
            """)
        .bind("into", into)
        .bind("from", from.id())
        .execute();
    tx.handle()
        .createUpdate("delete from topic_vote where topic_id = :from")
        .bind("from", from.id())
        .execute();
    tx.handle()
        .createUpdate("update topic set wanted = wanted + :wanted where id = :into")
        .bind("wanted", from.wanted())
        .bind("into", into)
        .execute();
    // What was merged into it before goes along, so that one step always leads to the topic.
    tx.handle()
        .createUpdate("update topic set merged_into = :into where merged_into = :from")
        .bind("into", into)
        .bind("from", from.id())
        .execute();
    tx.handle()
        .createUpdate("update topic set state = 'merged', merged_into = :into where id = :from")
        .bind("into", into)
        .bind("from", from.id())
        .execute();
  }

  /** Forgets what was gathered long ago and never put forward, with what was merged into it. */
  void purge(Tx tx, Instant before) {
    delete(
        tx,
        """
        delete from topic where merged_into in
            (select id from topic where state = 'gathered' and proposed_at < :before)
        and not exists (select 1 from session where topic_id = topic.id)
        """,
        before);
    delete(
        tx,
        """
        delete from topic where state = 'gathered' and proposed_at < :before
        and not exists (select 1 from session where topic_id = topic.id)
        and not exists (select 1 from topic same where same.merged_into = topic.id)
        """,
        before);
  }

  private static void delete(Tx tx, String sql, Instant before) {
    tx.handle().createUpdate(sql).bind("before", before.toEpochMilli()).execute();
  }

  private static Topic topic(ResultSet row, StatementContext context) throws SQLException {
    return new Topic(
        row.getLong("id"),
        row.getLong("community_id"),
        row.getString("question"),
        Language.ofTag(row.getString("language")),
        Topic.State.ofKey(row.getString("state")),
        row.getInt("wanted"),
        row.getInt("votes"),
        row.getObject("edition") == null
            ? OptionalInt.empty()
            : OptionalInt.of(row.getInt("edition")));
  }
}
