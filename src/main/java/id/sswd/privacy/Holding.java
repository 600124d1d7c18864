package id.sswd.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column that can hold a person, and what becomes of a row when they are erased.
 *
 * @param table the table
 * @param column the column with Telegram's user id
 * @param cuts assignments that take the person out of a row that others need; empty where the row
 *     is the person's alone and goes
 */
record Holding(String table, String column, List<String> cuts) {
  /** Rows that go. */
  static Holding deleted(String table, String column) {
    return new Holding(table, column, List.of());
  }

  /**
   * Rows that stay without the person.
   *
   * @param value what the column holds from then on: null, or 0 where it must hold something
   * @param others further assignments, for names that stand beside the id
   */
  static Holding cut(String table, String column, String value, String... others) {
    List<String> cuts =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(column + " = " + value), Arrays.stream(others))
            .toList();
    return new Holding(table, column, cuts);
  }

  boolean goes() {
    return cuts.isEmpty();
  }

  /** The columns that say something about the person: the id and what stands beside it. */
  Set<String> columns() {
    return goes()
        ? Set.of(column)
        : cuts.stream()
            .map(assignment -> assignment.substring(0, assignment.indexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());
  }
}
