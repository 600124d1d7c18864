package id.sswd.care;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be noticed in a message, each as a short text that {@code weights.tsv} has a row for:
 *
 * <ul>
 *   <li>{@code mati}: a word
 *   <li>{@code ingin mati}: two words side by side
 *   <li>{@code ~^puku}: four or five letters in a row of a word, {@code ^} and {@code $} its ends
 *   <li>{@code HARM}: a word of that sense, {@link Senses}
 *   <li>{@code HARM+KIN}: words of both senses, anywhere
 *   <li>{@code KIN>HARM}: the same within a few words, in this order
 *   <li>{@code KIN memukul}, {@code takut KIN}: a word beside one of a sense
 * </ul>
 */
final class Signs {
  private static final int NEAR = 4;
  private static final int SHORT_PIECE = 4;
  private static final int LONG_PIECE = 5;

  private final Senses senses;

  Signs(Senses senses) {
    this.senses = senses;
  }

  /** The signs of a text of plain words, {@link PlainWords}. */
  Set<String> of(List<String> words) {
    List<Set<String>> meant = words.stream().map(senses::of).toList();
    Set<String> signs = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      signs.add(word);
      signs.addAll(meant.get(i));
      pieces("^" + word + "$", signs);
      if (i + 1 < words.size()) {
        String next = words.get(i + 1);
        signs.add(word + " " + next);
        meant.get(i).forEach(sense -> signs.add(sense + " " + next));
        meant.get(i + 1).forEach(sense -> signs.add(word + " " + sense));
      }
      near(meant, i, signs);
    }
    together(meant, signs);
    return signs;
  }

  private static void pieces(String word, Set<String> signs) {
    for (int length = SHORT_PIECE; length <= LONG_PIECE; length++) {
      for (int from = 0; from + length <= word.length(); from++) {
        signs.add("~" + word.substring(from, from + length));
      }
    }
  }

  private static void near(List<Set<String>> meant, int at, Set<String> signs) {
    for (int next = at + 1; next <= at + NEAR && next < meant.size(); next++) {
      for (String first : meant.get(at)) {
        for (String second : meant.get(next)) {
          if (!first.equals(second)) {
            signs.add(first + ">" + second);
          }
        }
      }
    }
  }

  private static void together(List<Set<String>> meant, Set<String> signs) {
    List<String> all = meant.stream().flatMap(Set::stream).distinct().sorted().toList();
    for (int i = 0; i < all.size(); i++) {
      for (int k = i + 1; k < all.size(); k++) {
        signs.add(all.get(i) + "+" + all.get(k));
      }
    }
  }
}
