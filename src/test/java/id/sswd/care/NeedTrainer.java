package id.sswd.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes {@code weights.tsv} of the development list:
 *
 * <pre>
 * mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/cp
 * java -cp "target/test-classes:target/classes:$(cat target/cp)" id.sswd.care.NeedTrainer
 * </pre>
 *
 * <p>The threshold is chosen where each writer's messages are told by what was learnt from all
 * others': so that of those not in need {@link #FALSELY} are taken for it. The lists hold little
 * but messages that use the same words; of ordinary questions far fewer are.
 */
final class NeedTrainer {
  private static final Path WEIGHTS = Path.of("src/main/resources/care/weights.tsv");

  static final double FALSELY = 0.06;

  /** A message and what is noticed in it. */
  private record Seen(Labelled message, Set<String> signs) {
    String writer() {
      return message.writer();
    }
  }

  private final List<Seen> all;
  private final Set<String> onlyMeasured;

  /**
   * @param messages the development list
   * @param onlyMeasured writers of whom other messages are measured on; nothing is learnt of them
   */
  NeedTrainer(List<Labelled> messages, Set<String> onlyMeasured) {
    Recognizer recognizer = new Recognizer(new Weights(List.of()));
    this.all =
        messages.stream().map(one -> new Seen(one, recognizer.signs(one.message()))).toList();
    this.onlyMeasured = Set.copyOf(onlyMeasured);
  }

  /** Of the lists in the repository. */
  static NeedTrainer ofLists() throws IOException {
    return new NeedTrainer(
        Labelled.list("dev"),
        Labelled.list("strangers").stream().map(Labelled::writer).collect(Collectors.toSet()));
  }

  public static void main(String[] args) throws IOException {
    NeedTrainer trainer = ofLists();
    LeftOut leftOut = trainer.leaveOut();
    double threshold = leftOut.threshold(FALSELY);
    System.out.printf(
        Locale.ROOT,
        "threshold %.3f, %s, needs told apart %.3f%n",
        threshold,
        leftOut.at(threshold),
        leftOut.apart());
    List<String> lines = new ArrayList<>();
    lines.add(
        "# What each sign of a message counts (see Signs, Weights): for anybody being in need, and for each need.");
    lines.add("# Made by NeedTrainer of src/test/resources/care/dev.tsv; a test makes it again.");
    trainer.rows(threshold).forEach(row -> lines.add(String.join("\t", row)));
    Files.write(WEIGHTS, lines);
  }

  /** The rows of weights.tsv. */
  List<String[]> rows(double threshold) {
    return learner(seen -> true).learn(threshold);
  }

  private NeedLearner learner(Predicate<Seen> wanted) {
    List<Seen> used =
        all.stream()
            .filter(seen -> !onlyMeasured.contains(seen.writer()) && wanted.test(seen))
            .toList();
    return new NeedLearner(
        used.stream().map(Seen::message).toList(), used.stream().map(Seen::signs).toList());
  }

  /** Each writer's messages, told by what was learnt from all others'. */
  LeftOut leaveOut() {
    List<LeftOut.Told> told = new ArrayList<>();
    for (String writer : all.stream().map(Seen::writer).distinct().toList()) {
      List<String[]> rows = learner(seen -> !seen.writer().equals(writer)).learn(0);
      Recognizer recognizer = new Recognizer(new Weights(rows));
      all.stream()
          .filter(seen -> seen.writer().equals(writer))
          .map(seen -> LeftOut.told(seen.message(), recognizer))
          .forEach(told::add);
    }
    return new LeftOut(told);
  }

  /** What came of leaving writers out. */
  record LeftOut(List<Told> told) {
    /** How sure the recogniser was that somebody is in need, and in which. */
    record Told(Labelled message, double sure, Optional<Need> need) {}

    static Told told(Labelled message, Recognizer recognizer) {
      return new Told(
          message, recognizer.sure(message.message()), recognizer.learnt(message.message()));
    }

    /** From how many logits on this share of those not in need is taken for it. */
    double threshold(double falsely) {
      double[] others =
          told.stream().filter(one -> !one.message.inNeed()).mapToDouble(Told::sure).toArray();
      Arrays.sort(others);
      return others[others.length - 1 - (int) (falsely * others.length)];
    }

    /** Of those recognised by more than 0 logits, the share whose need was told right. */
    double apart() {
      return told.stream()
          .filter(one -> one.message.inNeed() && one.need.isPresent())
          .mapToDouble(one -> one.need.equals(one.message.need()) ? 1 : 0)
          .average()
          .orElse(0);
    }

    Figures at(double threshold) {
      return Figures.of(
          told.stream()
              .map(one -> new Figures.Pair(one.message.inNeed(), one.sure > threshold))
              .toList());
    }
  }
}
