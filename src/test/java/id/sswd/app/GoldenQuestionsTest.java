package id.sswd.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sswd.ask.Answer;
import id.sswd.ask.Answerer;
import id.sswd.ask.Question;
import id.sswd.importing.Starter;
import id.sswd.library.Library;
import id.sswd.library.SettingRecognizer;
import id.sswd.search.IndexFollower;
import id.sswd.search.Lexicon;
import id.sswd.search.PassageIndex;
import id.sswd.search.Retriever;
import id.sswd.store.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The questions of {@code golden/questions.jsonl} against the starter content, through import,
 * index and answerer. What was measured stands in {@code golden/expected.properties}; the program
 * may not fall below it by more than one standard error. The test half is never tuned on.
 */
@DisplayName("Golden questions")
class GoldenQuestionsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} half")
  @ValueSource(strings = {"dev", "test"})
  @DisplayName("are answered and declined as often as was measured")
  void asMeasured(String half) throws IOException {
    Properties expected = new Properties();
    try (InputStream in = Files.newInputStream(GOLDEN.resolve("expected.properties"))) {
      expected.load(in);
    }
    Outcome outcome = ask(half);
    System.out.printf(
        "golden %s: %d of %d answerable quoted, %d of %d unanswerable declined%n",
        half,
        outcome.quoted,
        outcome.answerable,
        outcome.declined,
        outcome.total - outcome.answerable);
    if (Boolean.getBoolean("golden.misses") && half.equals("dev")) {
      outcome.misses.forEach(System.out::println);
    }
    assertThat((double) outcome.quoted / outcome.answerable)
        .as("share of answerable questions whose first quote holds the evidence")
        .isGreaterThanOrEqualTo(floor(expected, half + ".quoted", outcome.answerable));
    assertThat((double) outcome.declined / (outcome.total - outcome.answerable))
        .as("share of unanswerable questions that are declined")
        .isGreaterThanOrEqualTo(
            floor(expected, half + ".declined", outcome.total - outcome.answerable));
  }

  /** One standard error of a share below what was measured. */
  private static double floor(Properties expected, String key, int questions) {
    double share = Double.parseDouble(expected.getProperty(key));
    return share - Math.sqrt(share * (1 - share) / questions);
  }

  private Outcome ask(String half) throws IOException {
    SettingRecognizer settings = new SettingRecognizer();
    Outcome outcome = new Outcome();
    try (Database database = Database.open(folder.resolve("sswd.db"));
        PassageIndex index =
            PassageIndex.open(folder.resolve("index"), Lexicon.load(Path.of("config")))) {
      Library library = new Library(database, settings, Clock.systemUTC());
      new Starter(library).install();
      new IndexFollower(index, library).catchUp();
      Answerer answerer = new Answerer(new Retriever(index), settings);
      ObjectMapper json = new ObjectMapper();
      for (String line : Files.readAllLines(GOLDEN.resolve("questions.jsonl"))) {
        JsonNode question = json.readTree(line);
        if (question.path("part").asText().equals(half)) {
          outcome.add(question, answerer.answer(asked(question.path("text").asText())));
        }
      }
    }
    return outcome;
  }

  private static Question asked(String text) {
    return new Question(1, text, Optional.empty(), Set.of(), OptionalInt.empty(), Optional.empty());
  }

  private static final class Outcome {
    private final List<String> misses = new ArrayList<>();
    private int total;
    private int answerable;
    private int quoted;
    private int declined;

    void add(JsonNode question, Answer answer) {
      total++;
      boolean right;
      if (question.path("answerable").asBoolean()) {
        answerable++;
        right = answer.answered() && holds(answer.quotes().getFirst().text(), question);
        quoted += right ? 1 : 0;
      } else {
        right = !answer.answered();
        declined += right ? 1 : 0;
      }
      if (!right) {
        misses.add(
            "%s %.2f %s: %s"
                .formatted(
                    answer.kind(),
                    answer.confidence(),
                    question.path("text").asText(),
                    answer.answered() ? answer.quotes().getFirst().text() : "-"));
      }
    }

    private static boolean holds(String quote, JsonNode question) {
      String flat = quote.replaceAll("\\s+", " ");
      for (JsonNode evidence : question.path("evidence")) {
        if (flat.contains(evidence.asText())) {
          return true;
        }
      }
      return false;
    }
  }
}
