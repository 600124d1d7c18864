package id.sswd.help;

import id.sswd.chat.CommandSpec;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the command that a mistyped one was meant to be. */
public final class DidYouMean {
  private static final int MOST_EDITS = 2;

  private DidYouMean() {}

  /**
   * The nearest name or alias, without slash, at most two edits away (insert, delete, replace, swap
   * neighbours) and fewer than half of what was typed.
   */
  public static Optional<String> nearest(String typed, Collection<CommandSpec> commands) {
    String word = typed.toLowerCase(Locale.ROOT);
    Optional<String> best = Optional.empty();
    int fewest = Math.min(MOST_EDITS, (word.length() - 1) / 2) + 1;
    for (CommandSpec command : commands) {
      int byName = edits(word, command.name());
      if (byName < fewest) {
        fewest = byName;
        best = Optional.of(command.name());
      }
      int byAlias = edits(word, command.alias());
      if (byAlias < fewest) {
        fewest = byAlias;
        best = Optional.of(command.alias());
      }
    }
    return best;
  }

  /** Optimal string alignment distance. */
  static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(a, b, cost, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] cost, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    best = Math.min(best, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
