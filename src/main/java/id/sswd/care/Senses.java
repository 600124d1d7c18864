package id.sswd.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What words have in common that messages of need are made of; the rows of {@code senses.tsv}. */
final class Senses {
  private static final String ANYTHING = "*";

  private final Map<String, Set<String>> whole = new HashMap<>();
  private final Map<String, List<Part>> byPiece = new HashMap<>();
  private final Pieces pieces;

  /** Words with these letters at their beginning, end, both or neither. */
  private record Part(String sense, boolean begins, boolean ends) {
    boolean isIn(String word, String piece) {
      return (!begins || word.startsWith(piece)) && (!ends || word.endsWith(piece));
    }
  }

  /**
   * @param rows a sense, and words with a space between, where a star stands for any letters
   */
  Senses(List<String[]> rows) {
    for (String[] row : rows) {
      for (String word : row[1].split(" ")) {
        add(row[0], word);
      }
    }
    this.pieces = new Pieces(byPiece.keySet());
  }

  private void add(String sense, String word) {
    if (word.contains(ANYTHING)) {
      boolean begins = !word.startsWith(ANYTHING);
      boolean ends = !word.endsWith(ANYTHING);
      byPiece
          .computeIfAbsent(word.replace(ANYTHING, ""), piece -> new ArrayList<>())
          .add(new Part(sense, begins, ends));
    } else {
      whole.computeIfAbsent(word, fresh -> new LinkedHashSet<>()).add(sense);
    }
  }

  /** The senses of a word; none for most words. */
  Set<String> of(String word) {
    Set<String> senses = new LinkedHashSet<>(whole.getOrDefault(word, Set.of()));
    for (String piece : pieces.in(word)) {
      for (Part part : byPiece.getOrDefault(piece, List.of())) {
        if (part.isIn(word, piece)) {
          senses.add(part.sense);
        }
      }
    }
    return senses;
  }
}
