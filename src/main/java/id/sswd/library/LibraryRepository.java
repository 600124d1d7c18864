package id.sswd.library;

import id.sswd.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Publications and their passages in the database. Lists of words are stored with a line for each.
 */
final class LibraryRepository {
  private final Clock clock;

  LibraryRepository(Clock clock) {
    this.clock = clock;
  }

  /** What is known of a stored publication before it is stored again. */
  record Known(long id, String fingerprint, int revision, boolean withdrawn) {}

  Optional<Known> known(Tx tx, long community, String source) {
    return tx.handle()
        .createQuery(
            """
            select id, fingerprint, revision, withdrawn from publication
            where community_id = ? and source = ?
            """)
        .bind(0, community)
        .bind(1, source)
        .map(
            (rs, ctx) ->
                new Known(
                    rs.getLong("id"),
                    rs.getString("fingerprint"),
                    rs.getInt("revision"),
                    rs.getBoolean("withdrawn")))
        .findOne();
  }

  /** Writes a publication's own row; participants and passages follow with {@link #fill}. */
  long write(
      Tx tx,
      long community,
      Manuscript manuscript,
      Set<Setting> settings,
      String fingerprint,
      int revision) {
    return tx.handle()
        .createQuery(
            """
            insert into publication (community_id, source, origin, edition, year, title, published_on, focus, url,
                                     contacts, tags, settings, fingerprint, revision, withdrawn, stored_at)
            values (:community, :source, :origin, :edition, :year, :title, :date, :focus, :url,
                    :contacts, :tags, :settings, :fingerprint, :revision, 0, :now)
            on conflict (community_id, source) do update set
                origin = excluded.origin, edition = excluded.edition, year = excluded.year, title = excluded.title,
                published_on = excluded.published_on, focus = excluded.focus, url = excluded.url,
                contacts = excluded.contacts, tags = excluded.tags, settings = excluded.settings,
                fingerprint = excluded.fingerprint, revision = excluded.revision, withdrawn = 0,
                stored_at = excluded.stored_at
            returning id
            """)
        .bind("community", community)
        .bind("source", manuscript.source())
        .bind("origin", manuscript.origin().key())
        .bind("edition", boxed(manuscript.edition()))
        .bind("year", boxed(manuscript.year()))
        .bind("title", manuscript.title())
        .bind("date", manuscript.date().map(LocalDate::toString).orElse(null))
        .bind("focus", manuscript.focus().map(Focus::key).orElse(null))
        .bind("url", manuscript.url().orElse(null))
        .bind("contacts", String.join("\n", manuscript.contacts()))
        .bind("tags", String.join("\n", manuscript.tags()))
        .bind("settings", keys(settings))
        .bind("fingerprint", fingerprint)
        .bind("revision", revision)
        .bind("now", clock.millis())
        .mapTo(Long.class)
        .one();
  }

  /** Replaces participants and passages. */
  void fill(Tx tx, long publication, List<Participant> participants, List<Passage> passages) {
    tx.handle()
        .execute("delete from publication_participant where publication_id = ?", publication);
    tx.handle().execute("delete from passage where publication_id = ?", publication);
    PreparedBatch people =
        tx.handle()
            .prepareBatch(
                """
                insert into publication_participant (publication_id, position, name, cohort) values (?, ?, ?, ?)
                """);
    for (int i = 0; i < participants.size(); i++) {
      people.add(publication, i, participants.get(i).name(), boxed(participants.get(i).cohort()));
    }
    PreparedBatch texts =
        tx.handle()
            .prepareBatch(
                "insert into passage (publication_id, position, text, settings) values (?, ?, ?, ?)");
    passages.forEach(
        passage ->
            texts.add(publication, passage.position(), passage.text(), keys(passage.settings())));
    if (people.size() > 0) {
      people.execute();
    }
    if (texts.size() > 0) {
      texts.execute();
    }
  }

  void withdraw(Tx tx, long publication) {
    tx.handle().execute("update publication set withdrawn = 1 where id = ?", publication);
    changed(tx, publication);
  }

  void changed(Tx tx, long publication) {
    tx.handle()
        .execute(
            "insert into library_change (publication_id, changed_at) values (?, ?)",
            publication,
            clock.millis());
  }

  long lastChange(Tx tx) {
    return tx.handle()
        .createQuery("select coalesce(max(number), 0) from library_change")
        .mapTo(Long.class)
        .one();
  }

  List<LibraryFeed.Change> changesSince(Tx tx, long number, int most) {
    return tx.handle()
        .createQuery(
            """
            select number, publication_id from library_change where number > ? order by number limit ?
            """)
        .bind(0, number)
        .bind(1, most)
        .map((rs, ctx) -> new LibraryFeed.Change(rs.getLong(1), rs.getLong(2)))
        .list();
  }

  int count(Tx tx, long community) {
    return tx.handle()
        .createQuery(
            "select count(*) from publication where community_id in (?, 0) and withdrawn = 0")
        .bind(0, community)
        .mapTo(Integer.class)
        .one();
  }

  /** The passages of everything that is not withdrawn. */
  int passages(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            select count(*) from passage join publication on publication.id = passage.publication_id
            where publication.withdrawn = 0
            """)
        .mapTo(Integer.class)
        .one();
  }

  List<Publication> list(Tx tx, long community, int offset, int most) {
    return tx.handle()
        .createQuery(
            """
            select * from publication where community_id in (?, 0) and withdrawn = 0
            order by community_id desc, published_on desc, id desc limit ? offset ?
            """)
        .bind(0, community)
        .bind(1, most)
        .bind(2, offset)
        .map((rs, ctx) -> publication(rs, List.of(), List.of()))
        .list();
  }

  Optional<Long> edition(Tx tx, long community, int edition) {
    return tx.handle()
        .createQuery(
            """
            select id from publication where community_id in (?, 0) and edition = ? and withdrawn = 0
            order by community_id desc, published_on desc, id desc limit 1
            """)
        .bind(0, community)
        .bind(1, edition)
        .mapTo(Long.class)
        .findOne();
  }

  Optional<Publication> find(Tx tx, long id) {
    List<Participant> participants =
        tx.handle()
            .createQuery(
                """
                select name, cohort from publication_participant where publication_id = ? order by position
                """)
            .bind(0, id)
            .map((rs, ctx) -> new Participant(rs.getString("name"), number(rs, "cohort")))
            .list();
    List<Passage> passages =
        tx.handle()
            .createQuery(
                "select id, position, text, settings from passage where publication_id = ? order by position")
            .bind(0, id)
            .map(
                (rs, ctx) ->
                    new Passage(
                        rs.getLong("id"),
                        id,
                        rs.getInt("position"),
                        rs.getString("text"),
                        settings(rs.getString("settings"))))
            .list();
    return tx.handle()
        .createQuery("select * from publication where id = ?")
        .bind(0, id)
        .map((rs, ctx) -> publication(rs, participants, passages))
        .findOne();
  }

  private static Publication publication(
      ResultSet rs, List<Participant> participants, List<Passage> passages) throws SQLException {
    Citation citation =
        new Citation(
            rs.getLong("id"),
            Origin.valueOf(rs.getString("origin").toUpperCase(Locale.ROOT)),
            number(rs, "edition"),
            rs.getString("title"),
            Optional.ofNullable(rs.getString("published_on")).map(LocalDate::parse),
            Optional.ofNullable(rs.getString("url")));
    return new Publication(
        rs.getLong("id"),
        rs.getLong("community_id"),
        citation,
        rs.getString("source"),
        number(rs, "year"),
        Optional.ofNullable(rs.getString("focus"))
            .map(key -> Focus.valueOf(key.toUpperCase(Locale.ROOT))),
        settings(rs.getString("settings")),
        participants,
        lines(rs.getString("contacts")),
        lines(rs.getString("tags")),
        passages,
        rs.getInt("revision"),
        rs.getBoolean("withdrawn"));
  }

  private static OptionalInt number(ResultSet rs, String column) throws SQLException {
    int value = rs.getInt(column);
    return rs.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static @org.jspecify.annotations.Nullable Integer boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  private static String keys(Collection<Setting> settings) {
    return settings.stream().sorted().map(Setting::key).collect(Collectors.joining("\n"));
  }

  private static Set<Setting> settings(String keys) {
    Set<Setting> settings = EnumSet.noneOf(Setting.class);
    lines(keys).forEach(key -> settings.add(Setting.ofKey(key)));
    return settings;
  }

  private static List<String> lines(String joined) {
    return Arrays.stream(joined.split("\n")).filter(line -> !line.isEmpty()).toList();
  }
}
