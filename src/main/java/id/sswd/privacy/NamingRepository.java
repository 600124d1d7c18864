package id.sswd.privacy;

import id.sswd.library.Participant;
import id.sswd.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a person is named, beside the rows that hold their id. */
final class NamingRepository {
  /** A publication made of a session, and the name that the person bore there. */
  record Naming(long publication, Participant participant) {}

  /** Publications of sessions that the person was at, or whose words were recorded in. */
  List<Naming> publications(Tx tx, long person) {
    return tx.handle()
        .createQuery(
            """
            select i.publication_id, u.name, u.cohort from sign_up u
            join session_publication i on i.session_id = u.session_id
            where u.person_id = :person and u.name <> ''
            union
            select i.publication_id, r.said_by, null from note_revision r
            join note n on n.id = r.note_id
            join session_publication i on i.session_id = n.session_id
            where r.said_by_id = :person and r.said_by <> ''
            """)
        .bind("person", person)
        .map(
            (row, context) ->
                new Naming(
                    row.getLong(1), participant(row.getString(2), row.getInt(3), row.wasNull())))
        .list();
  }

  /** The name and cohort year that the person has given. */
  Optional<Participant> given(Tx tx, long person) {
    return tx.handle()
        .createQuery("select full_name, cohort from participant where person_id = ?")
        .bind(0, person)
        .map((row, context) -> participant(row.getString(1), row.getInt(2), row.wasNull()))
        .findOne();
  }

  private static Participant participant(String name, int cohort, boolean none) {
    return new Participant(name, none ? OptionalInt.empty() : OptionalInt.of(cohort));
  }

  /** Communities in whose groups or sessions the person was. */
  List<Long> communities(Tx tx, long person) {
    return tx.handle()
        .createQuery(
            """
            select community_id from community_member where person_id = :person
            union
            select s.community_id from sign_up u join session s on s.id = u.session_id
            where u.person_id = :person
            """)
        .bind("person", person)
        .mapTo(Long.class)
        .list();
  }

  /** Who was given a role, or had one taken, stands by name in the list of deeds. */
  int unnameDeeds(Tx tx, long person) {
    return tx.handle()
        .createUpdate(
            """
            update audit set detail = '–'
            where (action like 'community.granted-%' or action = 'community.revoked')
              and detail = (select name from person where id = :person)
            """)
        .bind("person", person)
        .execute();
  }

  /** The names of communities that no other appointed organizer is left to. */
  List<String> organizedAlone(Tx tx, long person) {
    return tx.handle()
        .createQuery(
            """
            select c.name from organizer o join community c on c.id = o.community_id
            where o.person_id = :person and o.role = 'organizer' and not exists (
                select 1 from organizer other where other.community_id = o.community_id
                and other.role = 'organizer' and other.person_id <> :person)
            order by c.id
            """)
        .bind("person", person)
        .mapTo(String.class)
        .list();
  }

  /** Persons who were last seen before, who hold no role and have no session before them. */
  List<Long> unseenSince(Tx tx, Instant before, int most) {
    return tx.handle()
        .createQuery(
            """
            select person_id from (
                select person_id, seen_at as at from community_member
                union all select person_id, entered_at from participant
                union all select person_id, changed_at from sign_up where person_id is not null
                union all select person_id, changed_at from name_consent
                union all select writer_id, written_at from note_revision where writer_id <> 0
                union all select u.person_id, s.starts_at from sign_up u
                    join session s on s.id = u.session_id where u.person_id is not null
            ) seen
            where person_id not in (select person_id from organizer)
            group by person_id having max(at) < :before order by person_id limit :most
            """)
        .bind("before", before.toEpochMilli())
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }
}
