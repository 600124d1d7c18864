package id.sswd.search;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A question as long as a message can be")
class LongQuestionTest {
  @TempDir private Path folder;
  private PassageIndex index;

  @BeforeEach
  void open() throws IOException {
    index = PassageIndex.open(folder, Lexicon.load(Path.of("config")));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  @DisplayName("is searched for, though its words are the longest that are read")
  void longWords() {
    Random random = new Random(7);
    StringBuilder question = new StringBuilder();
    while (question.length() < 4_000) {
      random.ints(70, 'a', 'z').forEach(letter -> question.append((char) letter));
      question.append(' ');
    }
    assertSearched(question.toString());
  }

  @Test
  @DisplayName("is searched for, though each of its words has many other names")
  void manyNames() {
    assertSearched(
        "pekerja sosial pekerjaan sosial kesos asesmen HBSE PIE disfungsi sosial diagnosa sosial ABH CSR "
            .repeat(5));
  }

  private void assertSearched(String question) {
    Retriever retriever = new Retriever(index);
    assertThatCode(() -> retriever.find(1, question, Set.of(), Set.of(), OptionalInt.empty(), 5))
        .doesNotThrowAnyException();
  }
}
