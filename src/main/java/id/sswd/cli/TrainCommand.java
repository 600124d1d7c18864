package id.sswd.cli;

import id.sswd.eval.Collection;
import id.sswd.eval.TestLibrary;
import id.sswd.eval.TestQuestion;
import id.sswd.search.Feature;
import id.sswd.search.Lexicon;
import id.sswd.search.Ranking;
import id.sswd.training.RankingTrainer;
import id.sswd.training.WeightsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./sswd eval train}: learns the weights that the bot ships with, or a group's own. */
@Command(
    name = "train",
    description = "Learns the weights of ranking and confidence from a collection of questions.")
final class TrainCommand implements Callable<Integer> {
  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(names = "--corpus", paramLabel = "C.jsonl", required = true, description = "the texts")
  private Path corpus = Path.of("");

  @Option(
      names = "--queries",
      paramLabel = "Q.jsonl",
      required = true,
      description = "questions to learn from; never those that are measured on")
  private Path queries = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "folder for ranking.properties")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      defaultValue = "5",
      description = "for the fifth of the questions that is kept out (default: ${DEFAULT-VALUE})")
  private long seed;

  @Override
  public Integer call() throws IOException {
    Lexicon lexicon = Lexicon.load(options.settings().library().lexicon());
    List<TestQuestion> questions = Collection.questions(queries);
    Files.createDirectories(out);
    try (TestLibrary library = TestLibrary.of(corpus, lexicon, Set.of())) {
      RankingTrainer.Learnt learnt = new RankingTrainer(seed).learn(library, questions);
      String figures =
          String.format(
              Locale.ROOT,
              "On the kept-out fifth: Hit@1 %.3f, MRR@10 %.3f.",
              learnt.heldOut().hit1(),
              learnt.heldOut().reciprocalRank());
      WeightsFile.write(
          out.resolve("ranking.properties"),
          List.of(
              "What each feature of a passage counts when passages are put in order; see Feature.",
              "Made by: eval train, " + LocalDate.now(ZoneOffset.UTC) + ", seed " + seed + ".",
              "Corpus: " + WeightsFile.mark(corpus) + ", " + library.size() + " texts.",
              "Questions: "
                  + WeightsFile.mark(queries)
                  + ", "
                  + learnt.questions()
                  + " answerable ones.",
              "Conditional logit over the passages found, L2 penalty " + learnt.penalty() + ".",
              figures,
              "What the data cannot tell (no titles, no settings) keeps the weight it had."),
          byName(learnt.ranking()));
      System.out.println(figures);
    }
    return SswdCommand.DONE;
  }

  private static Map<String, Double> byName(Ranking ranking) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Feature feature : Feature.values()) {
      weights.put(Ranking.key(feature), ranking.weight(feature));
    }
    return weights;
  }
}
