package id.sswd.report;

import id.sswd.store.Tx;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is exported. Columns that end in {@code _at} are moments in the community's zone. */
public final class ExportRepository {
  private static final String SIGNUPS =
      """
      select s.edition, s.theme, s.starts_at, u.turn, u.name, u.cohort, u.state,
          coalesce(p.full_name, '') as guest_of, u.changed_at
      from sign_up u join session s on s.id = u.session_id
      left join participant p on p.person_id = u.invited_by
      where s.community_id = :community order by s.starts_at, s.id, u.turn, u.id
      """;
  private static final String SESSIONS =
      """
      select s.edition, s.theme, s.focus, s.setting, s.starts_at, s.place, s.capacity, s.deadline_at, s.contact,
          s.speaker, s.moderator, s.note_taker, s.state,
          (select count(*) from sign_up u where u.session_id = s.id and u.state in ('going', 'attended', 'absent')) as going,
          (select count(*) from sign_up u where u.session_id = s.id and u.state = 'waiting') as waiting,
          (select count(*) from sign_up u where u.session_id = s.id and u.state = 'attended') as attended,
          (select p.published_at from session_publication p where p.session_id = s.id and p.withdrawn = 0) as published_at
      from session s where s.community_id = :community order by s.starts_at, s.id
      """;
  private static final String FEEDBACK =
      """
      select a.question, a.language, a.kind, round(a.confidence, 3) as confidence,
          sum(case when f.helpful = 1 then 1 else 0 end) as helpful,
          sum(case when f.helpful = 0 then 1 else 0 end) as unhelpful, a.asked_at
      from answer a join feedback f on f.answer_id = a.id
      where a.community_id = :community group by a.id order by unhelpful desc, a.asked_at desc
      """;
  private static final String NOTES =
      """
      select s.edition, n.part, r.number as revision, r.writer, r.said_by, r.file, r.written_at, r.text
      from note_revision r join note n on n.id = r.note_id join session s on s.id = n.session_id
      where s.community_id = :community order by s.starts_at, s.id, n.part, r.number
      """;

  /**
   * The rows of one community.
   *
   * @param zone in which moments are written
   */
  public Table read(Tx tx, Export export, long community, ZoneId zone) {
    String sql =
        switch (export) {
          case SIGNUPS -> SIGNUPS;
          case SESSIONS -> SESSIONS;
          case NOTES -> NOTES;
          case FEEDBACK -> FEEDBACK;
        };
    List<String> columns = new ArrayList<>();
    List<List<String>> rows =
        tx.handle()
            .createQuery(sql)
            .bind("community", community)
            .map(
                (row, context) -> {
                  if (columns.isEmpty()) {
                    columns.addAll(columns(row.getMetaData()));
                  }
                  return cells(row, columns, zone);
                })
            .list();
    return new Table(export.key(), columns.isEmpty() ? headings(sql) : columns, rows);
  }

  /** The columns of a query without rows, as they would be named. */
  private static List<String> headings(String sql) {
    String selected = sql.substring(sql.indexOf("select") + 6, sql.lastIndexOf("\nfrom"));
    String plain = selected.replaceAll("\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)", "x");
    List<String> names = new ArrayList<>();
    for (String column : plain.split(",")) {
      names.add(column.strip().replaceAll("(?s).*[\\s.]", ""));
    }
    return names;
  }

  private static List<String> columns(ResultSetMetaData about) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      columns.add(about.getColumnLabel(i));
    }
    return columns;
  }

  private static List<String> cells(ResultSet row, List<String> columns, ZoneId zone)
      throws SQLException {
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      Optional<String> value = Optional.ofNullable(row.getString(column));
      cells.add(
          value
              .map(text -> column.endsWith("_at") ? moment(Long.parseLong(text), zone) : text)
              .orElse(""));
    }
    return cells;
  }

  private static String moment(long millis, ZoneId zone) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
        .format(Instant.ofEpochMilli(millis).atZone(zone));
  }
}
