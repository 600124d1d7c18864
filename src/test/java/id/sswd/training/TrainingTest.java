package id.sswd.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.cli.SswdCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Learning the weights")
class TrainingTest {
  private static final String COLLECTION = "src/test/resources/collection/";

  @TempDir private Path folder;

  @Test
  @DisplayName("gives the same files for the same data and the same seed")
  void sameFiles() throws IOException {
    train("a", "7");
    train("b", "7");

    for (String file : List.of("ranking.properties")) {
      assertThat(folder.resolve("b").resolve(file))
          .hasSameTextualContentAs(folder.resolve("a").resolve(file));
    }
  }

  @Test
  @DisplayName("writes data, date, seed and figures above the weights")
  void saysWhereFrom() throws IOException {
    train("a", "7");

    String text = Files.readString(folder.resolve("a/ranking.properties"));
    assertThat(text)
        .contains("seed 7", "corpus.jsonl", "queries.jsonl", "30 texts", "38 answerable", "MRR@10")
        .containsPattern("eval train, \\d{4}-\\d{2}-\\d{2}");
    Properties weights = new Properties();
    weights.load(new java.io.StringReader(text));
    assertThat(weights).containsKeys("coverage", "sentence", "title", "setting");
  }

  @Test
  @DisplayName("prefers the alternative whose features were right before")
  void learns() {
    List<Lesson> lessons =
        List.of(
            new Lesson(new double[][] {{1, 0, 5}, {0, 1, 5}, {0, 0.5, 5}}, 0),
            new Lesson(new double[][] {{0.2, 0.9, 5}, {0.9, 0.1, 5}}, 1),
            new Lesson(new double[][] {{0.5, 0.4, 5}, {0.7, 0.6, 5}}, 1));

    double[] weights = new Softmax(1).learn(lessons);

    assertThat(weights[0]).isPositive();
    assertThat(weights[1]).isNegative();
    assertThat(weights[2]).as("what never differs teaches nothing").isZero();
  }

  private void train(String out, String seed) {
    int code =
        SswdCommand.execute(
            "eval",
            "train",
            "--corpus",
            COLLECTION + "corpus.jsonl",
            "--queries",
            COLLECTION + "queries.jsonl",
            "--seed",
            seed,
            "--out",
            folder.resolve(out).toString());
    assertThat(code).isZero();
  }
}
