package id.sswd.community;

import id.sswd.store.Tx;
import java.util.Optional;

/** What a community has chosen beyond its name, language and time zone: a name and a value each. */
public final class ChoiceRepository {
  /** Whether times are shown in all three zones of Indonesia; {@code yes} or absent. */
  private static final String ALL_ZONES = "all-zones";

  public Optional<String> find(Tx tx, long community, String name) {
    return tx.handle()
        .createQuery(
            "select value from community_choice where community_id = :community and name = :name")
        .bind("community", community)
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  public void set(Tx tx, long community, String name, String value) {
    tx.handle()
        .createUpdate(
            """
            insert into community_choice (community_id, name, value) values (:community, :name, :value)
            on conflict (community_id, name) do update set value = excluded.value
            """)
        .bind("community", community)
        .bind("name", name)
        .bind("value", value)
        .execute();
  }

  /** Whether the community spans WIB, WITA and WIT, so that a time is shown in all three. */
  public boolean showsAllZones(Tx tx, long community) {
    return find(tx, community, ALL_ZONES).filter("yes"::equals).isPresent();
  }

  void showAllZones(Tx tx, long community, boolean yes) {
    set(tx, community, ALL_ZONES, yes ? "yes" : "no");
  }
}
