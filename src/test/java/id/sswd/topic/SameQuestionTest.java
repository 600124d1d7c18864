package id.sswd.topic;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.importing.Starter;
import id.sswd.library.Library;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The same question in other words")
class SameQuestionTest {
  @TempDir private Path folder;

  /** One pair of the test half may go wrong; which ones do was never looked at. */
  @ParameterizedTest(name = "{0} half")
  @CsvSource({"dev, 0", "test, 1"})
  @DisplayName("is told from another question")
  void pairs(String half, int wrongAtMost) throws IOException {
    SettingRecognizer settings = new SettingRecognizer();
    List<String> wrong = new ArrayList<>();
    try (Database database = Database.open(folder.resolve("sswd.db"));
        PassageIndex index =
            PassageIndex.open(folder.resolve("index"), Lexicon.load(Path.of("config")))) {
      Library library = new Library(database, settings, Clock.systemUTC());
      new Starter(library).install();
      new IndexFollower(index, library).catchUp();
      Retriever retriever = new Retriever(index);
      for (String line : Files.readAllLines(Path.of("src/test/resources/topic/pairs.tsv"))) {
        String[] cells = line.split("\t");
        if (cells[0].equals(half)) {
          double likeness = retriever.read(cells[2]).likeness(retriever.read(cells[3]));
          if (likeness >= Topics.SAME != cells[1].equals("ya")) {
            wrong.add(half.equals("dev") ? "%.2f %s".formatted(likeness, line) : cells[1]);
          }
        }
      }
    }
    assertThat(wrong).hasSizeLessThanOrEqualTo(wrongAtMost);
  }
}
