package id.sswd.search;

import id.sswd.library.Passage;
import id.sswd.library.Publication;
import id.sswd.library.Setting;
import id.sswd.text.Sentence;
import id.sswd.text.Word;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * A passage as numbers, so that a hundred can be read again in the time that one would take to be
 * cut into words: its settings, its day, the hashes of its title's stems; then for each word the
 * hash of the word, the hash of its stem, and marks that say what it looks like.
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

  /** A byte of settings, an int for the day, a byte for the number of stems in the title. */
  private static final int HEAD = 6;

  private static final int TITLE_STEMS = 40;
  private static final int NO_DAY = Integer.MIN_VALUE;
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
  private final int head;
  private final int text;
  private final int size;

  Sketch(BytesRef stored) {
    bytes = stored.bytes;
    head = stored.offset;
    text = stored.length == 0 ? head : head + HEAD + 4 * bytes[head + HEAD - 1];
    size = (stored.offset + stored.length - text) / BYTES;
  }

  static BytesRef of(Publication publication, Passage passage, Analysis text, Analysis title) {
    List<String> named = title.stems().stream().limit(TITLE_STEMS).toList();
    int start = HEAD + 4 * named.size();
    byte[] bytes = new byte[start + text.words().size() * BYTES];
    for (Setting setting : passage.settings()) {
      bytes[0] |= (byte) mark(setting);
    }
    INT.set(bytes, 1, publication.citation().date().map(Sketch::day).orElse(NO_DAY));
    bytes[HEAD - 1] = (byte) named.size();
    for (int i = 0; i < named.size(); i++) {
      INT.set(bytes, HEAD + 4 * i, named.get(i).hashCode());
    }
    words(passage.text(), text, bytes, start);
    return new BytesRef(bytes);
  }

  private static void words(String text, Analysis said, byte[] bytes, int start) {
    List<Sentence> sentences = Sentence.of(text);
    int next = 0;
    for (int i = 0; i < said.words().size(); i++) {
      Word word = said.words().get(i);
      int marks = marks(word, text);
      if (next < sentences.size() && word.start() >= sentences.get(next).start()) {
        marks |= SENTENCE_START;
        next++;
      }
      int at = start + i * BYTES;
      INT.set(bytes, at, word.folded().hashCode());
      INT.set(bytes, at + 4, said.stems().get(i).hashCode());
      bytes[at + 8] = (byte) marks;
    }
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  private static int mark(Setting setting) {
    return 1 << setting.ordinal();
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

  /** Whether the passage is of one of these settings. */
  boolean isOf(Set<Setting> settings) {
    for (Setting setting : settings) {
      if (text > head && (bytes[head] & mark(setting)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The day of the discussion, counted from 1970; empty where it is not known. */
  OptionalInt day() {
    int day = text > head ? (int) INT.get(bytes, head + 1) : NO_DAY;
    return day == NO_DAY ? OptionalInt.empty() : OptionalInt.of(day);
  }

  int titleSize() {
    return text > head ? bytes[head + HEAD - 1] : 0;
  }

  int titleStem(int i) {
    return (int) INT.get(bytes, head + HEAD + 4 * i);
  }

  /** The number of words of the text. */
  int size() {
    return size;
  }

  int word(int i) {
    return (int) INT.get(bytes, text + i * BYTES);
  }

  int stem(int i) {
    return (int) INT.get(bytes, text + i * BYTES + 4);
  }

  boolean is(int i, int mark) {
    return (bytes[text + i * BYTES + 8] & mark) != 0;
  }
}
