package id.sswd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Measuring and learning")
class EvalCommandTest {
  private static final String TEXT =
      "{\"id\":\"t1\",\"title\":\"\",\"text\":\"Diversi adalah pengalihan.\"}";
  private static final String QUESTION =
      "{\"id\":\"q1\",\"text\":\"apa itu diversi?\",\"relevant\":[\"t1\"],\"answers\":[]}";
  private static final String COLLECTION = "src/test/resources/collection/";

  @TempDir private Path folder;

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id":"q1","text":"a","relevant":"t1"} | line 1: "relevant" is no list
          {"id":"q1","text":"apa?                | line 1: is not a JSON object
          {"id":"q1"}                            | line 1: needs "id" and "text"
          {"id":"q1","text":"a","answerable":"x"}| line 1: "answerable" is neither true nor false
          {"id":"t1","title":"","text":"a"}      | --corpus and --queries are swapped
          {"id":"q1","text":"a","relevant":["x"]}| the same collection
          """)
  @DisplayName("say of bad questions what is wrong, and in which line")
  void questions(String line, String complaint) throws IOException {
    assertComplains(eval(TEXT, line.strip()), complaint);
  }

  @Test
  @DisplayName("say of a bad corpus what is wrong, and leave nothing behind")
  void corpus() throws IOException {
    Set<Path> before = temporary();
    assertComplains(eval(TEXT + "\n" + TEXT, QUESTION), "line 2: has the id of line 1");
    assertComplains(eval(QUESTION, QUESTION), "are swapped");
    assertComplains(eval("", QUESTION), "is empty");
    assertComplains(eval(TEXT, "\n\n"), "is empty");
    Path binary = Files.write(folder.resolve("b.jsonl"), new byte[] {(byte) 0xff, 1, (byte) 0xfe});
    assertComplains(evalFiles(binary, write("q", QUESTION)), "no text in UTF-8");
    assertComplains(evalFiles(folder, write("q", QUESTION)), "is a folder");
    assertThat(temporary()).isEqualTo(before);
  }

  @Test
  @DisplayName("refuse before they begin where nothing can be written, or nothing is wanted")
  void outputs() throws IOException {
    String[] files = {
      "--corpus", write("c", TEXT).toString(), "--queries", write("q", QUESTION).toString()
    };
    for (String option : List.of("--picture", "--run")) {
      CommandLineRun run = with(files, option, folder.resolve("none/x").toString());
      assertComplains(run, "none/x");
      assertThat(run.out()).isEmpty();
      assertComplains(with(files, option, folder.toString()), folder + " is a folder");
    }
    CommandLineRun run = with(files, "--explain", "-3");
    assertThat(run.exit()).isEqualTo(SswdCommand.BAD_USAGE);
    assertThat(run.err()).contains("--explain takes");
    assertThat(run.out()).isEmpty();
  }

  @Test
  @DisplayName("print one JSON object with --json, explanations in it, and no figure that is none")
  void json() throws IOException {
    String corpus = COLLECTION + "corpus.jsonl";
    String queries = COLLECTION + "queries.jsonl";
    CommandLineRun run =
        CommandLineRun.of(
            "eval", "--corpus", corpus, "--queries", queries, "--json", "--explain", "2");
    JsonNode figures = new ObjectMapper().readTree(run.out());
    assertThat(figures.path("explanations").size()).isBetween(1, 2);

    CommandLineRun single = eval(TEXT, QUESTION, "--json", "--absent");
    assertThat(single.exit()).isZero();
    assertThat(single.out()).doesNotContain("NaN", "Infinity");
    new ObjectMapper().readTree(single.out());
  }

  @Test
  @DisplayName("compare runs of the same questions alone")
  void compare() throws IOException {
    String run = write("run", "other Q0 t1 1 0.5 sswd").toString();
    String questions = write("q", QUESTION).toString();
    assertComplains(
        CommandLineRun.of("eval", "--queries", questions, "--compare", run, run),
        "ranks none of the questions");

    String own = write("own", "q1 Q0 t1 1 0.5 sswd").toString();
    CommandLineRun both =
        CommandLineRun.of("eval", "--queries", questions, "--json", "--compare", own, own);
    JsonNode found = new ObjectMapper().readTree(both.out());
    assertThat(found.path(0).path("measure").asText()).isEqualTo("hit@1");
    assertThat(found.path(0).path("second").asDouble()).isEqualTo(1);
  }

  @Test
  @DisplayName("read files that begin with a byte order mark")
  void byteOrderMark() throws IOException {
    assertThat(eval("\uFEFF" + TEXT, "\uFEFF" + QUESTION).exit()).isZero();
  }

  @Test
  @DisplayName("learn nothing from nothing, and write no file then")
  void train() throws IOException {
    String corpus = write("c", TEXT + "\n{\"id\":\"t2\",\"text\":\"\"}").toString();
    Path out = folder.resolve("weights");
    String unanswered = "{\"id\":\"q2\",\"text\":\"apa itu zamrud?\",\"answerable\":false}";
    for (String questions : List.of(unanswered, QUESTION)) {
      CommandLineRun run =
          CommandLineRun.of(
              "eval",
              "train",
              "--corpus",
              corpus,
              "--queries",
              write("q", questions).toString(),
              "--out",
              out.toString());
      assertThat(run.exit()).isEqualTo(SswdCommand.FAILED);
      assertThat(run.err()).containsAnyOf("nothing to learn from", "add the other kind");
    }
    assertThat(out).isEmptyDirectory();
    Path file = write("taken", "x");
    assertComplains(
        CommandLineRun.of(
            "eval",
            "train",
            "--corpus",
            corpus,
            "--queries",
            write("q", QUESTION).toString(),
            "--out",
            file.toString()),
        "taken");
  }

  private static void assertComplains(CommandLineRun run, String complaint) {
    assertThat(run.err()).startsWith("sswd: ").contains(complaint).hasLineCount(1);
    assertThat(run.exit()).isEqualTo(SswdCommand.FAILED);
  }

  private CommandLineRun eval(String corpus, String queries, String... options) throws IOException {
    String[] files = {
      "--corpus", write("c", corpus).toString(), "--queries", write("q", queries).toString()
    };
    return with(files, options);
  }

  private static CommandLineRun evalFiles(Path corpus, Path queries) {
    return with(new String[] {"--corpus", corpus.toString(), "--queries", queries.toString()});
  }

  private static CommandLineRun with(String[] files, String... options) {
    return CommandLineRun.of(
        Stream.of(Stream.of("eval"), Stream.of(files), Stream.of(options))
            .flatMap(words -> words)
            .toArray(String[]::new));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".jsonl"), text);
  }

  private static Set<Path> temporary() throws IOException {
    Set<Path> found = new HashSet<>();
    try (var folders =
        Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "sswd-eval*")) {
      folders.forEach(found::add);
    }
    return found;
  }
}
