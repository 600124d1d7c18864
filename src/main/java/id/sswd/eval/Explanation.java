package id.sswd.eval;

import id.sswd.ask.Answerer;
import id.sswd.search.Feature;
import id.sswd.search.Hit;
import id.sswd.search.QuestionWord;
import id.sswd.search.Ranking;
import id.sswd.text.Excerpt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Why a question went wrong: how it was read, what stood first and what should have, and which
 * features made the difference.
 */
public final class Explanation {
  private static final int MOST_FEATURES = 6;
  private static final int LINE = 150;

  private final TestLibrary library;
  private final Ranking ranking;

  public Explanation(TestLibrary library, Ranking ranking) {
    this.library = library;
    this.ranking = ranking;
  }

  /** Several lines of plain text for a question that has an answer but not in first place. */
  public String of(TestQuestion question) {
    Answerer.Considered considered = new Evaluation(library).consider(question);
    List<Hit> hits = considered.found().hits();
    StringBuilder text = new StringBuilder();
    text.append(question.id()).append("  ").append(question.text()).append('\n');
    text.append("  read as: ");
    for (QuestionWord word : considered.found().question().words()) {
      text.append(String.format(Locale.ROOT, "%s (%.1f) ", word.typed(), word.weight()));
    }
    text.append(considered.found().question().type()).append('\n');
    if (hits.isEmpty()) {
      return text.append("  nothing was found\n").toString();
    }
    OptionalInt right = rank(question, hits);
    line(text, "first", hits.getFirst(), 1);
    if (right.isEmpty()) {
      return text.append("  the right one is not among ")
          .append(hits.size())
          .append('\n')
          .toString();
    }
    Hit gold = hits.get(right.getAsInt());
    line(text, "right", gold, right.getAsInt() + 1);
    differences(text, hits.getFirst(), gold);
    return text.toString();
  }

  private OptionalInt rank(TestQuestion question, List<Hit> hits) {
    for (int i = 0; i < hits.size(); i++) {
      if (question.relevant().contains(library.idOf(hits.get(i).passage()))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private void line(StringBuilder text, String what, Hit hit, int rank) {
    text.append(
        String.format(
            Locale.ROOT,
            "  %s (%d, %.2f) %s: %s%n",
            what,
            rank,
            hit.score(),
            library.idOf(hit.passage()),
            Excerpt.head(hit.passage().text(), LINE)));
  }

  private void differences(StringBuilder text, Hit first, Hit right) {
    record Said(Feature feature, double difference) {}

    List<Said> all = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      all.add(
          new Said(
              feature,
              ranking.weight(feature) * (first.feature(feature) - right.feature(feature))));
    }
    all.sort(Comparator.comparingDouble((Said said) -> -Math.abs(said.difference())));
    text.append("  for the first, against the right one:");
    for (Said said : all.subList(0, MOST_FEATURES)) {
      text.append(
          String.format(Locale.ROOT, " %s %+.2f", Ranking.key(said.feature()), said.difference()));
    }
    text.append('\n');
  }
}
