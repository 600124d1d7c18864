package id.sswd.care;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Learns {@link Weights} from labelled messages: L2-regularised logistic regression (R.-E. Fan et
 * al., "LIBLINEAR: A Library for Large Linear Classification", JMLR 9, 2008) over the signs that
 * are common enough, first over all of them, then over those that counted most.
 */
final class NeedLearner {
  /** The inverse of the penalty for large weights. */
  private static final double COST = 10;

  private static final double PRECISION = 0.001;

  /** In fewer messages a sign tells more of its writer than of need. */
  private static final int FEWEST_MESSAGES = 3;

  private static final int MOST_SIGNS = 6_000;

  private final List<Labelled> messages;
  private final List<Set<String>> signs;

  /**
   * @param signs of each message
   */
  NeedLearner(List<Labelled> messages, List<Set<String>> signs) {
    this.messages = messages;
    this.signs = signs;
  }

  /**
   * The rows of weights.tsv.
   *
   * @param threshold from how many logits on somebody is taken to be in need
   */
  List<String[]> learn(double threshold) {
    Map<String, Integer> counts = counts();
    List<String> common = counts.keySet().stream().toList();
    double[] first = fit(common, message -> true, Labelled::inNeed);
    List<String> kept = new ArrayList<>(common);
    Map<String, Double> counted = new HashMap<>();
    for (int i = 0; i < common.size(); i++) {
      int messagesWithIt = counts.getOrDefault(common.get(i), 0);
      counted.put(common.get(i), Math.abs(first[i]) * Math.sqrt(messagesWithIt));
    }
    kept.sort(Comparator.comparing((String sign) -> counted.getOrDefault(sign, 0.0)).reversed());
    kept = kept.subList(0, Math.min(MOST_SIGNS, kept.size())).stream().sorted().toList();

    List<double[]> columns = new ArrayList<>();
    columns.add(fit(kept, message -> true, Labelled::inNeed));
    for (Need need : Need.values()) {
      columns.add(
          fit(kept, Labelled::inNeed, message -> message.need().filter(need::equals).isPresent()));
    }
    columns.getFirst()[kept.size()] -= threshold;
    List<String[]> rows = new ArrayList<>();
    rows.add(row(Weights.ALWAYS, columns, kept.size()));
    for (int i = 0; i < kept.size(); i++) {
      rows.add(row(kept.get(i), columns, i));
    }
    return rows;
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    signs.forEach(all -> all.forEach(sign -> counts.merge(sign, 1, Integer::sum)));
    counts.values().removeIf(count -> count < FEWEST_MESSAGES);
    return counts;
  }

  private static String[] row(String sign, List<double[]> columns, int at) {
    String[] row = new String[1 + columns.size()];
    row[0] = sign;
    for (int i = 0; i < columns.size(); i++) {
      row[1 + i] = String.format(Locale.ROOT, "%.3f", columns.get(i)[at]);
    }
    return row;
  }

  /** A weight for each sign, and what is added always behind them. */
  private double[] fit(List<String> known, Predicate<Labelled> of, Predicate<Labelled> yes) {
    Map<String, Integer> numbers = new HashMap<>();
    known.forEach(sign -> numbers.put(sign, numbers.size() + 1));
    List<Feature[]> rows = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      if (of.test(messages.get(i))) {
        rows.add(row(signs.get(i), numbers));
        labels.add(yes.test(messages.get(i)) ? 1.0 : -1.0);
      }
    }
    Linear.disableDebugOutput();
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = known.size() + 1;
    problem.bias = 1;
    problem.x = rows.toArray(Feature[][]::new);
    problem.y = labels.stream().mapToDouble(label -> label).toArray();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION));
    double[] weights = model.getFeatureWeights();
    if (model.getLabels()[0] != 1) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = -weights[i];
      }
    }
    return weights;
  }

  private static Feature[] row(Set<String> signs, Map<String, Integer> numbers) {
    int[] known =
        signs.stream().filter(numbers::containsKey).mapToInt(numbers::get).sorted().toArray();
    Feature[] row = new Feature[known.length + 1];
    double value = Weights.each(known.length);
    for (int i = 0; i < known.length; i++) {
      row[i] = new FeatureNode(known[i], value);
    }
    row[known.length] = new FeatureNode(numbers.size() + 1, 1);
    return row;
  }
}
