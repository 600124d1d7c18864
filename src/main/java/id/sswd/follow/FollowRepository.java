package id.sswd.follow;

import id.sswd.store.Tx;
import id.sswd.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** What is followed, what matched, and who was told when. */
final class FollowRepository {
  /** False where the person follows these words already. */
  boolean add(Tx tx, long person, long community, String words, Language language, Instant now) {
    return tx.handle()
            .createUpdate(
                """
                insert into follow (person_id, community_id, words, language, created_at)
                values (:person, :community, :words, :language, :now)
                on conflict (person_id, community_id, words) do nothing
                """)
            .bind("person", person)
            .bind("community", community)
            .bind("words", words)
            .bind("language", language.tag())
            .bind("now", now.toEpochMilli())
            .execute()
        > 0;
  }

  /** False where it is not this person's. */
  boolean remove(Tx tx, long id, long person) {
    return tx.handle()
            .createUpdate("delete from follow where id = :id and person_id = :person")
            .bind("id", id)
            .bind("person", person)
            .execute()
        > 0;
  }

  List<Follow> of(Tx tx, long person, long community) {
    return tx.handle()
        .createQuery(
            """
            select * from follow where person_id = :person and community_id = :community order by words
            """)
        .bind("person", person)
        .bind("community", community)
        .map(FollowRepository::follow)
        .list();
  }

  List<Follow> in(Tx tx, long community) {
    return tx.handle()
        .createQuery("select * from follow where community_id = :community order by id")
        .bind("community", community)
        .map(FollowRepository::follow)
        .list();
  }

  /** A publication that came into the library, and the number of the change that brought it. */
  record Arrival(long number, long publication) {}

  /** The last change of the library that was looked at. */
  long seen(Tx tx) {
    return tx.handle()
        .createQuery("select change from follow_progress where id = 1")
        .mapTo(Long.class)
        .one();
  }

  /** Publications that were not there before a change, the oldest first; corrections are none. */
  List<Arrival> arrivals(Tx tx, long after, long upTo, int most) {
    return tx.handle()
        .createQuery(
            """
            select min(number), publication_id from library_change where number <= :upTo
            group by publication_id having min(number) > :after order by 1 limit :most
            """)
        .bind("upTo", upTo)
        .bind("after", after)
        .bind("most", most)
        .map((row, context) -> new Arrival(row.getLong(1), row.getLong(2)))
        .list();
  }

  /** Goes on to a later change; false where somebody else has done so meanwhile. */
  boolean advance(Tx tx, long from, long to) {
    return tx.handle()
            .createUpdate("update follow_progress set change = :to where id = 1 and change = :from")
            .bind("to", to)
            .bind("from", from)
            .execute()
        > 0;
  }

  /** Keeps a match, unless the words are no longer followed. */
  void match(Tx tx, long follow, long publication, Instant now) {
    tx.handle()
        .createUpdate(
            """
            insert into follow_match (follow_id, publication_id, matched_at)
            select f.id, p.id, :now from follow f, publication p where f.id = :follow and p.id = :publication
            on conflict (follow_id, publication_id) do nothing
            """)
        .bind("follow", follow)
        .bind("publication", publication)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** People for whom something matched, and whose last message is long enough ago. */
  List<Long> due(Tx tx, Duration usual, Instant now, int most) {
    return tx.handle()
        .createQuery(
            """
            select f.person_id from follow f
            join follow_match m on m.follow_id = f.id
            join publication p on p.id = m.publication_id
            left join follow_choice c on c.person_id = f.person_id
            group by f.person_id, c.every_days
            having sum(case when m.told_at is null and p.withdrawn = 0 then 1 else 0 end) > 0
                and coalesce(max(m.told_at), 0) <= :now - coalesce(c.every_days, :usual) * 86400000
            order by f.person_id limit :most
            """)
        .bind("now", now.toEpochMilli())
        .bind("usual", usual.toDays())
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  /** What a person is to be told: a publication and the words that it holds. */
  record Untold(Follow follow, long publication) {}

  /** Takes what is to be told; from now on it has been. What is withdrawn waits. */
  List<Untold> take(Tx tx, long person, Instant now) {
    List<Untold> untold =
        tx.handle()
            .createQuery(
                """
                select f.*, m.publication_id from follow f join follow_match m on m.follow_id = f.id
                join publication p on p.id = m.publication_id
                where f.person_id = :person and m.told_at is null and p.withdrawn = 0 order by m.matched_at, f.words
                """)
            .bind("person", person)
            .map((row, context) -> new Untold(follow(row, context), row.getLong("publication_id")))
            .list();
    tx.handle()
        .createUpdate(
            """
            update follow_match set told_at = :now where told_at is null
            and follow_id in (select id from follow where person_id = :person)
            and publication_id in (select id from publication where withdrawn = 0)
            """)
        .bind("person", person)
        .bind("now", now.toEpochMilli())
        .execute();
    return untold;
  }

  Optional<Integer> everyDays(Tx tx, long person) {
    return tx.handle()
        .createQuery("select every_days from follow_choice where person_id = :person")
        .bind("person", person)
        .mapTo(Integer.class)
        .findOne();
  }

  void choose(Tx tx, long person, int everyDays) {
    tx.handle()
        .createUpdate(
            """
            insert into follow_choice (person_id, every_days) values (:person, :days)
            on conflict (person_id) do update set every_days = excluded.every_days
            """)
        .bind("person", person)
        .bind("days", everyDays)
        .execute();
  }

  private static Follow follow(ResultSet row, StatementContext context) throws SQLException {
    return new Follow(
        row.getLong("id"),
        row.getLong("person_id"),
        row.getLong("community_id"),
        row.getString("words"),
        Language.ofTag(row.getString("language")));
  }
}
