package id.sswd.training;

import id.sswd.eval.Evaluation;
import id.sswd.eval.TestLibrary;
import id.sswd.eval.TestQuestion;
import id.sswd.search.Feature;
import id.sswd.search.Hit;
import id.sswd.search.Ranking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns what each feature of a passage counts: the relevant passage of a question against the
 * others that were found for it. How much large weights cost is chosen on a fifth of the questions
 * that is kept out of learning; then all are learnt from.
 */
public final class RankingTrainer {
  private static final double[] PENALTIES = {1, 3, 10, 30, 100};
  private static final int PARTS = 5;

  private final long seed;

  public RankingTrainer(long seed) {
    this.seed = seed;
  }

  /**
   * What was learnt.
   *
   * @param penalty the penalty chosen
   * @param heldOut how well the kept-out fifth was ranked with it
   * @param questions so many were asked
   * @param texts of so many
   */
  public record Learnt(Ranking ranking, double penalty, Order heldOut, int questions, int texts) {}

  /** A question's candidates; {@code right} is -1 where the relevant passage is not among them. */
  private record Asked(double[][] features, int right) {}

  /** Learns from the answerable ones of these questions. */
  public Learnt learn(TestLibrary library, List<TestQuestion> questions) {
    List<Asked> asked = new ArrayList<>();
    Evaluation evaluation = new Evaluation(library);
    for (TestQuestion question : questions) {
      if (question.answerable() && !question.relevant().isEmpty()) {
        asked.add(asked(library, question, evaluation.consider(question).found().hits()));
      }
    }
    Collections.shuffle(asked, new Random(seed));
    int held = asked.size() / PARTS;
    List<Asked> kept = asked.subList(0, held);
    List<Lesson> others = lessons(asked.subList(held, asked.size()));
    double penalty = PENALTIES[0];
    Order best = Order.of(List.of());
    for (double candidate : PENALTIES) {
      Order order = order(kept, ranking(new Softmax(candidate).learn(others)));
      if (candidate == PENALTIES[0] || order.reciprocalRank() > best.reciprocalRank()) {
        best = order;
        penalty = candidate;
      }
    }
    double[] weights = new Softmax(penalty).learn(lessons(asked));
    return new Learnt(ranking(weights), penalty, best, asked.size(), library.size());
  }

  private static Asked asked(TestLibrary library, TestQuestion question, List<Hit> hits) {
    double[][] features = new double[hits.size()][];
    int right = -1;
    for (int i = 0; i < features.length; i++) {
      features[i] = hits.get(i).features().clone();
      for (Feature feature : Feature.OF_PUBLICATION) {
        features[i][feature.ordinal()] = 0;
      }
      if (right < 0 && question.relevant().contains(library.idOf(hits.get(i).passage()))) {
        right = i;
      }
    }
    return new Asked(features, right);
  }

  private static List<Lesson> lessons(List<Asked> asked) {
    return asked.stream()
        .filter(one -> one.right >= 0 && one.features.length > 1)
        .map(one -> new Lesson(one.features, one.right))
        .toList();
  }

  /** What is never learnt, or what the data cannot teach, stays as it was. */
  private static Ranking ranking(double[] learnt) {
    double[] weights = new double[Feature.values().length];
    Ranking shipped = Ranking.shipped();
    for (Feature feature : Feature.values()) {
      double weight = learnt.length == 0 ? 0 : learnt[feature.ordinal()];
      weights[feature.ordinal()] = weight == 0 ? shipped.weight(feature) : weight;
    }
    return new Ranking(weights);
  }

  private static Order order(List<Asked> asked, Ranking ranking) {
    List<Integer> ranks = new ArrayList<>();
    for (Asked one : asked) {
      int rank = one.right < 0 ? 0 : 1;
      for (int i = 0; one.right >= 0 && i < one.features.length; i++) {
        boolean before = ranking.of(one.features[i]) > ranking.of(one.features[one.right]);
        rank += i != one.right && before ? 1 : 0;
      }
      ranks.add(rank);
    }
    return Order.of(ranks);
  }
}
