package id.sswd.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("People in need are told from questions about need")
class RecognizerTest {
  private final Recognizer recognizer = new Recognizer();

  @ParameterizedTest
  @ValueSource(strings = {"test", "strangers", "newcomer"})
  @DisplayName("as well as the figures beside the lists say")
  void figures(String list) throws IOException {
    List<Labelled> messages = Labelled.list(list);
    Figures reached =
        Figures.of(
            messages.stream()
                .map(one -> new Figures.Pair(one.inNeed(), inNeed(one.message())))
                .toList());
    assertNoWorse(list, reached);
    double apart =
        messages.stream()
            .filter(Labelled::inNeed)
            .filter(one -> inNeed(one.message()))
            .mapToDouble(one -> recognizer.need(one.message()).equals(one.need()) ? 1 : 0)
            .average()
            .orElseThrow();
    assertThat(apart).as(list + " apart").isGreaterThanOrEqualTo(figure(list + ".apart"));
  }

  @Test
  @DisplayName("as well by weights that were learnt from other writers, and by no others")
  void learnt() throws IOException {
    NeedTrainer trainer = NeedTrainer.ofLists();
    NeedTrainer.LeftOut leftOut = trainer.leaveOut();
    double threshold = leftOut.threshold(NeedTrainer.FALSELY);
    assertNoWorse("dev", leftOut.at(threshold));
    assertThat(leftOut.apart()).as("dev apart").isGreaterThanOrEqualTo(figure("dev.apart"));
    assertSame(weights(Table.rows("weights.tsv")), weights(trainer.rows(threshold)));
  }

  /** But for what another processor's last digits can change. */
  private static void assertSame(Map<String, double[]> shipped, Map<String, double[]> made) {
    long known = 0;
    for (Map.Entry<String, double[]> row : shipped.entrySet()) {
      double[] again = made.get(row.getKey());
      if (again != null) {
        known++;
        assertThat(row.getValue()).as(row.getKey()).containsExactly(again, within(0.01));
      }
    }
    assertThat(known).isGreaterThan(made.size() - made.size() / 100);
  }

  private static Map<String, double[]> weights(List<String[]> rows) {
    Map<String, double[]> weights = new HashMap<>();
    rows.forEach(
        row ->
            weights.put(row[0], Stream.of(row).skip(1).mapToDouble(Double::parseDouble).toArray()));
    return weights;
  }

  @Test
  @DisplayName("on lists that are long enough and hold nothing that was learnt from")
  void lists() throws IOException {
    List<String> learntFrom = Labelled.list("dev").stream().map(Labelled::message).toList();
    assertThat(learntFrom).doesNotHaveDuplicates().hasSizeGreaterThan(3_000);
    for (String list : List.of("test", "strangers", "newcomer")) {
      List<Labelled> messages = Labelled.list(list);
      assertThat(messages).filteredOn(Labelled::inNeed).hasSizeGreaterThanOrEqualTo(80);
      assertThat(messages).filteredOn(one -> !one.inNeed()).hasSizeGreaterThanOrEqualTo(80);
      assertThat(messages).extracting(Labelled::message).doesNotContainAnyElementsOf(learntFrom);
    }
  }

  @Test
  @DisplayName("so that none of the questions that the library is measured with is taken for need")
  void golden() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> questions = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/golden/questions.jsonl"))) {
      questions.add(json.readTree(line).path("text").asText());
    }
    assertThat(questions).hasSizeGreaterThan(100).doesNotContain("");
    assertThat(questions).noneMatch(this::inNeed);
  }

  @Test
  @DisplayName("and each need is told from the others")
  void needs() {
    assertThat(recognizer.need("aku mau bunuh diri")).contains(Need.SELF);
    assertThat(recognizer.need("suamiku memukul aku")).contains(Need.ABUSE);
    assertThat(recognizer.need("tolong, ada orang mau bunuh aku")).contains(Need.DANGER);
  }

  @Test
  @DisplayName("also where a question of study stands before or behind them")
  void besideStudy() {
    assertThat(recognizer.need("Apa itu pencegahan bunuh diri? Aku ingin mati"))
        .contains(Need.SELF);
    assertThat(recognizer.need("Aku ingin mati, kenapa ya? Apa definisi depresi?"))
        .contains(Need.SELF);
    assertThat(recognizer.need("Apa definisi depresi? Apa peran peksos dalam pencegahan?"))
        .isEmpty();
  }

  @Test
  @DisplayName("however hostile the message is, in a moment")
  void hostile() {
    assertThat(recognizer.need("")).isEmpty();
    assertThat(recognizer.need("aku ".repeat(1_024))).isEmpty();
    assertThat(recognizer.need("ingin ".repeat(800))).isEmpty();
    assertThat(recognizer.need("\u202e\u0000\ud83d\ude00 a b c d e ".repeat(100))).isEmpty();
  }

  private boolean inNeed(String message) {
    return recognizer.need(message).isPresent();
  }

  private static void assertNoWorse(String list, Figures reached) throws IOException {
    assertThat(reached.recall())
        .as("%s: %s", list, reached)
        .isGreaterThanOrEqualTo(figure(list + ".recall"));
    assertThat(reached.precision())
        .as("%s: %s", list, reached)
        .isGreaterThanOrEqualTo(figure(list + ".precision"));
  }

  private static double figure(String name) throws IOException {
    Properties figures = new Properties();
    try (Reader reader = Files.newBufferedReader(Labelled.LISTS.resolve("figures.properties"))) {
      figures.load(reader);
    }
    return Double.parseDouble(figures.getProperty(name));
  }
}
