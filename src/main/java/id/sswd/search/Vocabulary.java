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
  private byte[] letters = new byte[1 << 12];
  private int[] starts = new int[1 << 9];
  private int[] signatures = new int[1 << 9];
  private int[] frequencies = new int[1 << 9];
  private int size;

  private Vocabulary() {}

  static Vocabulary of(LeafReader segment, int shortest) throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    Terms terms = segment.terms(Fields.EXACT);
    if (terms != null) {
      TermsEnum words = terms.iterator();
      for (BytesRef word = words.next(); word != null; word = words.next()) {
        if (word.length >= shortest && !isDigit(word.bytes[word.offset])) {
          vocabulary.add(word, words.docFreq());
        }
      }
    }
    vocabulary.trim();
    return vocabulary;
  }

  /** Takes what was found. */
  interface Found {
    void word(String word, int frequency, int edits);
  }

  /** Hands on all words that are at most so many edits from this one, but not the word itself. */
  void near(byte[] word, int edits, Found found) {
    int signature = signature(word, 0, word.length);
    for (int i = 0; i < size; i++) {
      int start = starts[i];
      int length = starts[i + 1] - start;
      if (Math.abs(length - word.length) <= edits
          && Integer.bitCount(signatures[i] ^ signature) <= 2 * edits) {
        int distance = Edits.between(word, letters, start, length, edits);
        if (distance > 0 && distance <= edits) {
          found.word(new BytesRef(letters, start, length).utf8ToString(), frequencies[i], distance);
        }
      }
    }
  }

  private void add(BytesRef word, int frequency) {
    starts = ArrayUtil.grow(starts, size + 2);
    signatures = ArrayUtil.grow(signatures, size + 1);
    frequencies = ArrayUtil.grow(frequencies, size + 1);
    int start = starts[size];
    letters = ArrayUtil.grow(letters, start + word.length);
    System.arraycopy(word.bytes, word.offset, letters, start, word.length);
    starts[size + 1] = start + word.length;
    signatures[size] = signature(word.bytes, word.offset, word.length);
    frequencies[size] = frequency;
    size++;
  }

  private void trim() {
    letters = Arrays.copyOf(letters, starts[size]);
    starts = Arrays.copyOf(starts, size + 1);
    signatures = Arrays.copyOf(signatures, size);
    frequencies = Arrays.copyOf(frequencies, size);
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
}
