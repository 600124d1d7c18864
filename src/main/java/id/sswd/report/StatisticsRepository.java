package id.sswd.report;

import id.sswd.library.Setting;
import id.sswd.library.SettingRecognizer;
import id.sswd.store.Tx;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts sessions and questions; reads no person. */
final class StatisticsRepository {
  private static final int MOST_SESSIONS = 60;

  private final SettingRecognizer settings = new SettingRecognizer();

  Statistics of(Tx tx, long community, Instant now) {
    Map<String, Integer> kinds = kinds(tx, community);
    return new Statistics(
        sessions(tx, community, now),
        bySetting(tx, community),
        kinds.getOrDefault("answer", 0),
        kinds.getOrDefault("maybe", 0),
        kinds.getOrDefault("abstention", 0),
        judged(tx, community));
  }

  private static List<Statistics.Judged> judged(Tx tx, long community) {
    return tx.handle()
        .createQuery(
            """
            select a.question, sum(case when f.helpful = 1 then 1 else 0 end) as helpful,
                sum(case when f.helpful = 0 then 1 else 0 end) as unhelpful
            from answer a join feedback f on f.answer_id = a.id
            where a.community_id = :community group by a.id
            order by unhelpful desc, helpful, max(a.asked_at) desc
            """)
        .bind("community", community)
        .map(
            (row, context) ->
                new Statistics.Judged(
                    row.getString("question"), row.getInt("helpful"), row.getInt("unhelpful")))
        .list();
  }

  private static List<Statistics.Attendance> sessions(Tx tx, long community, Instant now) {
    return tx.handle()
        .createQuery(
            """
            select edition, going, attended from (
                select s.edition, s.starts_at,
                    (select count(*) from sign_up u where u.session_id = s.id
                        and u.state in ('going', 'attended', 'absent')) as going,
                    (select count(*) from sign_up u where u.session_id = s.id and u.state = 'attended') as attended
                from session s where s.community_id = :community and s.starts_at <= :now and s.state <> 'cancelled'
                order by s.starts_at desc limit :most
            ) latest order by starts_at
            """)
        .bind("community", community)
        .bind("now", now.toEpochMilli())
        .bind("most", MOST_SESSIONS)
        .map(
            (row, context) ->
                new Statistics.Attendance(
                    row.getInt("edition"), row.getInt("going"), row.getInt("attended")))
        .list();
  }

  private static Map<String, Integer> kinds(Tx tx, long community) {
    Map<String, Integer> kinds = new HashMap<>();
    tx.handle()
        .createQuery(
            """
            select kind, count(*) as number from answer where community_id = :community group by kind
            """)
        .bind("community", community)
        .map((row, context) -> Map.entry(row.getString("kind"), row.getInt("number")))
        .forEach(kind -> kinds.put(kind.getKey(), kind.getValue()));
    return kinds;
  }

  /** A question that names two settings counts for both; one that names none for none. */
  private Map<Setting, Integer> bySetting(Tx tx, long community) {
    Map<Setting, Integer> bySetting = new EnumMap<>(Setting.class);
    tx.handle()
        .createQuery("select question from answer where community_id = :community")
        .bind("community", community)
        .mapTo(String.class)
        .forEach(
            question ->
                settings
                    .recognise(question)
                    .forEach(setting -> bySetting.merge(setting, 1, Integer::sum)));
    return bySetting;
  }
}
