package id.sswd.writer;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.importing.Starter;
import id.sswd.library.Library;
import id.sswd.library.Passage;
import id.sswd.library.SettingRecognizer;
import id.sswd.search.IndexFollower;
import id.sswd.search.Lexicon;
import id.sswd.search.PassageIndex;
import id.sswd.search.Retriever;
import id.sswd.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A sentence of the writer is kept only if its quote carries it")
@SuppressWarnings("NullAway.Init") // the fields are set before the tests
class SupportTest {
  private static final String QUOTE =
      "Peserta menyarankan pendampingan tiga sampai lima tahun. Menurut Dewi Sartika, bantuan sebesar 2,5 juta rupiah"
          + " habis dalam sepekan. Peksos tidak menjelaskan diagnosis. Langkahnya: 1) asesmen; 2) intervensi; 3)"
          + " terminasi.";

  private static Database database;
  private static PassageIndex index;
  private static List<String> paragraphs;
  private static Support support;

  /** A line of the list. */
  record Line(String half, boolean carried, String quote, String sentence) {}

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    database = Database.open(folder.resolve("sswd.db"));
    Library library = new Library(database, new SettingRecognizer(), Clock.systemUTC());
    new Starter(library).install();
    index = PassageIndex.open(folder.resolve("index"), Lexicon.load(Path.of("config")));
    new IndexFollower(index, library).catchUp();
    paragraphs =
        library.list(1, 0, 100).stream()
            .flatMap(shown -> library.publication(1, shown.id()).stream())
            .flatMap(publication -> publication.passages().stream())
            .map(Passage::text)
            .toList();
    support = new Support(new Retriever(index)::readLiterally);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
    database.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"dev,0.9,0.0", "test,0.8,0.05"})
  @DisplayName("most faithful ones pass, no more than one in twenty of the invented")
  void figures(String half, double least, double most) throws IOException {
    List<Line> lines = lines().filter(line -> line.half.equals(half)).toList();
    List<String> kept = sentences(lines, true, true);
    List<String> slipped = sentences(lines, false, true);
    List<String> lost = sentences(lines, true, false);
    double faithful = (double) kept.size() / (kept.size() + lost.size());
    double invented = (double) slipped.size() / sentences(lines, false).size();
    System.out.printf("%s: faithful kept %.2f, invented kept %.2f%n", half, faithful, invented);
    assertThat(faithful).as("lost: %s", lost).isGreaterThanOrEqualTo(least);
    assertThat(invented).as("slipped through: %s", slipped).isLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pendampingan disarankan tiga sampai lima tahun | true",
        "Pendampingan disarankan 3 sampai 5 tahun | true",
        "Pendampingan disarankan dua sampai lima tahun | false",
        "Bantuan sebesar 2,5 juta rupiah habis dalam sepekan | true",
        "Bantuan sebesar 5,2 juta rupiah habis dalam sepekan | false",
        "Bantuan sebesar 1 juta rupiah habis dalam sepekan | false",
      })
  @DisplayName("numbers must stand in the quote, and the numbers of a list are none")
  void numbers(String sentence, boolean carried) {
    assertThat(support.carries(List.of(QUOTE), sentence)).isEqualTo(carried);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Menurut Dewi Sartika, bantuan habis dalam sepekan | true",
        "Dewi Sartika menyarankan pendampingan tiga tahun | true",
        "Menurut Rina Sartika, bantuan habis dalam sepekan | false",
        "Rina Sartika menyarankan pendampingan tiga tahun | false",
        "UNICEF menyarankan pendampingan tiga sampai lima tahun | false",
      })
  @DisplayName("names must stand in the quote")
  void names(String sentence, boolean carried) {
    assertThat(support.carries(List.of(QUOTE), sentence)).isEqualTo(carried);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Peksos tidak menjelaskan diagnosis | true",
        "Peksos menjelaskan diagnosis | false",
        "Peserta tidak menyarankan pendampingan tiga tahun | false",
      })
  @DisplayName("nothing may be denied that the quote says, nor said that it denies")
  void denials(String sentence, boolean carried) {
    assertThat(support.carries(List.of(QUOTE), sentence)).isEqualTo(carried);
  }

  @Test
  @DisplayName("nothing may lead elsewhere, nor be as long as to hide something")
  void elsewhere() {
    for (String bait :
        List.of(
            "lihat https://contoh.id", "tanya @admin", "kirim /hapus_saya", "buka contoh.com")) {
      assertThat(
              support.carries(
                  List.of(QUOTE), "Pendampingan disarankan tiga sampai lima tahun, " + bait))
          .as(bait)
          .isFalse();
    }
    assertThat(support.carries(List.of(QUOTE), "pendampingan tiga tahun ".repeat(14))).isFalse();
  }

  private static List<String> sentences(List<Line> lines, boolean faithful, boolean passing) {
    return lines.stream()
        .filter(line -> line.carried == faithful)
        .filter(line -> support.carries(List.of(quote(line.quote)), line.sentence) == passing)
        .map(Line::sentence)
        .toList();
  }

  private static List<String> sentences(List<Line> lines, boolean faithful) {
    return lines.stream().filter(line -> line.carried == faithful).map(Line::sentence).toList();
  }

  private static String quote(String opening) {
    return paragraphs.stream()
        .filter(text -> text.startsWith(opening))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no paragraph begins with: " + opening));
  }

  private static Stream<Line> lines() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/writer/sentences.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(cells -> new Line(cells[0], cells[1].equals("yes"), cells[2], cells[3]));
  }
}
