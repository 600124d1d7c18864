package id.sswd.training;

import id.sswd.ask.Answerer;
import id.sswd.ask.Confidence;
import id.sswd.ask.Evidence;
import id.sswd.eval.Evaluation;
import id.sswd.eval.Measures;
import id.sswd.eval.TestLibrary;
import id.sswd.eval.TestQuestion;
import id.sswd.search.Feature;
import id.sswd.search.Hit;
import id.sswd.search.Ranking;
import id.sswd.search.Retriever;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Learns how likely a quote holds the answer, from questions that the texts answer and such that
 * they do not. Where it is known which text answers a question, it is also asked as if that text
 * were not there. Answerable and unanswerable questions count the same together, so a confidence of
 * one half says as much for as against; a collection counts by the square root of its size, so that
 * a small one is heard beside a large one.
 */
public final class ConfidenceTrainer {
  /** How much the square of a weight costs, with evidence in its standard deviations. */
  public static final double PENALTY = 30;

  private static final int PARTS = 5;

  /** Brings the weights of all lessons to about their number, which the penalty is made for. */
  private static final double SCALE = 50;

  /** What questions whose text was taken away count, against 1 for the unanswerable ones. */
  private static final double TAKEN_AWAY = 0.4;

  private final List<Lesson> lessons = new ArrayList<>();
  private final long seed;
  private final Ranking ranking;

  /**
   * @param ranking by which the libraries that are read put passages in order
   */
  public ConfidenceTrainer(long seed, Ranking ranking) {
    this.seed = seed;
    this.ranking = ranking;
  }

  /**
   * What was learnt.
   *
   * @param heldOut the chance that of a kept-out fifth an answerable question got a higher
   *     confidence than an unanswerable one, when the others were learnt from
   */
  public record Learnt(Confidence confidence, double heldOut) {}

  private record Judged(double[] evidence, boolean answerable, double weight) {}

  /** Reads a collection. */
  public void read(TestLibrary library, List<TestQuestion> questions) {
    List<Judged> judged = new ArrayList<>();
    Evaluation evaluation = new Evaluation(library);
    for (TestQuestion question : questions) {
      Answerer.Considered considered = evaluation.consider(question);
      judge(judged, considered.evidence(), question.answerable(), 1);
      if (question.answerable() && !question.relevant().isEmpty()) {
        Retriever.Found without = without(considered.found(), library, question);
        judge(judged, Answerer.evidence(without, question.text()), false, TAKEN_AWAY);
      }
    }
    double importance = Math.sqrt(questions.size());
    double answerable = sum(judged, true);
    double not = sum(judged, false);
    for (Judged one : judged) {
      double all = one.answerable ? answerable : not;
      lessons.add(
          Lesson.yesOrNo(one.evidence, one.answerable, SCALE * one.weight * importance / all));
    }
  }

  private static double sum(List<Judged> judged, boolean answerable) {
    return judged.stream()
        .filter(one -> one.answerable == answerable)
        .mapToDouble(Judged::weight)
        .sum();
  }

  private static void judge(
      List<Judged> judged, double[] evidence, boolean answerable, double weight) {
    if (evidence.length > 0) {
      judged.add(new Judged(withBias(evidence), answerable, weight));
    }
  }

  /**
   * What is found when the texts that answer the question are not there: the others have their
   * scores against the best of them, and the order that follows.
   */
  private Retriever.Found without(
      Retriever.Found found, TestLibrary library, TestQuestion question) {
    List<Hit> rest =
        found.hits().stream()
            .filter(hit -> !question.relevant().contains(library.idOf(hit.passage())))
            .toList();
    double best = rest.stream().mapToDouble(hit -> hit.feature(Feature.SHARE)).max().orElse(1);
    double first = best > 0 ? best : 1;
    List<Hit> scaled = new ArrayList<>();
    for (Hit hit : rest) {
      double[] features = hit.features().clone();
      features[Feature.SHARE.ordinal()] /= first;
      features[Feature.SHARE_LONG.ordinal()] /= first;
      scaled.add(new Hit(hit.passage(), hit.citation(), ranking.of(features), features));
    }
    scaled.sort(Comparator.comparingDouble(Hit::score).reversed());
    return new Retriever.Found(found.question(), scaled).best(Answerer.HITS);
  }

  private static double[] withBias(double[] evidence) {
    double[] all = new double[evidence.length + 1];
    System.arraycopy(evidence, 0, all, 0, evidence.length);
    // What only some collections have would tell them apart, not answers.
    Feature.OF_PUBLICATION.forEach(feature -> all[feature.ordinal()] = 0);
    all[evidence.length] = 1;
    return all;
  }

  /** Whether questions were read that have an answer, and such that have none. */
  public boolean hasBoth() {
    return lessons.stream().map(Lesson::right).distinct().count() == 2;
  }

  /** Learns from all that was read. */
  public Learnt learn() {
    List<Lesson> shuffled = new ArrayList<>(lessons);
    Collections.shuffle(shuffled, new Random(seed));
    int held = shuffled.size() / PARTS;
    Confidence without = learn(shuffled.subList(held, shuffled.size()));
    List<Lesson> kept = shuffled.subList(0, held);
    double auroc = Measures.auroc(chances(without, kept, 0), chances(without, kept, 1));
    return new Learnt(learn(lessons), auroc);
  }

  private static double[] chances(Confidence confidence, List<Lesson> lessons, int right) {
    return lessons.stream()
        .filter(lesson -> lesson.right() == right)
        .mapToDouble(lesson -> confidence.of(lesson.features()[0]))
        .toArray();
  }

  private static Confidence learn(List<Lesson> lessons) {
    double[] learnt = new Softmax(PENALTY).learn(lessons);
    double[] weights = new double[Evidence.count()];
    if (learnt.length == 0) {
      return new Confidence(weights, 0);
    }
    System.arraycopy(learnt, 0, weights, 0, weights.length);
    return new Confidence(weights, learnt[weights.length]);
  }
}
