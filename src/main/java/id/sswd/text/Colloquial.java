package id.sswd.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Verbs as they are spoken: "masung", "nyuci", "ngurusin" and "dilepasin" for memasung, mencuci,
 * mengurusi and dilepaskan. See J. N. Sneddon, "Colloquial Jakartan Indonesian" (2006), chapter 2.
 */
public final class Colloquial {
  private static final int SHORTEST = 4;

  private final Stemmer stemmer;

  public Colloquial(Stemmer stemmer) {
    this.stemmer = stemmer;
  }

  /** The roots that a folded word may be a spoken form of; only such as are known to be roots. */
  public List<String> roots(String word) {
    List<String> roots = new ArrayList<>();
    if (word.length() <= SHORTEST) {
      return roots;
    }
    if (word.endsWith("in")) {
      String without = word.substring(0, word.length() - 2);
      keep(stemmer.stem(without), roots);
      nasal(without, roots);
    }
    nasal(word, roots);
    return roots;
  }

  private void nasal(String word, List<String> roots) {
    if (word.startsWith("nge")) {
      keep(word.substring(3), roots);
    }
    if (word.startsWith("ng")) {
      keep(word.substring(2), roots);
      keep("k" + word.substring(2), roots);
    } else if (word.startsWith("ny")) {
      keep("s" + word.substring(2), roots);
      keep("c" + word.substring(2), roots);
    } else if (word.startsWith("n")) {
      keep("t" + word.substring(1), roots);
      keep(word.substring(1), roots);
    } else if (word.startsWith("m")) {
      keep("p" + word.substring(1), roots);
    }
  }

  private void keep(String root, List<String> roots) {
    if (stemmer.roots().contains(root) && !roots.contains(root)) {
      roots.add(root);
    }
  }
}
