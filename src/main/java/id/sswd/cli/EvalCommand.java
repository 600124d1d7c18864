package id.sswd.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sswd.config.Settings;
import id.sswd.dictionary.Dictionaries;
import id.sswd.eval.Collection;
import id.sswd.eval.Comparison;
import id.sswd.eval.Evaluation;
import id.sswd.eval.Explanation;
import id.sswd.eval.Measures;
import id.sswd.eval.Outcome;
import id.sswd.eval.Reliability;
import id.sswd.eval.ReliabilityPicture;
import id.sswd.eval.RunFile;
import id.sswd.eval.TestLibrary;
import id.sswd.eval.TestQuestion;
import id.sswd.search.Lexicon;
import id.sswd.search.Ranking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./sswd eval}: how good the answers to a collection's questions are. */
@Command(
    name = "eval",
    description = "Measures search and answers on a collection of questions.",
    subcommands = {TrainCommand.class, CollectCommand.class})
final class EvalCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(
      names = "--corpus",
      paramLabel = "C.jsonl",
      description = "texts: {\"id\",\"title\",\"text\"} a line")
  private @Nullable Path corpus;

  @Option(
      names = "--queries",
      paramLabel = "Q.jsonl",
      description = "questions: {\"id\",\"text\",\"answerable\",\"relevant\",\"answers\"} a line")
  private @Nullable Path queries;

  @Option(names = "--run", paramLabel = "FILE.trec", description = "write the ranking there")
  private @Nullable Path run;

  @Option(names = "--json", description = "the figures as one JSON object")
  private boolean json;

  @Option(
      names = "--absent",
      description = "also ask answerable questions with the texts that answer them taken away")
  private boolean absent;

  @Option(
      names = "--picture",
      paramLabel = "FILE.png",
      description = "draw how far confidences hold, and risk by coverage")
  private @Nullable Path picture;

  @Option(
      names = "--explain",
      paramLabel = "N",
      description = "say why up to N answerable questions did not get their text first")
  private int explain;

  @Option(
      names = "--compare",
      arity = "2",
      paramLabel = "RUN.trec",
      description = "compare two rankings of the questions instead (paired bootstrap)")
  private List<Path> compare = List.of();

  @Option(names = "--seed", defaultValue = "1", description = "for --compare")
  private long seed;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (explain < 0) {
      throw new ParameterException(
          spec.commandLine(), "--explain takes how many questions to explain, 1 or more");
    }
    for (Path written : Stream.of(run, picture).flatMap(Stream::ofNullable).toList()) {
      Output.file(written);
    }
    if (!compare.isEmpty() && queries != null) {
      return compare(Collection.questions(queries));
    }
    if (corpus == null || queries == null) {
      throw new ParameterException(
          spec.commandLine(),
          compare.isEmpty()
              ? "eval needs --corpus C.jsonl and --queries Q.jsonl"
              : "eval --compare needs --queries Q.jsonl");
    }
    return measure(corpus, Collection.questions(queries));
  }

  private int compare(List<TestQuestion> questions) throws IOException {
    Comparison comparison =
        new Comparison(questions, ranked(0, questions), ranked(1, questions), seed);
    if (json) {
      System.out.println(JSON.valueToTree(comparison.differences()).toString());
      return SswdCommand.DONE;
    }
    for (Comparison.Difference found : comparison.differences()) {
      System.out.printf(
          Locale.ROOT,
          "%s over %d questions: %.4f and %.4f, difference %+.4f (95%%: %+.4f to %+.4f), p %.4f%n",
          found.measure(),
          found.questions(),
          found.first(),
          found.second(),
          found.second() - found.first(),
          found.low(),
          found.high(),
          found.p());
    }
    return SswdCommand.DONE;
  }

  /** One of the two runs; it must be of these questions. */
  private Map<String, List<String>> ranked(int which, List<TestQuestion> questions)
      throws IOException {
    Path file = compare.get(which);
    Map<String, List<String>> ranked = RunFile.read(file);
    long missing = questions.stream().filter(asked -> !ranked.containsKey(asked.id())).count();
    if (missing == questions.size()) {
      throw new Failure(
          file + " ranks none of the questions of " + queries + "; compare runs of the same ones");
    }
    if (missing > 0) {
      System.err.printf(
          "sswd: %s ranks nothing for %d of the %d questions; they count as not found%n",
          file, missing, questions.size());
    }
    return ranked;
  }

  /** The words that the bot itself reads questions with. */
  static Lexicon lexicon(Settings.Library library) throws IOException {
    return Lexicon.load(library.lexicon(), Dictionaries.read(library.dictionaries()));
  }

  private int measure(Path texts, List<TestQuestion> questions) throws IOException {
    Lexicon lexicon = lexicon(options.settings().library());
    try (TestLibrary library = TestLibrary.of(texts, lexicon, Set.of())) {
      refuseStrangers(library, questions);
      List<Outcome> outcomes = new Evaluation(library).run(questions);
      if (run != null) {
        RunFile.write(run, outcomes);
      }
      Reliability reliability = new Reliability(outcomes);
      if (picture != null) {
        ReliabilityPicture.write(picture, reliability);
      }
      ObjectNode figures = figures(Measures.of(outcomes));
      calibration(figures, reliability);
      if (absent) {
        put(figures, "auroc_absent", absent(texts, lexicon, outcomes));
      }
      List<String> explained = explain(library, outcomes);
      if (json && explain > 0) {
        explained.forEach(figures.putArray("explanations")::add);
      }
      System.out.println(json ? figures.toString() : figures.toPrettyString());
      if (!json) {
        explained.forEach(System.out::print);
      }
    }
    return SswdCommand.DONE;
  }

  private void refuseStrangers(TestLibrary library, List<TestQuestion> questions) {
    Set<String> relevant = new HashSet<>();
    questions.forEach(question -> relevant.addAll(question.relevant()));
    if (!relevant.isEmpty() && !library.hasOneOf(relevant)) {
      throw new Failure(
          "no text that answers the questions of "
              + queries
              + " is in "
              + corpus
              + "; give a corpus and questions of the same collection");
    }
  }

  /** The chance that a question gets a higher confidence with its text than without it. */
  private static double absent(Path texts, Lexicon lexicon, List<Outcome> outcomes)
      throws IOException {
    List<Outcome> answerable =
        outcomes.stream().filter(outcome -> outcome.question().answerable()).toList();
    Set<String> away = new HashSet<>();
    answerable.forEach(outcome -> away.addAll(outcome.question().relevant()));
    try (TestLibrary library = TestLibrary.of(texts, lexicon, away)) {
      List<Outcome> without =
          new Evaluation(library).run(answerable.stream().map(Outcome::question).toList());
      return Measures.auroc(
          answerable.stream().mapToDouble(Outcome::confidence).toArray(),
          without.stream().mapToDouble(Outcome::confidence).toArray());
    }
  }

  private List<String> explain(TestLibrary library, List<Outcome> outcomes) {
    Explanation explanation = new Explanation(library, Ranking.shipped());
    return outcomes.stream()
        .filter(outcome -> outcome.question().answerable() && outcome.rank() != 1)
        .limit(explain)
        .map(outcome -> explanation.of(outcome.question()))
        .toList();
  }

  private static void calibration(ObjectNode figures, Reliability reliability) {
    figures.put("calibration_error", reliability.error());
    ArrayNode bins = figures.putArray("calibration");
    for (Reliability.Bin bin : reliability.bins()) {
      bins.addObject()
          .put("from", bin.from())
          .put("to", bin.to())
          .put("questions", bin.questions())
          .put("predicted", bin.predicted())
          .put("observed", bin.observed());
    }
  }

  private static ObjectNode figures(Measures measures) {
    ObjectNode object = JSON.createObjectNode();
    object.put("queries", measures.queries());
    object.put("hit@1", measures.hit1());
    object.put("mrr@10", measures.mrr10());
    object.put("ndcg@10", measures.ndcg10());
    object.put("recall@10", measures.recall10());
    object.put("recall@100", measures.recall100());
    put(object, "auroc", measures.auroc());
    object.put("answer_span_hit@1", measures.answerSpan());
    object.putObject("latency_ms").put("p50", measures.p50()).put("p99", measures.p99());
    return object;
  }

  /** Null where there was nothing to measure it on. */
  private static void put(ObjectNode figures, String key, double figure) {
    if (Double.isNaN(figure)) {
      figures.putNull(key);
    } else {
      figures.put(key, figure);
    }
  }
}
