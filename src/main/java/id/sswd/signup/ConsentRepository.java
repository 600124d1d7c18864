package id.sswd.signup;

import id.sswd.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Who lets their name stand in publications, and who of them was at a session. */
final class ConsentRepository {
  /** What a person has answered; empty where they were never asked or have not answered. */
  Optional<Boolean> find(Tx tx, long person) {
    return tx.handle()
        .createQuery("select given from name_consent where person_id = ?")
        .bind(0, person)
        .mapTo(Boolean.class)
        .findOne();
  }

  void store(Tx tx, long person, boolean given, Instant now) {
    tx.handle()
        .execute(
            """
            insert into name_consent (person_id, given, changed_at) values (?, ?, ?)
            on conflict (person_id) do update set given = excluded.given, changed_at = excluded.changed_at
            """,
            person,
            given ? 1 : 0,
            now.toEpochMilli());
  }

  /** Those who were at a session, in turn. */
  List<Attendees.Attendee> attendees(Tx tx, long session) {
    return tx.handle()
        .createQuery(
            """
            select u.person_id, u.name, u.cohort, coalesce(c.given, 0) as given
            from sign_up u left join name_consent c on c.person_id = u.person_id
            where u.session_id = ? and u.state = 'attended' order by u.turn, u.id
            """)
        .bind(0, session)
        .map(
            (row, context) ->
                new Attendees.Attendee(
                    row.getObject("person_id") == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(row.getLong("person_id")),
                    row.getString("name"),
                    row.getObject("cohort") == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(row.getInt("cohort")),
                    row.getBoolean("given")))
        .list();
  }
}
