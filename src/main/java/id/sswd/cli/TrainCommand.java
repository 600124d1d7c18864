package id.sswd.cli;

import id.sswd.ask.Confidence;
import id.sswd.ask.Evidence;
import id.sswd.eval.Collection;
import id.sswd.eval.TestLibrary;
import id.sswd.eval.TestQuestion;
import id.sswd.search.Feature;
import id.sswd.search.Lexicon;
import id.sswd.search.Ranking;
import id.sswd.training.ConfidenceTrainer;
import id.sswd.training.RankingTrainer;
import id.sswd.training.WeightsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./sswd eval train}: learns the weights that the bot ships with, or a group's own. */
@Command(
    name = "train",
    description = "Learns the weights of ranking and confidence from collections of questions.")
final class TrainCommand implements Callable<Integer> {
  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(
      names = "--corpus",
      paramLabel = "C.jsonl",
      required = true,
      description = "the texts; ranking is learnt from the first collection, confidence from all")
  private List<Path> corpora = new ArrayList<>();

  @Option(
      names = "--queries",
      paramLabel = "Q.jsonl",
      required = true,
      description = "for each corpus, questions to learn from; never those that are measured on")
  private List<Path> queries = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "folder for ranking.properties and confidence.properties")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      defaultValue = "5",
      description = "for the fifth of the questions that is kept out (default: ${DEFAULT-VALUE})")
  private long seed;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (corpora.size() != queries.size()) {
      throw new ParameterException(
          spec.commandLine(), "give as many --queries as --corpus, in the same order");
    }
    Output.folder(out);
    Lexicon lexicon = EvalCommand.lexicon(options.settings().library());
    RankingTrainer.Learnt ranking = ranking(lexicon);
    Confident confident = confidence(lexicon, ranking.ranking());
    write(ranking);
    write(confident);
    return SswdCommand.DONE;
  }

  /**
   * What was learnt of confidence.
   *
   * @param from the collections, a sentence each
   */
  private record Confident(ConfidenceTrainer.Learnt learnt, List<String> from) {}

  private RankingTrainer.Learnt ranking(Lexicon lexicon) throws IOException {
    Path corpus = corpora.getFirst();
    Path asked = queries.getFirst();
    List<TestQuestion> questions = Collection.questions(asked);
    try (TestLibrary library = TestLibrary.of(corpus, lexicon, Set.of())) {
      RankingTrainer.Learnt learnt = new RankingTrainer(seed).learn(library, questions);
      if (learnt.questions() == 0) {
        throw new Failure(
            "no question of "
                + asked
                + " names a text that answers it (\"relevant\"), so there is nothing to learn from");
      }
      return learnt;
    }
  }

  private void write(RankingTrainer.Learnt learnt) throws IOException {
    Path corpus = corpora.getFirst();
    String figures =
        learnt.heldOut().questions() == 0
            ? "On the kept-out fifth: too few questions to measure."
            : String.format(
                Locale.ROOT,
                "On the kept-out fifth: Hit@1 %.3f, MRR@10 %.3f.",
                learnt.heldOut().hit1(),
                learnt.heldOut().reciprocalRank());
    WeightsFile.write(
        out.resolve("ranking.properties"),
        List.of(
            "What each feature of a passage counts when passages are put in order; see Feature.",
            made(),
            "Corpus: " + WeightsFile.mark(corpus) + ", " + learnt.texts() + " texts.",
            "Questions: "
                + WeightsFile.mark(queries.getFirst())
                + ", "
                + learnt.questions()
                + " answerable ones.",
            "Conditional logit over the passages found, L2 penalty " + learnt.penalty() + ".",
            figures,
            "What comes from the publication (title, setting, date) is set by hand and never learnt."),
        byName(learnt.ranking()));
    System.out.println(figures);
  }

  private Confident confidence(Lexicon lexicon, Ranking ranking) throws IOException {
    ConfidenceTrainer trainer = new ConfidenceTrainer(seed, ranking);
    List<String> from = new ArrayList<>();
    for (int i = 0; i < corpora.size(); i++) {
      List<TestQuestion> questions = Collection.questions(queries.get(i));
      try (TestLibrary library = TestLibrary.of(corpora.get(i), lexicon, Set.of(), ranking)) {
        trainer.read(library, questions);
        from.add(
            "Collection: %s, %d texts; %s, %d questions."
                .formatted(
                    WeightsFile.mark(corpora.get(i)),
                    library.size(),
                    WeightsFile.mark(queries.get(i)),
                    questions.size()));
      }
    }
    if (!trainer.hasBoth()) {
      throw new Failure(
          "confidence is learnt from questions with an answer and such without; add the other kind");
    }
    return new Confident(trainer.learn(), from);
  }

  private void write(Confident confident) throws IOException {
    ConfidenceTrainer.Learnt learnt = confident.learnt();
    String figures =
        Double.isNaN(learnt.heldOut())
            ? "On the kept-out fifth: too few questions of both kinds to measure."
            : String.format(Locale.ROOT, "On the kept-out fifth: AUROC %.3f.", learnt.heldOut());
    List<String> about = new ArrayList<>();
    about.add("What each piece of evidence counts for a quote being the answer; see Evidence.");
    about.add(made());
    about.addAll(confident.from());
    about.add("Logistic regression, L2 penalty " + ConfidenceTrainer.PENALTY + ".");
    about.add(figures);
    Map<String, Double> weights = new LinkedHashMap<>();
    weights.put(Confidence.BIAS, learnt.confidence().bias());
    for (int i = 0; i < Evidence.count(); i++) {
      weights.put(Evidence.name(i), learnt.confidence().weight(i));
    }
    WeightsFile.write(out.resolve("confidence.properties"), about, weights);
    System.out.println(figures);
  }

  private String made() {
    return "Made by: eval train, " + LocalDate.now(ZoneOffset.UTC) + ", seed " + seed + ".";
  }

  private static Map<String, Double> byName(Ranking ranking) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Feature feature : Feature.values()) {
      weights.put(Ranking.key(feature), ranking.weight(feature));
    }
    return weights;
  }
}
