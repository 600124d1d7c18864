package id.sswd.library;

import id.sswd.store.Tx;
import java.util.List;

/** Finds the publications of a community that a manuscript may be the same as. */
final class AccessionRepository {
  /** What goes by one of these sources, withdrawn or not. */
  List<Long> known(Tx tx, long community, List<String> sources) {
    return tx.handle()
        .createQuery(
            "select id from publication where community_id = :community and source in (<sources>)")
        .bind("community", community)
        .bindList("sources", sources)
        .mapTo(Long.class)
        .list();
  }

  /** What was stored with this content, whatever was taken out of it since; the oldest first. */
  List<Long> ofFingerprint(Tx tx, long community, String fingerprint) {
    return having(tx, community, "fingerprint", fingerprint);
  }

  /** What has this title; the oldest first. */
  List<Long> ofTitle(Tx tx, long community, String title) {
    return having(tx, community, "title", title);
  }

  private static List<Long> having(Tx tx, long community, String column, String value) {
    return tx.handle()
        .createQuery(
            """
            select id from publication
            where community_id = ? and withdrawn = 0 and <column> = ? order by id
            """)
        .define("column", column)
        .bind(0, community)
        .bind(1, value)
        .mapTo(Long.class)
        .list();
  }

  /** The oldest other publication of the community's own that carries this edition number. */
  List<Long> ofEdition(Tx tx, long community, int edition, long other) {
    return tx.handle()
        .createQuery(
            """
            select id from publication
            where community_id = ? and withdrawn = 0 and edition = ? and id <> ? order by id limit 1
            """)
        .bind(0, community)
        .bind(1, edition)
        .bind(2, other)
        .mapTo(Long.class)
        .list();
  }
}
