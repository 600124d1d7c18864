package id.sswd.signup;

import id.sswd.session.Session;
import id.sswd.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What people are to be reminded of. A row is planned when somebody gets a place, moves with the
 * session, and is closed when it is sent, so none is sent twice.
 */
final class ReminderRepository {
  /** A reminder of a kind, due. */
  record Due(long session, long person, String kind, Instant at) {}

  /** The kinds, how long before the start they are due, and how late they still help. */
  enum Kind {
    DAY("day", Duration.ofDays(1), Duration.ofHours(6)),
    HOUR("hour", Duration.ofHours(1), Duration.ofMinutes(30));

    private final String key;
    private final Duration before;
    private final Duration useful;

    Kind(String key, Duration before, Duration useful) {
      this.key = key;
      this.before = before;
      this.useful = useful;
    }

    String key() {
      return key;
    }

    Duration before() {
      return before;
    }

    /** A reminder that is later than this says nothing new. */
    Duration useful() {
      return useful;
    }
  }

  /** Plans what still lies ahead for a person with a place. */
  void plan(Tx tx, Session session, long person, Instant now) {
    for (Kind kind : Kind.values()) {
      Instant due = session.startsAt().minus(kind.before());
      if (due.isAfter(now)) {
        tx.handle()
            .execute(
                """
                insert into reminder (session_id, person_id, kind, due_at, state) values (?, ?, ?, ?, 'waiting')
                on conflict (session_id, person_id, kind)
                do update set due_at = excluded.due_at, state = 'waiting'
                """,
                session.id(),
                person,
                kind.key(),
                due.toEpochMilli());
      }
    }
  }

  /** Nobody is reminded of what they gave up. */
  void drop(Tx tx, long session, long person) {
    tx.handle()
        .execute(
            """
            update reminder set state = 'dropped'
            where session_id = ? and person_id = ? and state = 'waiting'
            """,
            session,
            person);
  }

  /** Moves all reminders with the session; those of one that is off are dropped. */
  void reschedule(Tx tx, Session session, Instant now) {
    boolean off =
        session.state() == Session.State.CANCELLED || session.state() == Session.State.POSTPONED;
    if (off) {
      tx.handle()
          .execute(
              "update reminder set state = 'dropped' where session_id = ? and state = 'waiting'",
              session.id());
      return;
    }
    for (Kind kind : Kind.values()) {
      Instant due = session.startsAt().minus(kind.before());
      if (due.isAfter(now)) {
        // One that was sent for the old time is due again for the new one, and so is one that a
        // person never had because they joined too late for the old time.
        tx.handle()
            .execute(
                """
                insert into reminder (session_id, person_id, kind, due_at, state)
                select distinct session_id, person_id, ?, ?, 'waiting' from sign_up
                where session_id = ? and state = 'going' and person_id is not null
                on conflict (session_id, person_id, kind) do update set
                    state = case when reminder.due_at <> excluded.due_at or reminder.state = 'dropped'
                        then 'waiting' else reminder.state end,
                    due_at = excluded.due_at
                """,
                kind.key(),
                due.toEpochMilli(),
                session.id());
      } else {
        tx.handle()
            .execute(
                """
                update reminder set state = 'dropped'
                where session_id = ? and kind = ? and state = 'waiting' and due_at <> ?
                """,
                session.id(),
                kind.key(),
                due.toEpochMilli());
      }
    }
  }

  /** What is due by now, the longest due first. */
  List<Due> due(Tx tx, Instant now, int most) {
    return tx.handle()
        .createQuery(
            """
            select session_id, person_id, kind, due_at from reminder
            where state = 'waiting' and due_at <= ? order by due_at, session_id, person_id limit ?
            """)
        .bind(0, now.toEpochMilli())
        .bind(1, most)
        .map(
            (row, context) ->
                new Due(
                    row.getLong("session_id"),
                    row.getLong("person_id"),
                    row.getString("kind"),
                    Instant.ofEpochMilli(row.getLong("due_at"))))
        .list();
  }

  void close(Tx tx, Due due, String state) {
    tx.handle()
        .execute(
            "update reminder set state = ? where session_id = ? and person_id = ? and kind = ?",
            state,
            due.session(),
            due.person(),
            due.kind());
  }

  boolean hasOptedOut(Tx tx, long person) {
    return tx.handle()
        .createQuery("select 1 from reminder_opt_out where person_id = ?")
        .bind(0, person)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  void optOut(Tx tx, long person, boolean out) {
    tx.handle()
        .execute(
            out
                ? "insert into reminder_opt_out (person_id) values (?) on conflict do nothing"
                : "delete from reminder_opt_out where person_id = ?",
            person);
  }

  /** Whether a community wants reminders of a kind; it does unless it said otherwise. */
  boolean wanted(Tx tx, long community, Kind kind) {
    return tx.handle()
        .createQuery("select value from community_choice where community_id = ? and name = ?")
        .bind(0, community)
        .bind(1, "reminder-" + kind.key())
        .mapTo(String.class)
        .findOne()
        .map("yes"::equals)
        .orElse(true);
  }
}
