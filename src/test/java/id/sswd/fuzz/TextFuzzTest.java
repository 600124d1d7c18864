package id.sswd.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.sswd.importing.Paragraphs;
import id.sswd.text.Excerpt;
import id.sswd.text.Sentence;
import id.sswd.text.TypedLine;
import id.sswd.text.Word;
import java.util.List;

/** Text that is taken apart and put together: lines, words, sentences, paragraphs, excerpts. */
class TextFuzzTest {
  @FuzzTest
  void taken(byte[] input) {
    Bytes bytes = new Bytes(input);
    int most = bytes.choice(200);
    String text = bytes.text();
    line(text, most);
    words(text);
    sentences(text);
    paragraphs(text);
    excerpts(text, most);
  }

  private static void line(String text, int most) {
    if (TypedLine.read(text, most) instanceof TypedLine.Clean clean) {
      assertThat(clean.text()).isEqualTo(clean.text().strip()).isNotEmpty();
      assertThat(clean.text().codePointCount(0, clean.text().length())).isLessThanOrEqualTo(most);
      assertThat(clean.text().codePoints())
          .noneMatch(c -> Character.isISOControl(c) || c >= 0x202a && c <= 0x202e);
      assertThat(TypedLine.read(clean.text(), most)).as("read again").isEqualTo(clean);
    }
  }

  private static void words(String text) {
    int before = 0;
    for (Word word : Word.of(text)) {
      assertThat(word.start()).isGreaterThanOrEqualTo(before);
      assertThat(word.end()).isGreaterThan(word.start()).isLessThanOrEqualTo(text.length());
      assertThat(word.folded()).isNotEmpty();
      before = word.end();
    }
  }

  /** Nothing but white space lies outside of the sentences. */
  private static void sentences(String text) {
    int before = 0;
    for (Sentence sentence : Sentence.of(text)) {
      assertThat(sentence.start()).isGreaterThanOrEqualTo(before);
      assertThat(text.substring(before, sentence.start())).isBlank();
      assertThat(text.substring(sentence.start(), sentence.end())).isNotBlank();
      before = sentence.end();
    }
    assertThat(text.substring(before)).isBlank();
  }

  /** Nothing is lost, nothing is added, and all stays in its order. */
  private static void paragraphs(String text) {
    List<String> paragraphs = Paragraphs.of(text.lines().toList());
    assertThat(paragraphs).allMatch(paragraph -> !paragraph.isBlank());
    assertThat(ink(String.join("", paragraphs))).isEqualTo(ink(text));
  }

  /** White space and the hashes of headings are not what a text says. */
  private static String ink(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && c != '#' && c != '\u00a0')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void excerpts(String text, int most) {
    String head = Excerpt.head(text, most);
    String tail = Excerpt.tail(text, most);
    assertThat(head.length()).isLessThanOrEqualTo(most);
    assertThat(tail.length()).isLessThanOrEqualTo(most);
    if (text.length() > most && most > 2) {
      String begun = head.substring(0, head.length() - 2);
      String ended = tail.substring(2);
      assertThat(text).startsWith(begun).endsWith(ended);
      isWhole(text, begun.length());
      isWhole(text, text.length() - ended.length());
    }
  }

  /** Nobody is shown half a character. */
  private static void isWhole(String text, int cut) {
    boolean torn =
        cut > 0
            && cut < text.length()
            && Character.isSurrogatePair(text.charAt(cut - 1), text.charAt(cut));
    assertThat(torn).as("cut within a character").isFalse();
  }
}
