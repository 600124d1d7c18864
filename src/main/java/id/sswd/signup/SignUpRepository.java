package id.sswd.signup;

import id.sswd.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Sign-ups in the database. */
final class SignUpRepository {
  Optional<SignUp> find(Tx tx, long id) {
    return tx.handle()
        .createQuery("select * from sign_up where id = ?")
        .bind(0, id)
        .map(SignUpRepository::signUp)
        .findOne();
  }

  Optional<SignUp> of(Tx tx, long session, long person) {
    return tx.handle()
        .createQuery("select * from sign_up where session_id = ? and person_id = ?")
        .bind(0, session)
        .bind(1, person)
        .map(SignUpRepository::signUp)
        .findOne();
  }

  /** The guests that a person brings, those who still have a place or a turn, in order. */
  List<SignUp> guestsOf(Tx tx, long session, long inviter) {
    return tx.handle()
        .createQuery(
            """
            select * from sign_up
            where session_id = ? and invited_by = ? and person_id is null and state in ('going', 'waiting')
            order by turn, id
            """)
        .bind(0, session)
        .bind(1, inviter)
        .map(SignUpRepository::signUp)
        .list();
  }

  /** One page of those in a state, in turn. */
  List<SignUp> in(Tx tx, long session, SignUp.State state, int skip, int most) {
    return tx.handle()
        .createQuery(
            """
            select * from sign_up where session_id = ? and state = ? order by turn, id limit ? offset ?
            """)
        .bind(0, session)
        .bind(1, state.key())
        .bind(2, most)
        .bind(3, skip)
        .map(SignUpRepository::signUp)
        .list();
  }

  /** One page of those who have or had a place, in turn: present, absent, or not noted yet. */
  List<SignUp> expected(Tx tx, long session, int skip, int most) {
    return tx.handle()
        .createQuery(
            """
            select * from sign_up where session_id = ? and state in ('going', 'attended', 'absent')
            order by turn, id limit ? offset ?
            """)
        .bind(0, session)
        .bind(1, most)
        .bind(2, skip)
        .map(SignUpRepository::signUp)
        .list();
  }

  /** Who has or had a place under this name, upper and lower case being one; present ones first. */
  Optional<SignUp> named(Tx tx, long session, String name) {
    return tx.handle()
        .createQuery(
            """
            select * from sign_up where session_id = ? and state in ('going', 'attended', 'absent')
            and name = ? collate nocase order by state <> 'attended', turn, id limit 1
            """)
        .bind(0, session)
        .bind(1, name)
        .map(SignUpRepository::signUp)
        .findOne();
  }

  /** How many are in each state; states without anybody are absent. */
  Map<SignUp.State, Integer> counts(Tx tx, long session) {
    Map<SignUp.State, Integer> counts = new EnumMap<>(SignUp.State.class);
    tx.handle()
        .createQuery(
            "select state, count(*) as people from sign_up where session_id = ? group by state")
        .bind(0, session)
        .map((row, context) -> Map.entry(row.getString("state"), row.getInt("people")))
        .forEach(entry -> counts.put(SignUp.State.ofKey(entry.getKey()), entry.getValue()));
    return counts;
  }

  /** How many places are filled. */
  int filled(Tx tx, long session) {
    return tx.handle()
        .createQuery(
            """
            select count(*) from sign_up where session_id = ? and state in ('going', 'attended', 'absent')
            """)
        .bind(0, session)
        .mapTo(Integer.class)
        .one();
  }

  Optional<SignUp> firstWaiting(Tx tx, long session) {
    return in(tx, session, SignUp.State.WAITING, 0, 1).stream().findFirst();
  }

  /** How many wait before this turn. */
  int waitingBefore(Tx tx, long session, long turn) {
    return tx.handle()
        .createQuery(
            "select count(*) from sign_up where session_id = ? and state = 'waiting' and turn < ?")
        .bind(0, session)
        .bind(1, turn)
        .mapTo(Integer.class)
        .one();
  }

  /** A turn behind all who go or wait. */
  long nextTurn(Tx tx, long session) {
    return 1
        + Math.max(
            lastTurn(tx, session, SignUp.State.GOING), lastTurn(tx, session, SignUp.State.WAITING));
  }

  private static long lastTurn(Tx tx, long session, SignUp.State state) {
    return tx.handle()
        .createQuery(
            "select turn from sign_up where session_id = ? and state = ? order by turn desc limit 1")
        .bind(0, session)
        .bind(1, state.key())
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /** Stores a new sign-up; its id is the database's to give. */
  SignUp add(Tx tx, SignUp signUp, Instant now) {
    @Nullable Long person = signUp.person().isPresent() ? signUp.person().getAsLong() : null;
    @Nullable Integer cohort = signUp.cohort().isPresent() ? signUp.cohort().getAsInt() : null;
    @Nullable Long inviter = signUp.invitedBy().isPresent() ? signUp.invitedBy().getAsLong() : null;
    return tx.handle()
        .createQuery(
            """
            insert into sign_up (session_id, person_id, name, cohort, invited_by, state, turn, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) returning *
            """)
        .bind(0, signUp.session())
        .bind(1, person)
        .bind(2, signUp.name())
        .bind(3, cohort)
        .bind(4, inviter)
        .bind(5, signUp.state().key())
        .bind(6, signUp.turn())
        .bind(7, now.toEpochMilli())
        .map(SignUpRepository::signUp)
        .one();
  }

  void change(Tx tx, long id, SignUp.State state, long turn, Instant now) {
    tx.handle()
        .execute(
            "update sign_up set state = ?, turn = ?, changed_at = ? where id = ?",
            state.key(),
            turn,
            now.toEpochMilli(),
            id);
  }

  /** The name and cohort that a person has given, in all of their sign-ups. */
  void rename(Tx tx, long person, String name, @Nullable Integer cohort) {
    tx.handle()
        .execute(
            "update sign_up set name = ?, cohort = ? where person_id = ?", name, cohort, person);
  }

  /** All who are concerned when a session changes: with a place, a turn, or undecided. */
  List<SignUp> concerned(Tx tx, long session) {
    return tx.handle()
        .createQuery(
            """
            select * from sign_up
            where session_id = ? and person_id is not null and state in ('going', 'waiting', 'maybe')
            order by turn, id
            """)
        .bind(0, session)
        .map(SignUpRepository::signUp)
        .list();
  }

  /** A person's answers to sessions of a community that start after a time, the next one first. */
  List<SignUp> ofPerson(Tx tx, long community, long person, Instant after) {
    return tx.handle()
        .createQuery(
            """
            select u.* from sign_up u join session s on s.id = u.session_id
            where u.person_id = ? and s.community_id = ? and s.starts_at > ? order by s.starts_at, s.id
            """)
        .bind(0, person)
        .bind(1, community)
        .bind(2, after.toEpochMilli())
        .map(SignUpRepository::signUp)
        .list();
  }

  /** All that a person has answered, and the guests they have brought, to whatever session. */
  List<SignUp> broughtOrHeld(Tx tx, long person) {
    return tx.handle()
        .createQuery("select * from sign_up where :person in (person_id, invited_by) order by id")
        .bind("person", person)
        .map(SignUpRepository::signUp)
        .list();
  }

  void remove(Tx tx, long id) {
    tx.handle().execute("delete from sign_up where id = ?", id);
  }

  private static SignUp signUp(ResultSet row, StatementContext context) throws SQLException {
    return new SignUp(
        row.getLong("id"),
        row.getLong("session_id"),
        number(row, "person_id"),
        row.getString("name"),
        row.getObject("cohort") == null
            ? OptionalInt.empty()
            : OptionalInt.of(row.getInt("cohort")),
        number(row, "invited_by"),
        SignUp.State.ofKey(row.getString("state")),
        row.getLong("turn"));
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null
        ? OptionalLong.empty()
        : OptionalLong.of(row.getLong(column));
  }
}
