package id.sswd.chaos;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Words that nobody has said before, to know again what was said. */
final class Words {
  private static final String CONSONANTS = "bdgklmnprst";
  private static final String VOWELS = "aiuo";
  private static final int SYLLABLE = CONSONANTS.length() * VOWELS.length();

  private final AtomicLong last;

  Words(long seed) {
    this.last = new AtomicLong(new Random(seed).nextInt(SYLLABLE * SYLLABLE));
  }

  /** A word of five syllables. */
  String next() {
    // Steps of a large prime: neighbours have nothing in common.
    long number = Math.floorMod(last.incrementAndGet() * 1_000_003_787L, power(5));
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      int syllable = (int) (number % SYLLABLE);
      word.append(CONSONANTS.charAt(syllable / VOWELS.length()));
      word.append(VOWELS.charAt(syllable % VOWELS.length()));
      number /= SYLLABLE;
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= SYLLABLE;
    }
    return power;
  }
}
