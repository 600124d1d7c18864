package id.sswd.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hashes, numbered from 0 in the order they come, in a table of open addresses. */
final class HashNumbers {
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private int[] keys = new int[0];
  private int[] values = new int[0];

  int add(int hash, List<Integer> owners, int owner) {
    Integer known = numbers.get(hash);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(hash, number);
    owners.add(owner);
    return number;
  }

  void freeze() {
    int size = Integer.highestOneBit(Math.max(numbers.size(), 1) * 4) * 2;
    keys = new int[size];
    values = new int[size];
    Arrays.fill(values, -1);
    numbers.forEach(
        (hash, number) -> {
          int at = slot(hash);
          while (values[at] >= 0) {
            at = at + 1 & keys.length - 1;
          }
          keys[at] = hash;
          values[at] = number;
        });
  }

  /** The number of a hash; -1 if it has none. */
  int of(int hash) {
    if (values.length == 0) {
      freeze();
    }
    int at = slot(hash);
    while (values[at] >= 0) {
      if (keys[at] == hash) {
        return values[at];
      }
      at = at + 1 & keys.length - 1;
    }
    return -1;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & keys.length - 1;
  }
}
