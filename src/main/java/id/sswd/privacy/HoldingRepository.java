package id.sswd.privacy;

import id.sswd.store.Tx;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and erases whatever {@link Holdings} lists. */
final class HoldingRepository {
  /** A token or code lets whoever has it act: it is no part of what is shown. */
  private static final Set<String> KEYS = Set.of("code", "token");

  private final List<Holding> holdings;

  HoldingRepository(List<Holding> holdings) {
    this.holdings = holdings;
  }

  /**
   * Everything that is held about a person, by table. Rows in which others stand too come without
   * those others.
   */
  Map<String, Set<Map<String, Object>>> rows(Tx tx, long person) {
    Map<String, Set<Map<String, Object>>> found = new LinkedHashMap<>();
    for (Holding holding : holdings) {
      Set<Map<String, Object>> rows =
          found.computeIfAbsent(holding.table(), table -> new LinkedHashSet<>());
      tx.handle()
          .createQuery(
              "select * from " + holding.table() + " where " + holding.column() + " = :person")
          .bind("person", person)
          .mapToMap()
          .forEach(row -> rows.add(withoutOthers(holding.table(), row, person)));
    }
    return found;
  }

  private Map<String, Object> withoutOthers(String table, Map<String, Object> row, long person) {
    Map<String, Object> own = new LinkedHashMap<>();
    row.forEach(
        (column, value) -> {
          if (value != null && !KEYS.contains(column)) {
            own.put(column, value);
          }
        });
    for (Holding holding : holdings) {
      boolean another =
          holding.table().equals(table)
              && row.get(holding.column()) instanceof Number id
              && id.longValue() != person;
      if (another) {
        own.keySet().removeAll(holding.columns());
      }
    }
    return own;
  }

  /** Takes a person out of every table; returns how many rows went and how many lost the person. */
  Erased erase(Tx tx, long person) {
    int gone = 0;
    int cut = 0;
    for (Holding holding : holdings) {
      if (holding.goes()) {
        gone +=
            tx.handle()
                .execute(
                    "delete from " + holding.table() + " where " + holding.column() + " = ?",
                    person);
      } else {
        cut +=
            tx.handle()
                .execute(
                    "update "
                        + holding.table()
                        + " set "
                        + String.join(", ", holding.cuts())
                        + " where "
                        + holding.column()
                        + " = ?",
                    person);
      }
    }
    return new Erased(gone, cut);
  }

  /** Everybody whom the tables hold. */
  Set<Long> persons(Tx tx) {
    Set<Long> persons = new LinkedHashSet<>();
    for (Holding holding : holdings) {
      persons.addAll(
          tx.handle()
              .createQuery(
                  "select distinct %1$s from %2$s where %1$s is not null and %1$s <> 0"
                      .formatted(holding.column(), holding.table()))
              .mapTo(Long.class)
              .list());
    }
    return persons;
  }

  /**
   * What went.
   *
   * @param gone rows deleted
   * @param cut rows that stay without the person
   */
  record Erased(int gone, int cut) {}
}
