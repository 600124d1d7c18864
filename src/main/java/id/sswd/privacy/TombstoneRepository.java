package id.sswd.privacy;

import id.sswd.store.Tx;
import java.time.Instant;
import java.util.List;

/** What stays behind of those who were erased: a salt and a hash each. */
final class TombstoneRepository {
  void add(Tx tx, Tombstone tombstone) {
    tx.handle()
        .execute(
            """
            insert into erased_person (salt, hash, erased_at) values (?, ?, ?) on conflict do nothing
            """,
            tombstone.salt(),
            tombstone.hash(),
            tombstone.at().toEpochMilli());
  }

  List<Tombstone> all(Tx tx) {
    return tx.handle()
        .createQuery("select salt, hash, erased_at from erased_person order by erased_at, salt")
        .map(
            (row, context) ->
                new Tombstone(
                    row.getString("salt"),
                    row.getString("hash"),
                    Instant.ofEpochMilli(row.getLong("erased_at"))))
        .list();
  }
}
