package id.sswd.session;

import id.sswd.library.Focus;
import id.sswd.library.Setting;
import id.sswd.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Sessions in the database. */
final class SessionRepository {
  /** The number that the community's next session gets: one above all sessions and publications. */
  int nextEdition(Tx tx, long community) {
    return tx.handle()
        .createQuery(
            """
            select 1 + coalesce(max(edition), 0) from (
                select edition from session where community_id = :community
                union all
                select edition from publication where community_id = :community
            ) numbered
            """)
        .bind("community", community)
        .mapTo(Integer.class)
        .one();
  }

  /** Stores a new session; its id is the database's to give, the one in the record is ignored. */
  Session add(Tx tx, Session session, Instant now) {
    long id =
        bound(
                tx.handle()
                    .createQuery(
                        """
                        insert into session (community_id, edition, theme, focus, setting, starts_at, time_zone, place,
                            capacity, deadline_at, contact, speaker, moderator, note_taker, state, repeats_days,
                            topic_id, code, sequence, created_by, created_at)
                        values (:community, :edition, :theme, :focus, :setting, :starts_at, :zone, :place,
                            :capacity, :deadline, :contact, :speaker, :moderator, :note_taker, :state, :repeats,
                            :topic, :code, :sequence, :created_by, :now)
                        returning id
                        """),
                session)
            .bind("community", session.community())
            .bind("edition", session.edition())
            .bind("code", session.code())
            .bind("created_by", session.createdBy())
            .bind("now", now.toEpochMilli())
            .mapTo(Long.class)
            .one();
    return find(tx, id).orElseThrow();
  }

  /** Writes all that can change of a session. */
  void update(Tx tx, Session session) {
    bound(
            tx.handle()
                .createUpdate(
                    """
                    update session set theme = :theme, focus = :focus, setting = :setting, starts_at = :starts_at,
                        time_zone = :zone, place = :place, capacity = :capacity, deadline_at = :deadline,
                        contact = :contact, speaker = :speaker, moderator = :moderator, note_taker = :note_taker,
                        state = :state, repeats_days = :repeats, topic_id = :topic, sequence = :sequence
                    where id = :id
                    """),
            session)
        .bind("id", session.id())
        .execute();
  }

  private static <T extends SqlStatement<T>> T bound(T statement, Session session) {
    @Nullable String focus = session.focus().map(SessionRepository::key).orElse(null);
    @Nullable String setting = session.setting().map(Setting::key).orElse(null);
    @Nullable Integer capacity =
        session.capacity().isPresent() ? session.capacity().getAsInt() : null;
    @Nullable Integer repeats =
        session.repeatsDays().isPresent() ? session.repeatsDays().getAsInt() : null;
    @Nullable Long topic = session.topic().isPresent() ? session.topic().getAsLong() : null;
    @Nullable Long deadline = session.deadline().map(Instant::toEpochMilli).orElse(null);
    return statement
        .bind("theme", session.theme())
        .bind("focus", focus)
        .bind("setting", setting)
        .bind("starts_at", session.startsAt().toEpochMilli())
        .bind("zone", session.zone().getId())
        .bind("place", session.place())
        .bind("capacity", capacity)
        .bind("deadline", deadline)
        .bind("contact", session.contact())
        .bind("speaker", session.roles().speaker())
        .bind("moderator", session.roles().moderator())
        .bind("note_taker", session.roles().noteTaker())
        .bind("state", key(session.state()))
        .bind("repeats", repeats)
        .bind("topic", topic)
        .bind("sequence", session.sequence());
  }

  Optional<Session> find(Tx tx, long id) {
    return tx.handle()
        .createQuery("select * from session where id = :id")
        .bind("id", id)
        .map(SessionRepository::session)
        .findOne();
  }

  Optional<Session> ofEdition(Tx tx, long community, int edition) {
    return tx.handle()
        .createQuery("select * from session where community_id = :community and edition = :edition")
        .bind("community", community)
        .bind("edition", edition)
        .map(SessionRepository::session)
        .findOne();
  }

  Optional<Session> ofCode(Tx tx, String code) {
    return tx.handle()
        .createQuery("select * from session where code = :code")
        .bind("code", code.toUpperCase(Locale.ROOT))
        .map(SessionRepository::session)
        .findOne();
  }

  /** Sessions that start after this time, the next one first. */
  List<Session> coming(Tx tx, long community, Instant after, int most) {
    return tx.handle()
        .createQuery(
            """
            select * from session where community_id = :community and starts_at > :after
            order by starts_at, id limit :most
            """)
        .bind("community", community)
        .bind("after", after.toEpochMilli())
        .bind("most", most)
        .map(SessionRepository::session)
        .list();
  }

  /** Sessions that started by this time, the latest first. */
  List<Session> past(Tx tx, long community, Instant until, int skip, int most) {
    return tx.handle()
        .createQuery(
            """
            select * from session where community_id = :community and starts_at <= :until
            order by starts_at desc, id desc limit :most offset :skip
            """)
        .bind("community", community)
        .bind("until", until.toEpochMilli())
        .bind("most", most)
        .bind("skip", skip)
        .map(SessionRepository::session)
        .list();
  }

  static Session session(ResultSet row, StatementContext context) throws SQLException {
    return new Session(
        row.getLong("id"),
        row.getLong("community_id"),
        row.getInt("edition"),
        row.getString("theme"),
        Optional.ofNullable(row.getString("focus"))
            .map(focus -> Focus.valueOf(focus.toUpperCase(Locale.ROOT))),
        Optional.ofNullable(row.getString("setting")).map(Setting::ofKey),
        Instant.ofEpochMilli(row.getLong("starts_at")),
        ZoneId.of(row.getString("time_zone")),
        row.getString("place"),
        number(row, "capacity"),
        Optional.ofNullable(row.getObject("deadline_at"))
            .map(at -> Instant.ofEpochMilli(((Number) at).longValue())),
        row.getString("contact"),
        new Session.Roles(
            row.getString("speaker"), row.getString("moderator"), row.getString("note_taker")),
        Session.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        number(row, "repeats_days"),
        row.getObject("topic_id") == null
            ? OptionalLong.empty()
            : OptionalLong.of(row.getLong("topic_id")),
        row.getString("code"),
        row.getInt("sequence"),
        row.getLong("created_by"));
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? OptionalInt.empty() : OptionalInt.of(row.getInt(column));
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
