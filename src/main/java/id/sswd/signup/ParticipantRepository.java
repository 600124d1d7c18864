package id.sswd.signup;

import id.sswd.store.Tx;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The names under which people take part. */
final class ParticipantRepository {
  /** A name that a person has given, and the year in which they began to study. */
  record Participant(String name, OptionalInt cohort) {}

  Optional<Participant> find(Tx tx, long person) {
    return tx.handle()
        .createQuery("select full_name, cohort from participant where person_id = ?")
        .bind(0, person)
        .map(
            (row, context) ->
                new Participant(
                    row.getString("full_name"),
                    row.getObject("cohort") == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(row.getInt("cohort"))))
        .findOne();
  }

  void store(Tx tx, long person, Participant participant, Instant now) {
    @Nullable Integer cohort =
        participant.cohort().isPresent() ? participant.cohort().getAsInt() : null;
    tx.handle()
        .execute(
            """
            insert into participant (person_id, full_name, cohort, entered_at) values (?, ?, ?, ?)
            on conflict (person_id) do update set full_name = excluded.full_name, cohort = excluded.cohort
            """,
            person,
            participant.name(),
            cohort,
            now.toEpochMilli());
  }

  void remove(Tx tx, long person) {
    tx.handle().execute("delete from participant where person_id = ?", person);
  }
}
