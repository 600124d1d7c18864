package id.sswd.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.sswd.text.Stemmer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Dictionaries of the system")
class DictionariesTest {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  @TempDir private Path folder;
  private Path words;
  private Path index;

  @BeforeEach
  void write() {
    words = folder.resolve("id.dic");
    write("id.dic", "4\ngeligir/M0k0\nzuhud\nZaini/M0\nmezuhud\n");
    write("id.aff", "SET ISO8859-1\nFLAG long\n\nPFX M0 Y 1\nPFX M0 0 me .\n");
    index = folder.resolve("en-id.index");
    dictd("00-database-info", "about this dictionary\n");
    dictd("otter", "otter /x/ <n>\nberang-berang\nan animal that swims\n");
    dictd("ladder", "ladder /x/ <n>\n1. tangga\nfor climbing\n2. jenjang, (jarang) undakan\n");
    dictd("ladder", "ladder /x/ <v>\nbertangga-tangga 2.\nto have rungs\n 3.\nto run\n");
    dictd("-ness", "ness /x/ <suffix>\nke- -an\nmakes nouns\n");
  }

  @Test
  @DisplayName("give the stemmer the words that take affixes, and no others")
  void roots() {
    var stemmer = Dictionaries.read(List.of(words)).stemmer();
    assertThat(Stemmer.shipped().stem("menggeligirkan")).isEqualTo("menggeligirkan");
    assertThat(stemmer.stem("menggeligirkan")).isEqualTo("geligir");
    assertThat(stemmer.roots().contains("zuhud")).isFalse();
    assertThat(stemmer.roots().contains("zaini")).isFalse();
  }

  @Test
  @DisplayName("translate English words: every meaning, without explanations and asides")
  void translations() {
    var english = Dictionaries.read(List.of(index)).english();
    assertThat(english.get("ladder"))
        .containsExactly("tangga", "jenjang", "undakan", "bertangga tangga");
    assertThat(english.get("otter")).containsExactly("berang berang");
    assertThat(english).doesNotContainKeys("ness", "00 database info");
  }

  @Test
  @DisplayName("are found by either of the files that belong together")
  void eitherFile() {
    assertThat(Dictionaries.read(List.of(folder.resolve("id.aff"))).stemmer().roots().size())
        .isEqualTo(Dictionaries.read(List.of(words)).stemmer().roots().size());
    assertThat(Dictionaries.read(List.of(folder.resolve("en-id.dict.dz"))).english())
        .containsKey("otter");
  }

  @Test
  @DisplayName("that are not there are named, with the mend")
  void missing() {
    Path absent = folder.resolve("none.dic");
    assertThatThrownBy(() -> Dictionaries.read(List.of(absent)))
        .isInstanceOf(BadDictionary.class)
        .hasMessage(
            "the dictionary "
                + absent
                + " is not there or cannot be read; install the dictionary again, or take it out of"
                + " library.dictionaries");
  }

  @Test
  @DisplayName("of which half is missing are named")
  void half() throws IOException {
    Files.delete(folder.resolve("id.aff"));
    refused(words, folder.resolve("id.aff") + " is not there");
  }

  @Test
  @DisplayName("that were cut off are refused")
  void cutOff() throws IOException {
    write("id.dic", "400\ngeligir/M0k0\n");
    refused(words, "id.dic is damaged: it says that it has 400 words and has 1");
    Path entries = folder.resolve("en-id.dict.dz");
    byte[] whole = Files.readAllBytes(entries);
    Files.write(entries, java.util.Arrays.copyOf(whole, whole.length / 2));
    refused(index, "en-id.dict.dz is damaged: it cannot be read to its end");
  }

  @Test
  @DisplayName("whose index points outside of the entries are refused")
  void outside() {
    write("en-id.index", "otter\tA\t////\n");
    refused(index, "en-id.dict.dz is damaged: it is shorter than its index says");
  }

  @Test
  @DisplayName("that hold something else are refused")
  void somethingElse() {
    write("en-id.index", "<html>not found</html>\n");
    refused(index, "en-id.index is damaged: a line has no three columns");
    write("id.dic", "<html>not found</html>\n");
    refused(words, "id.dic is damaged: it does not begin with the number of its words");
    refused(folder.resolve("words.txt"), "words.txt is no dictionary of a known kind");
  }

  @Test
  @DisplayName("as Debian installs them are read")
  void debian() {
    Path hunspell = Path.of("/usr/share/hunspell/id_ID.dic");
    Path freedict = Path.of("/usr/share/dictd/freedict-eng-ind.index");
    assumeThat(hunspell).as("hunspell-id is installed").exists();
    assumeThat(freedict).as("dict-freedict-eng-ind is installed").exists();
    Dictionaries read = Dictionaries.read(List.of(hunspell, freedict));
    assertThat(read.stemmer().roots().size()).isGreaterThan(12_000);
    assertThat(read.english()).hasSizeGreaterThan(7_000);
    assertThat(read.english().get("accordion")).contains("akordeon");
  }

  private static void refused(Path file, String words) {
    assertThatThrownBy(() -> Dictionaries.read(List.of(file)))
        .isInstanceOf(BadDictionary.class)
        .hasMessageContaining(words)
        .hasMessageContaining("library.dictionaries");
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final ByteArrayOutputStream entries = new ByteArrayOutputStream();

  private void dictd(String headword, String entry) {
    byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
    String line = headword + "\t" + number(entries.size()) + "\t" + number(bytes.length) + "\n";
    entries.writeBytes(bytes);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("en-id.dict.dz")))) {
      out.write(entries.toByteArray());
      Files.writeString(index, (Files.exists(index) ? Files.readString(index) : "") + line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String number(int value) {
    String last = String.valueOf(DIGITS.charAt(value % 64));
    return value < 64 ? last : number(value / 64) + last;
  }
}
