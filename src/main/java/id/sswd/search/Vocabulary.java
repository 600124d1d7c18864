package id.sswd.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The words of one segment of the index, packed so that all those with nearly the same letters as a
 * given word are found in a fraction of a millisecond.
 */
final class Vocabulary {
  /** Longer words are no misspelt ones. */
  private static final int LONGEST = 40;

  /** By length in bytes: only words of nearly the same length are looked at. */
  private final Shelf[] shelves = new Shelf[LONGEST + 1];

  private Vocabulary() {
    Arrays.setAll(shelves, Shelf::new);
  }

  static Vocabulary of(LeafReader segment, int shortest) throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    Terms terms = segment.terms(Fields.EXACT);
    if (terms != null) {
      TermsEnum words = terms.iterator();
      for (BytesRef word = words.next(); word != null; word = words.next()) {
        boolean usual = word.length >= shortest && word.length <= LONGEST;
        if (usual && !isDigit(word.bytes[word.offset])) {
          vocabulary.shelves[word.length].add(word, words.docFreq());
        }
      }
    }
    for (Shelf shelf : vocabulary.shelves) {
      shelf.trim();
    }
    return vocabulary;
  }

  /** Takes what was found. */
  interface Found {
    void word(String word, int frequency, int edits);
  }

  /** Hands on all words that are at most so many edits from this one, but not the word itself. */
  void near(byte[] word, int edits, Found found) {
    int longest = Math.min(word.length + edits, LONGEST);
    for (int length = Math.max(word.length - edits, 1); length <= longest; length++) {
      shelves[length].near(word, edits, found);
    }
  }

  /** A bit for each letter that occurs. */
  private static int signature(byte[] bytes, int offset, int length) {
    int signature = 0;
    for (int i = offset; i < offset + length; i++) {
      signature |= 1 << (bytes[i] & 31);
    }
    return signature;
  }

  private static boolean isDigit(byte letter) {
    return letter >= '0' && letter <= '9';
  }

  /** The words of one length. */
  private static final class Shelf {
    private final int length;
    private byte[] letters = new byte[0];
    private int[] signatures = new int[0];
    private int[] frequencies = new int[0];
    private int size;

    Shelf(int length) {
      this.length = length;
    }

    void near(byte[] word, int edits, Found found) {
      int signature = signature(word, 0, word.length);
      for (int i = 0; i < size; i++) {
        if (Integer.bitCount(signatures[i] ^ signature) <= 2 * edits) {
          int start = i * length;
          int distance = Edits.between(word, letters, start, length, edits);
          if (distance > 0 && distance <= edits) {
            String near = new BytesRef(letters, start, length).utf8ToString();
            found.word(near, frequencies[i], distance);
          }
        }
      }
    }

    void add(BytesRef word, int frequency) {
      letters = ArrayUtil.grow(letters, (size + 1) * length);
      signatures = ArrayUtil.grow(signatures, size + 1);
      frequencies = ArrayUtil.grow(frequencies, size + 1);
      System.arraycopy(word.bytes, word.offset, letters, size * length, length);
      signatures[size] = signature(word.bytes, word.offset, length);
      frequencies[size] = frequency;
      size++;
    }

    void trim() {
      letters = Arrays.copyOf(letters, size * length);
      signatures = Arrays.copyOf(signatures, size);
      frequencies = Arrays.copyOf(frequencies, size);
    }
  }
}
