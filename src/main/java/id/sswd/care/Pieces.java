package id.sswd.care;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which of many pieces of words a text holds, in one pass over its letters. */
final class Pieces {
  static final int SHORTEST = 3;

  private final Map<Integer, List<String>> byBeginning = new HashMap<>();

  /**
   * @param pieces of {@link #SHORTEST} letters and more
   */
  Pieces(Collection<String> pieces) {
    for (String piece : pieces) {
      byBeginning.computeIfAbsent(beginning(piece, 0), first -> new ArrayList<>()).add(piece);
    }
  }

  /** Those that a text holds. */
  Set<String> in(String text) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i + SHORTEST <= text.length(); i++) {
      for (String piece : byBeginning.getOrDefault(beginning(text, i), List.of())) {
        if (text.startsWith(piece, i)) {
          found.add(piece);
        }
      }
    }
    return found;
  }

  /** The first letters as a number; others may share it. */
  private static int beginning(String text, int at) {
    return (text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2);
  }
}
