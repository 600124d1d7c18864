package id.sswd.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings the forms of an Indonesian word together: "didirikan", "berdiri" and "pendiri" meet at
 * "diri". An affix is only taken off where a root of {@link Roots} comes out, so that "sekolah"
 * does not become "olah", nor a name something else.
 */
public final class Stemmer {
  private static final int SHORTEST = 4;
  private static final int SHORTEST_ROOT = 3;
  private static final int MOST_CUTS = 4;
  private static final String[] PARTICLES = {"nya", "lah", "kah", "pun", "ku", "mu"};
  private static final String[] PREFIXES = {"di", "se", "ber", "ter", "per", "pe"};
  private static final String[] ACTIVE = {"me", "di", "ter", "ber", "pe"};

  private static final Stemmer SHIPPED = new Stemmer(Roots.shipped());

  private final Roots roots;

  /** The words of a language are few, and most of a text is the most usual ones. */
  private final Entry[] recent = new Entry[1 << 14];

  private record Entry(String word, String stem) {}

  public Stemmer(Roots roots) {
    this.roots = roots;
  }

  /** By the roots that the program comes with. */
  public static Stemmer shipped() {
    return SHIPPED;
  }

  public Roots roots() {
    return roots;
  }

  /** The stems of a text. */
  public Set<String> stems(String text) {
    return Word.of(text).stream().map(word -> stem(word.folded())).collect(Collectors.toSet());
  }

  /** The root of a folded word; where none is known, the word without "-nya" and the like. */
  public String stem(String word) {
    if (word.length() < SHORTEST || Character.isDigit(word.charAt(0))) {
      return word;
    }
    int slot = (word.hashCode() ^ word.hashCode() >>> 14) & recent.length - 1;
    // Threads may overwrite each other's entry, but an entry never changes.
    Entry entry = recent[slot];
    if (entry == null || !entry.word.equals(word)) {
      entry = new Entry(word, root(word));
      recent[slot] = entry;
    }
    return entry.stem;
  }

  /** The root that is the fewest cuts away; of several the longest. */
  private String root(String word) {
    if (roots.contains(word)) {
      return word;
    }
    Set<String> seen = new HashSet<>();
    List<String> level = List.of(word);
    for (int cuts = 0; cuts < MOST_CUTS; cuts++) {
      List<String> next = new ArrayList<>();
      String longest = "";
      for (String longer : level) {
        for (String shorter : cut(longer)) {
          if (shorter.length() >= SHORTEST_ROOT && seen.add(shorter)) {
            next.add(shorter);
            boolean better = shorter.length() > longest.length() && roots.contains(shorter);
            longest = better ? shorter : longest;
          }
        }
      }
      if (!longest.isEmpty()) {
        return longest;
      }
      level = next;
    }
    return withoutParticle(word);
  }

  /** All that one affix less may leave. */
  private static List<String> cut(String word) {
    List<String> shorter = new ArrayList<>();
    for (String particle : PARTICLES) {
      end(word, particle, shorter);
    }
    end(word, "kan", shorter);
    end(word, "an", shorter);
    for (String prefix : ACTIVE) {
      if (word.startsWith(prefix)) {
        end(word, "i", shorter);
      }
    }
    for (String prefix : PREFIXES) {
      begin(word, prefix, shorter);
    }
    if (word.startsWith("ke") && (word.endsWith("an") || word.endsWith("i"))) {
      int suffix = word.endsWith("an") ? 2 : 1;
      shorter.add(word.substring(2, Math.max(2, word.length() - suffix)));
    }
    if (word.startsWith("be") || word.startsWith("pe")) {
      // Before another "er" the prefix loses its r: "bekerja"; before "ajar" it becomes an l.
      if (word.startsWith("er", 3) || word.startsWith("lajar", 2)) {
        shorter.add(word.substring(word.startsWith("l", 2) ? 3 : 2));
      }
    }
    if (word.startsWith("me") || word.startsWith("pe")) {
      nasal(word.substring(2), shorter);
    }
    return shorter;
  }

  private static void end(String word, String suffix, List<String> shorter) {
    if (word.endsWith(suffix)) {
      shorter.add(word.substring(0, word.length() - suffix.length()));
    }
  }

  private static void begin(String word, String prefix, List<String> shorter) {
    if (word.startsWith(prefix)) {
      shorter.add(word.substring(prefix.length()));
    }
  }

  /** What follows me- or pe-, with the letter that the nasal may have swallowed. */
  private static void nasal(String rest, List<String> shorter) {
    shorter.add(rest);
    if (rest.startsWith("ng")) {
      shorter.add(rest.substring(2));
      shorter.add("k" + rest.substring(2));
      begin(rest, "nge", shorter);
    } else if (rest.startsWith("ny")) {
      shorter.add("s" + rest.substring(2));
    } else if (rest.startsWith("m")) {
      shorter.add(rest.substring(1));
      shorter.add("p" + rest.substring(1));
    } else if (rest.startsWith("n")) {
      shorter.add(rest.substring(1));
      shorter.add("t" + rest.substring(1));
    }
  }

  private static String withoutParticle(String word) {
    for (String particle : new String[] {"nya", "lah", "kah"}) {
      if (word.endsWith(particle) && word.length() - particle.length() >= SHORTEST) {
        return word.substring(0, word.length() - particle.length());
      }
    }
    return word;
  }
}
