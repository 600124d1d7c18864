package id.sswd.session;

import id.sswd.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Sessions found by time, by theme, and by what follows them in their series. */
final class SessionListRepository {
  int countComing(Tx tx, long community, Instant after) {
    return count(
        tx,
        "select count(*) from session where community_id = :c and starts_at > :t",
        community,
        after);
  }

  int countPast(Tx tx, long community, Instant until) {
    return count(
        tx,
        "select count(*) from session where community_id = :c and starts_at <= :t",
        community,
        until);
  }

  private static int count(Tx tx, String sql, long community, Instant time) {
    return tx.handle()
        .createQuery(sql)
        .bind("c", community)
        .bind("t", time.toEpochMilli())
        .mapTo(Integer.class)
        .one();
  }

  /** One page of the sessions that start after this time, the next one first. */
  List<Session> coming(Tx tx, long community, Instant after, int skip, int most) {
    return tx.handle()
        .createQuery(
            """
            select * from session where community_id = :community and starts_at > :after
            order by starts_at, id limit :most offset :skip
            """)
        .bind("community", community)
        .bind("after", after.toEpochMilli())
        .bind("most", most)
        .bind("skip", skip)
        .map(SessionRepository::session)
        .list();
  }

  /** Sessions whose theme holds these words, whatever their case, the latest first. */
  List<Session> themed(Tx tx, long community, String words, int most) {
    return tx.handle()
        .createQuery(
            """
            select * from session where community_id = :community and lower(theme) like :words escape '!'
            order by starts_at desc, id desc limit :most
            """)
        .bind("community", community)
        .bind("words", "%" + words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%")
        .bind("most", most)
        .map(SessionRepository::session)
        .list();
  }

  /** Sessions of series that had started by this time and that nothing follows yet. */
  List<Session> withoutSuccessor(Tx tx, Instant until, int most) {
    return tx.handle()
        .createQuery(
            """
            select s.* from session s
            where s.repeats_days is not null and s.starts_at <= :until and s.state <> 'postponed'
            and not exists (select 1 from session n where n.previous_id = s.id)
            order by s.starts_at, s.id limit :most
            """)
        .bind("until", until.toEpochMilli())
        .bind("most", most)
        .map(SessionRepository::session)
        .list();
  }

  /** Whether the next session of its series has been announced already. */
  boolean isFollowed(Tx tx, long session) {
    return tx.handle()
            .createQuery("select count(*) from session where previous_id = :session")
            .bind("session", session)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Notes that a session follows another one in a series. */
  void follow(Tx tx, long session, long previous) {
    tx.handle()
        .createUpdate("update session set previous_id = :previous where id = :session")
        .bind("previous", previous)
        .bind("session", session)
        .execute();
  }
}
