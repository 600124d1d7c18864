package id.sswd.community;

import id.sswd.chat.Person;
import id.sswd.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What organizers have done. A deed is named after the feature it belongs to ({@code
 * session.cancelled}), and the sentence that the list shows stands in that feature's bundle under
 * {@code session.audit.cancelled}, with the detail as its only slot.
 */
public final class AuditRepository {
  /**
   * A deed in the list.
   *
   * @param who empty for what the bot did by itself, and for those who have been forgotten
   */
  record Row(Optional<String> who, String deed, String detail, Instant at) {}

  /** Writes down what a person did. */
  public void add(Tx tx, long community, Person who, String deed, String detail, Instant now) {
    PersonRepository.remember(tx, who.id(), who.name());
    insert(tx, community, Optional.of(who.id()), deed, detail, now);
  }

  /** Writes down what the bot did by itself. */
  public void addOwn(Tx tx, long community, String deed, String detail, Instant now) {
    insert(tx, community, Optional.empty(), deed, detail, now);
  }

  private static void insert(
      Tx tx, long community, Optional<Long> who, String deed, String detail, Instant now) {
    tx.handle()
        .createUpdate(
            """
            insert into audit (community_id, person_id, action, detail, at)
            values (:community, :who, :deed, :detail, :now)
            """)
        .bind("community", community)
        .bind("who", who)
        .bind("deed", deed)
        .bind("detail", detail)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  int count(Tx tx, long community) {
    return tx.handle()
        .createQuery("select count(*) from audit where community_id = :community")
        .bind("community", community)
        .mapTo(Integer.class)
        .one();
  }

  /** The latest first. */
  List<Row> latest(Tx tx, long community, int skip, int most) {
    return tx.handle()
        .createQuery(
            """
            select p.name, a.action, a.detail, a.at from audit a left join person p on p.id = a.person_id
            where a.community_id = :community order by a.at desc, a.id desc limit :most offset :skip
            """)
        .bind("community", community)
        .bind("most", most)
        .bind("skip", skip)
        .map(
            (row, context) ->
                new Row(
                    Optional.ofNullable(row.getString("name")),
                    row.getString("action"),
                    row.getString("detail"),
                    Instant.ofEpochMilli(row.getLong("at"))))
        .list();
  }
}
