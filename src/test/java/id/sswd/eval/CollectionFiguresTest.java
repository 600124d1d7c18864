package id.sswd.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sswd.search.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of {@code eval/expected.properties}, where the collections are at hand. */
@DisplayName("Public collections")
class CollectionFiguresTest {
  private static final Path COLLECTIONS = Path.of("../shared/data");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "idkmrc, 'queries-dev queries-dev-typo queries-dev-informal'",
    "squadid, 'queries-dev queries-dev-en'"
  })
  @DisplayName("are answered as well as was measured")
  void asMeasured(String name, String parts) throws IOException {
    Path folder = COLLECTIONS.resolve(name);
    assumeTrue(Files.isDirectory(folder), folder + " is not there");
    Properties expected = new Properties();
    try (InputStream in =
        Files.newInputStream(Path.of("src/test/resources/eval/expected.properties"))) {
      expected.load(in);
    }
    Lexicon lexicon = Lexicon.load(Path.of("config"));
    try (TestLibrary library = TestLibrary.of(folder.resolve("corpus.jsonl"), lexicon, Set.of())) {
      for (String part : parts.split(" ")) {
        List<TestQuestion> questions = Collection.questions(folder.resolve(part + ".jsonl"));
        Measures measures = Measures.of(new Evaluation(library).run(questions));
        System.out.printf(
            "%s/%s: Hit@1 %.3f, MRR@10 %.3f, AUROC %.3f%n",
            name, part, measures.hit1(), measures.mrr10(), measures.auroc());
        long answerable = questions.stream().filter(TestQuestion::answerable).count();
        String key = name + "/" + part;
        assertThat(measures.hit1())
            .as(key)
            .isGreaterThan(floor(expected, key + ".hit@1", answerable));
        assertThat(measures.mrr10())
            .as(key)
            .isGreaterThan(floor(expected, key + ".mrr@10", answerable));
        if (expected.containsKey(key + ".auroc")) {
          assertThat(measures.auroc())
              .as(key)
              .isGreaterThan(floor(expected, key + ".auroc", questions.size()));
        }
      }
    }
  }

  /** One standard error of a share below what was measured; more than that of a mean of ranks. */
  private static double floor(Properties expected, String key, long questions) {
    double share = Double.parseDouble(expected.getProperty(key));
    return share - Math.sqrt(share * (1 - share) / questions);
  }
}
