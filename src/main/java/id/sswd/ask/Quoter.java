package id.sswd.ask;

import id.sswd.search.Hit;
import id.sswd.search.QuestionWord;
import id.sswd.search.Retriever;
import id.sswd.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Chooses what to quote from a passage: the sentence, or the whole enumeration, that says most of
 * what is asked.
 */
final class Quoter {
  private static final Pattern ASKS_FOR_MEANING =
      Pattern.compile(
          "(?iu)\\b(?:apa itu|apa yang dimaksud|pengertian|definisi|arti|what is|define|meaning)\\b");
  private static final Pattern ASKS_FOR_A_LIST =
      Pattern.compile(
          "(?iu)\\b(?:apa (?:saja|aja)|sebutkan|bagaimana|gimana|gmn|cara|langkah|strategi|tahap|peran|tugas|how|steps?|roles?|list)");
  private static final Pattern DEFINES =
      Pattern.compile("(?iu)\\b(?:adalah|ialah|merupakan|yaitu|yakni|berarti|diartikan)\\b");
  private static final Pattern LIST = Pattern.compile("(?s).*(?:^|\\s)1[.)].*\\s2[.)].*");
  private static final double KIND_BONUS = 0.15;
  private static final double PER_CHARACTER = 1e-4;

  private Quoter() {}

  /** A quote and how much of the question it covers, 0 to 1. */
  record Choice(Quote quote, double coverage) {}

  static Choice choose(Hit hit, List<QuestionWord> words, String question) {
    double best = words.stream().mapToDouble(QuestionWord::weight).sum();
    String text = hit.passage().text();
    boolean meaning = ASKS_FOR_MEANING.matcher(question).find();
    boolean list = ASKS_FOR_A_LIST.matcher(question.toLowerCase(Locale.ROOT)).find();
    Sentence chosen = new Sentence(0, text.length());
    double highest = Double.NEGATIVE_INFINITY;
    double covered = 0;
    for (Sentence sentence : Sentence.of(text)) {
      String said = text.substring(sentence.start(), sentence.end());
      double coverage = Retriever.coverage(words, Retriever.stems(said), best);
      double score = coverage - PER_CHARACTER * said.length();
      if (meaning && DEFINES.matcher(said).find() || list && LIST.matcher(said).matches()) {
        score += KIND_BONUS;
      }
      if (score > highest) {
        highest = score;
        chosen = sentence;
        covered = coverage;
      }
    }
    Quote quote = new Quote(hit.passage(), hit.citation(), chosen.start(), chosen.end());
    return new Choice(quote, covered);
  }
}
