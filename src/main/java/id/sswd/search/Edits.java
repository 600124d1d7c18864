package id.sswd.search;

import java.util.Arrays;

/**
 * Letters to be changed, added, left out, or swapped with the next, to make one word of another.
 */
final class Edits {
  private Edits() {}

  /**
   * The distance between a word and a piece of an array (optimal string alignment); more than
   * {@code most} where it is more.
   */
  static int between(byte[] word, byte[] letters, int start, int length, int most) {
    int columns = length + 1;
    int[] before = new int[columns];
    int[] last = new int[columns];
    int[] row = new int[columns];
    for (int j = 0; j < columns; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= word.length; i++) {
      Arrays.fill(row, most + 1);
      row[0] = i;
      int smallest = row[0];
      for (int j = Math.max(1, i - most); j <= Math.min(length, i + most); j++) {
        byte a = word[i - 1];
        byte b = letters[start + j - 1];
        int cost = Math.min(last[j - 1] + (a == b ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        boolean swapped =
            i > 1 && j > 1 && a == letters[start + j - 2] && word[i - 2] == b && a != b;
        row[j] = swapped ? Math.min(cost, before[j - 2] + 1) : cost;
        smallest = Math.min(smallest, row[j]);
      }
      if (smallest > most) {
        return most + 1;
      }
      int[] oldest = before;
      before = last;
      last = row;
      row = oldest;
    }
    return last[length];
  }
}
