package id.sswd.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("People in need are told from questions about need")
class RecognizerTest {
  private static final Path LISTS = Path.of("src/test/resources/care");
  private static final int FEWEST = 120;

  private final Recognizer recognizer = new Recognizer();

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "strangers"})
  @DisplayName("as well as the figures beside the lists say")
  void figures(String list) throws IOException {
    List<String> crisis = lines("crisis-" + list);
    List<String> other = lines("other-" + list);
    long found = crisis.stream().filter(this::inNeed).count();
    List<String> wrongly = other.stream().filter(this::inNeed).toList();
    double recall = (double) found / crisis.size();
    double precision = (double) found / (found + wrongly.size());
    Properties figures = new Properties();
    try (Reader reader = Files.newBufferedReader(LISTS.resolve("figures.properties"))) {
      figures.load(reader);
    }
    assertThat(round(recall))
        .as(list + " recall")
        .isGreaterThanOrEqualTo(figure(figures, list + ".recall"));
    assertThat(round(precision))
        .as(list + " precision; wrongly: " + wrongly)
        .isGreaterThanOrEqualTo(figure(figures, list + ".precision"));
  }

  @Test
  @DisplayName("on lists that are long enough and share no line")
  void lists() throws IOException {
    assertThat(lines("crisis-dev").size() + lines("crisis-test").size())
        .isGreaterThanOrEqualTo(FEWEST);
    assertThat(lines("other-dev").size() + lines("other-test").size())
        .isGreaterThanOrEqualTo(FEWEST);
    assertThat(lines("crisis-dev")).doesNotContainAnyElementsOf(lines("crisis-test"));
    assertThat(lines("other-dev")).doesNotContainAnyElementsOf(lines("other-test"));
    assertThat(lines("crisis-dev")).doesNotContainAnyElementsOf(lines("crisis-strangers"));
    assertThat(lines("other-dev")).doesNotContainAnyElementsOf(lines("other-strangers"));
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

  private static List<String> lines(String list) throws IOException {
    return Files.readAllLines(LISTS.resolve(list + ".txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static double round(double share) {
    return Math.round(share * 1_000) / 1_000.0;
  }

  private static double figure(Properties figures, String name) {
    return Double.parseDouble(figures.getProperty(name));
  }
}
