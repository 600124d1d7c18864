package id.sswd.care;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads off a pattern which letters a text must hold for it to match: one of a few pieces, such as
 * " bunuh" or " gantung", with a space before where a word begins there. Most messages hold none of
 * any pattern, and need not be looked at further.
 *
 * <p>Reads what the patterns are written with: letters, groups, alternatives, repetitions,
 * look-arounds and classes such as {@code \w}.
 */
final class Cues {
  /** A shorter piece is in too many words. */
  static final int SHORTEST = 3;

  /** Pieces that many messages hold, whatever they are about. */
  private static final Set<String> COMMON =
      Set.of(
          "aku", "ada", "akan", "ingin", "tidak", "yang", "saja", "sudah", "kalau", "dia", "orang",
          "bapak", "ibu", "suami", "anak", "semua", "lagi", "untuk", "buat", "dari", "sama", "apa",
          "bisa", "cara", "the", "and", "want", "not", "have", "with", "kami", "mereka", "lebih");

  private static final int COMMON_WEIGHT = 50;

  private final String pattern;
  private int at;

  /** Whether a word of the text begins here for certain. */
  private boolean atWord = true;

  private Cues(String pattern) {
    this.pattern = pattern;
  }

  /**
   * The pieces of which one is in every text that the pattern finds; of several such sets the one
   * that is rarest in everyday messages.
   *
   * @throws IllegalArgumentException for a pattern that matches without any
   */
  static Set<String> of(String pattern) {
    Set<String> cues = new Cues(pattern).alternatives();
    if (cues == null) {
      throw new IllegalArgumentException("it can match without any word: " + pattern);
    }
    return cues;
  }

  /** One of each alternative's; null where one of them has none. */
  private @Nullable Set<String> alternatives() {
    Set<String> all = new LinkedHashSet<>();
    boolean each = true;
    boolean begin = atWord;
    while (true) {
      atWord = begin;
      Set<String> own = sequence();
      if (own == null) {
        each = false;
      } else {
        all.addAll(own);
      }
      if (!isNext('|')) {
        return each ? all : null;
      }
      at++;
    }
  }

  private @Nullable Set<String> sequence() {
    Set<String> best = null;
    StringBuilder run = new StringBuilder();
    while (at < pattern.length() && !isNext('|') && !isNext(')')) {
      char c = pattern.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        best = rarer(best, letter(c, run));
      } else {
        best = rarer(best, taken(run));
        best = rarer(best, c == '(' ? repeated() : sign(c));
      }
    }
    return rarer(best, taken(run));
  }

  /** Adds a letter to the piece; where it may be absent or repeated, the piece ends before it. */
  private @Nullable Set<String> letter(char c, StringBuilder run) {
    at++;
    boolean begins = atWord && run.isEmpty();
    atWord = false;
    if (isNextOptional()) {
      skipQuantifier();
      return taken(run);
    }
    run.append(begins ? " " : "").append(c);
    return skipQuantifier() ? taken(run) : null;
  }

  /** A group with how often it comes; one that may be absent holds nothing for certain. */
  private @Nullable Set<String> repeated() {
    boolean before = atWord;
    Set<String> inner = group();
    boolean endsWord = pattern.charAt(at - 2) == ' ';
    boolean optional = isNextOptional();
    skipQuantifier();
    atWord = endsWord && (before || !optional);
    return optional ? null : inner;
  }

  /** What a group must hold; nothing for one that only looks around. */
  private @Nullable Set<String> group() {
    boolean looks = false;
    at++;
    if (isNext('?')) {
      looks = pattern.charAt(at + 1) != ':';
      at = pattern.startsWith("?<", at) ? at + 3 : at + 2;
    }
    Set<String> inner = alternatives();
    at++;
    return looks ? null : inner;
  }

  /** A space, a class or a boundary: it stands for no letters in particular. */
  private @Nullable Set<String> sign(char c) {
    if (c == '[') {
      at = pattern.indexOf(']', at);
    }
    at += c == '\\' ? 2 : 1;
    atWord = c == ' ' && !isNextOptional();
    skipQuantifier();
    return null;
  }

  private boolean isNext(char c) {
    return at < pattern.length() && pattern.charAt(at) == c;
  }

  private boolean isNextOptional() {
    return isNext('?') || isNext('*') || pattern.startsWith("{0", at);
  }

  private boolean skipQuantifier() {
    int from = at;
    if (isNext('{')) {
      at = pattern.indexOf('}', at) + 1;
    }
    while (isNext('?') || isNext('*') || isNext('+')) {
      at++;
    }
    return at > from;
  }

  private static @Nullable Set<String> taken(StringBuilder run) {
    String piece = run.toString();
    run.setLength(0);
    return piece.strip().length() < SHORTEST ? null : Set.of(piece);
  }

  private static @Nullable Set<String> rarer(
      @Nullable Set<String> one, @Nullable Set<String> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return weight(other) < weight(one) ? other : one;
  }

  private static int weight(Set<String> cues) {
    return cues.stream().mapToInt(Cues::weight).sum();
  }

  private static int weight(String cue) {
    String letters = cue.strip();
    if (COMMON.contains(letters)) {
      return COMMON_WEIGHT;
    }
    return switch (letters.length()) {
      case SHORTEST -> 5;
      case SHORTEST + 1 -> 2;
      default -> 1;
    };
  }
}
