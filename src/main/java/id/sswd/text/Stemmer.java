package id.sswd.text;

/**
 * Brings the forms of an Indonesian word together: "membantunya", "dibantu" and "bantuan" meet at
 * "bantu". The result is a key, not a word: both sides of a comparison go through here. Where a
 * nasal prefix swallows the first letter ("mengirim", "kirim") the key goes without it ("irim").
 */
public final class Stemmer {
  private static final int SHORTEST = 4;

  private Stemmer() {}

  /** The key of a folded word. */
  public static String stem(String word) {
    if (word.length() < SHORTEST || Character.isDigit(word.charAt(0))) {
      return word;
    }
    String bare = withoutClitic(word);
    String inner = withoutPrefixes(bare);
    boolean verb = inner.length() < bare.length();
    return withoutSwallowed(withoutSuffix(inner, verb));
  }

  private static String withoutClitic(String word) {
    String bare = word;
    for (String particle : new String[] {"lah", "kah", "pun"}) {
      bare = cut(bare, particle, SHORTEST);
    }
    for (String clitic : new String[] {"nya", "ku", "mu"}) {
      String shorter = cut(bare, clitic, SHORTEST);
      if (shorter.length() < bare.length()) {
        return shorter;
      }
    }
    return bare;
  }

  private static String withoutSuffix(String word, boolean verb) {
    String shorter = cut(word, "kan", SHORTEST);
    if (shorter.length() == word.length()) {
      shorter = cut(word, "an", SHORTEST);
    }
    if (shorter.length() == word.length() && verb) {
      shorter = cut(word, "i", SHORTEST);
    }
    return shorter;
  }

  private static String cut(String word, String end, int shortest) {
    return word.endsWith(end) && word.length() - end.length() >= shortest
        ? word.substring(0, word.length() - end.length())
        : word;
  }

  /** At most two prefixes: "mempertemukan" gives "temukan". */
  private static String withoutPrefixes(String word) {
    String once = withoutPrefix(word);
    return once.length() < word.length() ? withoutPrefix(once) : once;
  }

  private static String withoutPrefix(String word) {
    if (word.startsWith("me") || word.startsWith("pe")) {
      String after = word.substring(2);
      String rest = withoutNasal(after);
      if (!rest.equals(after) && rest.length() >= SHORTEST) {
        return rest;
      }
    }
    for (String prefix : new String[] {"ber", "ter", "per", "di", "ke", "se"}) {
      int rest = word.length() - prefix.length();
      boolean longEnough = rest >= (prefix.length() == 3 ? SHORTEST : SHORTEST + 1);
      if (longEnough && word.startsWith(prefix)) {
        return word.substring(prefix.length());
      }
    }
    boolean liquid =
        word.length() > SHORTEST + 2
            && (word.startsWith("me") || word.startsWith("pe"))
            && "lrwymn".indexOf(word.charAt(2)) >= 0;
    return liquid ? word.substring(2) : word;
  }

  /** What follows me- or pe-: "nulis" gives "tulis", "mbantu" gives "bantu". */
  private static String withoutNasal(String rest) {
    if (rest.startsWith("ng") && rest.length() > 2) {
      return rest.charAt(2) == 'e' && rest.length() <= 6 ? rest.substring(3) : rest.substring(2);
    }
    if (rest.startsWith("ny") && rest.length() > 2 && isVowel(rest.charAt(2))) {
      return "s" + rest.substring(2);
    }
    if (rest.startsWith("m") && rest.length() > 1) {
      return isVowel(rest.charAt(1)) ? "p" + rest.substring(1) : rest.substring(1);
    }
    if (rest.startsWith("n") && rest.length() > 1) {
      return isVowel(rest.charAt(1)) ? "t" + rest.substring(1) : rest.substring(1);
    }
    return rest;
  }

  private static String withoutSwallowed(String word) {
    boolean swallowed =
        word.length() > SHORTEST && word.charAt(0) == 'k' && isVowel(word.charAt(1));
    return swallowed ? word.substring(1) : word;
  }

  private static boolean isVowel(char c) {
    return "aiueo".indexOf(c) >= 0;
  }
}
