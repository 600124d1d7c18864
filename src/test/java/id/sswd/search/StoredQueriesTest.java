package id.sswd.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.library.Citation;
import id.sswd.library.Origin;
import id.sswd.library.Passage;
import id.sswd.library.Publication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Stored words, compared with a publication that the index does not have yet,")
class StoredQueriesTest {
  @TempDir private Path folder;
  private PassageIndex index;
  private StoredQueries queries;

  @BeforeEach
  void open() throws IOException {
    index = PassageIndex.open(folder, Lexicon.load(Path.of("config")));
    queries = new StoredQueries(index);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lansia",
        "LANSIA",
        "pendampingan nelayan",
        "didampingi",
        "peksos",
        "peksos dan nelayan",
        "abrasi tuh gmn",
        "tekanan darah",
        "social worker"
      })
  @DisplayName("are held in any form: stems, chat spelling, names of the glossary")
  void said(String words) {
    assertThat(held(words)).as(words).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kapal",
        "nelayan darah",
        "lansi",
        "nelayam",
        "yang dan di",
        "?!",
        "lapas OR nelayan",
        "*",
        "nela*",
        "text:nelayan",
        "(((",
        "+nelayan -abrasi AND ~kapal"
      })
  @DisplayName("are not held by what they only resemble, and query syntax is nothing but words")
  void notSaid(String words) {
    assertThat(held(words)).as(words).isFalse();
  }

  @Test
  @DisplayName("are held by a title and a passage together")
  void titleAndPassage() {
    assertThat(held("lansia abrasi")).isTrue();
  }

  @Test
  @DisplayName("say nothing that could be held where every word is too common")
  void canMatch() {
    assertThat(queries.canMatch("lansia")).isTrue();
    assertThat(queries.canMatch("yang dan di")).isFalse();
    assertThat(queries.canMatch("?!")).isFalse();
  }

  private boolean held(String words) {
    Publication publication =
        publication(
            "Pendampingan lansia di pesisir",
            "Pekerja sosial mendampingi nelayan yang kehilangan pekerjaan karena abrasi.",
            "Kader mencatat tekanan darah setiap bulan; C++ dan \"tanda kutip\" tidak dipakai.");
    return !queries.matching(publication, Map.of(5L, words)).isEmpty();
  }

  private static Publication publication(String title, String... paragraphs) {
    List<Passage> passages =
        java.util.stream.IntStream.range(0, paragraphs.length)
            .mapToObj(i -> new Passage(i + 1, 1, i, paragraphs[i], Set.of()))
            .toList();
    return new Publication(
        1,
        1,
        new Citation(
            1, Origin.SESSION, OptionalInt.of(7), title, Optional.empty(), Optional.empty()),
        "sesi-7",
        OptionalInt.empty(),
        Optional.empty(),
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        passages,
        1,
        false);
  }
}
