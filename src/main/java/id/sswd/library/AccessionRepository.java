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

  /** What has the same content or the same title; the same content first. */
  List<Long> alike(Tx tx, long community, String fingerprint, String title) {
    return tx.handle()
        .createQuery(
            """
            select id from publication
            where community_id = :community and withdrawn = 0
              and (fingerprint = :fingerprint or title = :title)
            order by fingerprint <> :fingerprint, id
            """)
        .bind("community", community)
        .bind("fingerprint", fingerprint)
        .bind("title", title)
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

  /** Whether a publication was stored with this content, whatever was taken out of it since. */
  boolean holds(Tx tx, long publication, String fingerprint) {
    return tx.handle()
        .createQuery("select fingerprint = ? from publication where id = ?")
        .bind(0, fingerprint)
        .bind(1, publication)
        .mapTo(Boolean.class)
        .one();
  }
}
