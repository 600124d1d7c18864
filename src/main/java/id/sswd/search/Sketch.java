package id.sswd.search;

import id.sswd.text.Sentence;
import id.sswd.text.Stemmer;
import id.sswd.text.Word;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * The words of a text as numbers, so that a hundred passages can be read again in the time that one
 * would take to be cut into words: for each word the hash of the word, the hash of its stem, and
 * marks that say what it looks like.
 */
final class Sketch {
  static final int CAPITAL = 1;
  static final int DIGITS = 2;
  static final int YEAR = 4;
  static final int COUNT = 8;
  static final int MONTH = 16;
  static final int SENTENCE_START = 32;

  /** "Di Bandung", "kota Bandung": the word before a name of a place. */
  static final int BEFORE_PLACE = 64;

  /** "adalah", "karena" and the like: the words that tie a definition or a reason. */
  static final int TIE = 128;

  private static final int BYTES = 9;
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final Set<String> MONTHS =
      Set.of(
          "januari",
          "februari",
          "maret",
          "april",
          "mei",
          "juni",
          "juli",
          "agustus",
          "september",
          "oktober",
          "november",
          "desember",
          "abad");
  private static final Set<String> COUNTS =
      Set.of(
          "satu",
          "dua",
          "tiga",
          "empat",
          "lima",
          "enam",
          "tujuh",
          "delapan",
          "sembilan",
          "sepuluh",
          "sebelas",
          "belas",
          "puluh",
          "ratus",
          "ribu",
          "juta",
          "miliar",
          "seratus",
          "seribu",
          "persen",
          "setengah",
          "kedua",
          "ketiga");
  private static final Set<String> BEFORE_PLACES =
      Set.of("di", "ke", "dari", "kota", "provinsi", "kabupaten", "negara", "pulau", "desa");
  private static final Set<String> TIES =
      Set.of(
          "adalah",
          "ialah",
          "yaitu",
          "yakni",
          "merupakan",
          "artinya",
          "berarti",
          "disebut",
          "karena",
          "sebab",
          "akibat",
          "sehingga",
          "supaya",
          "agar");

  private final byte[] bytes;
  private final int offset;
  private final int size;

  Sketch(BytesRef stored) {
    bytes = stored.bytes;
    offset = stored.offset;
    size = stored.length / BYTES;
  }

  static BytesRef of(String text, Stemmer stemmer) {
    List<Word> words = Word.of(text);
    List<Sentence> sentences = Sentence.of(text);
    byte[] bytes = new byte[words.size() * BYTES];
    int next = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int marks = marks(word, text);
      if (next < sentences.size() && word.start() >= sentences.get(next).start()) {
        marks |= SENTENCE_START;
        next++;
      }
      INT.set(bytes, i * BYTES, word.folded().hashCode());
      INT.set(bytes, i * BYTES + 4, stemmer.stem(word.folded()).hashCode());
      bytes[i * BYTES + 8] = (byte) marks;
    }
    return new BytesRef(bytes);
  }

  private static int marks(Word word, String text) {
    String folded = word.folded();
    int marks = Character.isUpperCase(text.charAt(word.start())) ? CAPITAL : 0;
    if (Character.isDigit(folded.charAt(0))) {
      if (word.start() > 0 && text.charAt(word.start() - 1) == '[') {
        return 0;
      }
      boolean year =
          folded.length() == 4
              && word.isNumber()
              && (folded.charAt(0) == '1' || folded.charAt(0) == '2');
      return marks | DIGITS | (year ? YEAR : 0);
    }
    marks |= COUNTS.contains(folded) ? COUNT : 0;
    marks |= MONTHS.contains(folded) ? MONTH : 0;
    marks |= BEFORE_PLACES.contains(folded) ? BEFORE_PLACE : 0;
    return marks | (TIES.contains(folded) ? TIE : 0);
  }

  int size() {
    return size;
  }

  int word(int i) {
    return (int) INT.get(bytes, offset + i * BYTES);
  }

  int stem(int i) {
    return (int) INT.get(bytes, offset + i * BYTES + 4);
  }

  boolean is(int i, int mark) {
    return (bytes[offset + i * BYTES + 8] & mark) != 0;
  }
}
