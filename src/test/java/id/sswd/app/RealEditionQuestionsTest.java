package id.sswd.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sswd.ask.Answer;
import id.sswd.ask.Answerer;
import id.sswd.ask.Question;
import id.sswd.importing.Importers;
import id.sswd.importing.Reading;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Forty questions to a real edition")
class RealEditionQuestionsTest {
  private static final Path EDITION = Path.of("../shared/seeds/sswd-007.txt");
  private static final Path QUESTIONS = Path.of("src/test/resources/real/edition-7.tsv");

  /** Measured on 24 November 2026; a change that answers fewer has made something worse. */
  private static final int ANSWERED = 34;

  @TempDir private Path folder;

  @Test
  @DisplayName("get a first quote that holds the answer, or are declined where it has none")
  void questions() throws IOException {
    assumeTrue(Files.exists(EDITION), "skipped: the real edition is not on this machine");
    SettingRecognizer settings = new SettingRecognizer();
    try (Database database = Database.open(folder.resolve("sswd.db"));
        PassageIndex index =
            PassageIndex.open(folder.resolve("index"), Lexicon.load(Path.of("config")))) {
      Library library = new Library(database, settings, Clock.systemUTC());
      ((Reading.Read) new Importers().read(EDITION))
          .manuscripts()
          .forEach(manuscript -> library.store(1, manuscript));
      new IndexFollower(index, library).catchUp();
      Answerer answerer = new Answerer(new Retriever(index), settings);
      List<String> failed = failures(answerer);
      System.out.printf("real edition: %d of 40 questions as expected%n", 40 - failed.size());
      assertThat(failed)
          .as("questions without the expected outcome")
          .hasSizeLessThanOrEqualTo(40 - ANSWERED);
    }
  }

  private static List<String> failures(Answerer answerer) throws IOException {
    try (Stream<String> lines = Files.lines(QUESTIONS)) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .filter(line -> !asExpected(answerer, line.split("\t")))
          .toList();
    }
  }

  private static boolean asExpected(Answerer answerer, String[] cells) {
    Answer answer =
        answerer.answer(
            new Question(
                1, cells[0], Optional.empty(), Set.of(), OptionalInt.empty(), Optional.empty()));
    if (cells[1].equals("-")) {
      return !answer.answered();
    }
    return answer.answered()
        && Arrays.stream(cells)
            .skip(1)
            .allMatch(
                words ->
                    Stream.of(words.split("\\|"))
                        .anyMatch(answer.quotes().getFirst().text()::contains));
  }
}
