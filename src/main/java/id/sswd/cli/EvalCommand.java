package id.sswd.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sswd.eval.Collection;
import id.sswd.eval.Evaluation;
import id.sswd.eval.Measures;
import id.sswd.eval.Outcome;
import id.sswd.eval.RunFile;
import id.sswd.eval.TestLibrary;
import id.sswd.search.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
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
    subcommands = TrainCommand.class)
final class EvalCommand implements Callable<Integer> {
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

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (corpus == null || queries == null) {
      throw new ParameterException(
          spec.commandLine(), "eval needs --corpus C.jsonl and --queries Q.jsonl");
    }
    Lexicon lexicon = Lexicon.load(options.settings().library().lexicon());
    try (TestLibrary library = TestLibrary.of(corpus, lexicon, Set.of())) {
      List<Outcome> outcomes = new Evaluation(library).run(Collection.questions(queries));
      if (run != null) {
        RunFile.write(run, outcomes);
      }
      ObjectNode figures = figures(Measures.of(outcomes));
      System.out.println(json ? figures.toString() : figures.toPrettyString());
    }
    return SswdCommand.DONE;
  }

  private static ObjectNode figures(Measures measures) {
    ObjectNode object = JsonMapper.builder().build().createObjectNode();
    object.put("queries", measures.queries());
    object.put("hit@1", measures.hit1());
    object.put("mrr@10", measures.mrr10());
    object.put("ndcg@10", measures.ndcg10());
    object.put("recall@10", measures.recall10());
    object.put("recall@100", measures.recall100());
    if (Double.isNaN(measures.auroc())) {
      object.putNull("auroc");
    } else {
      object.put("auroc", measures.auroc());
    }
    object.put("answer_span_hit@1", measures.answerSpan());
    object.putObject("latency_ms").put("p50", measures.p50()).put("p99", measures.p99());
    return object;
  }
}
