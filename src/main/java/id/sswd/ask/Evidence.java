package id.sswd.ask;

import id.sswd.search.AnswerType;
import id.sswd.search.Feature;
import id.sswd.search.Hit;
import id.sswd.search.QuestionWord;
import id.sswd.search.Ranking;
import id.sswd.search.Retriever;
import id.sswd.text.Sentence;
import id.sswd.text.Stemmer;
import id.sswd.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What speaks for a quote being the answer, or against it, as numbers: the features of its passage,
 * and what follows here. {@link Confidence} weighs them.
 */
public enum Evidence {
  /** What the passage was ranked by. */
  SCORE,
  /** How far it is ahead of the next best passage, and what that one scored. */
  LEAD,
  OTHER_SCORE,
  /** Its share of the exponentials of all scores. */
  CHANCE,
  /** How much of the question the next best passage and its best sentence say. */
  OTHER_COVERAGE,
  OTHER_SENTENCE,
  /** The most that any of the passages found says, and any of their sentences. */
  MOST_COVERAGE,
  MOST_SENTENCE,
  /** How much of the question the quote says, and how well its sentence fits. */
  QUOTE_COVERAGE,
  QUOTE_FITNESS,
  /** The share of the question's weight that the quote does not say. */
  UNQUOTED,
  /** The share that no passage of the library says in any form. */
  UNKNOWN,
  /** The share that was understood by a guess: mended, translated, a synonym. */
  GUESSED,
  /** The share of those whose spelling was mended. */
  MENDED,
  /** Words that the passage does not say; the share of those that the library knows. */
  UNSAID_WORDS,
  UNSAID_KNOWN,
  /** Numbers in the question; how many the passage, and the quote, do not say. */
  NUMBERS,
  NUMBERS_UNSAID,
  NUMBERS_UNQUOTED,
  /** The same for names: words with a capital after the first. */
  NAMES,
  NAMES_UNSAID,
  NAMES_UNQUOTED,
  /** The question says "bukan", "tidak", "kecuali". */
  NEGATED,
  /** The quote holds a figure or a name where one is asked for. */
  HOLDS,
  /** How many words the question has, and what they weigh. */
  WORDS_ASKED,
  WEIGHT_ASKED,
  /** What kind of thing is asked for. */
  TIME_ASKED,
  NUMBER_ASKED,
  PERSON_ASKED,
  PLACE_ASKED,
  REASON_ASKED,
  MEANING_ASKED;

  private static final Set<String> NEGATIONS =
      Set.of(
          "bukan",
          "bukanlah",
          "tidak",
          "tak",
          "belum",
          "tanpa",
          "selain",
          "kecuali",
          "not",
          "never",
          "except",
          "without");

  private static final Feature[] PASSAGE = Feature.values();

  /** How many numbers there are: a passage's features, then the values of this enumeration. */
  public static int count() {
    return PASSAGE.length + values().length;
  }

  /** What a number is called in a file of weights. */
  public static String name(int number) {
    return number < PASSAGE.length
        ? "passage." + Ranking.key(PASSAGE[number])
        : values()[number - PASSAGE.length].name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads the evidence for one quote.
   *
   * @param hit the passage that it is from, one of those found
   * @param text of the passage
   */
  static double[] of(
      Retriever.Found found,
      Hit hit,
      Spoken text,
      Quoter.Choice choice,
      String question,
      AskedFor asked) {
    return new Reading(found, hit, text, choice, question, asked).values;
  }

  private static final class Reading {
    private final double[] values = new double[count()];
    private final Hit hit;
    private final List<QuestionWord> words;
    private final Spoken text;
    private final Stemmer stemmer;
    private final Sentence quote;

    Reading(
        Retriever.Found found,
        Hit hit,
        Spoken text,
        Quoter.Choice choice,
        String question,
        AskedFor asked) {
      this.hit = hit;
      this.text = text;
      words = found.question().words();
      stemmer = found.question().stemmer();
      quote = new Sentence(choice.quote().start(), choice.quote().end());
      System.arraycopy(hit.features(), 0, values, 0, PASSAGE.length);
      set(QUOTE_COVERAGE, choice.coverage());
      set(QUOTE_FITNESS, choice.fitness());
      set(HOLDS, Quoter.holdsWhatIsAsked(asked, choice.quote().text()) ? 1 : 0);
      amongOthers(found.hits());
      Set<String> said = text.allStems();
      Set<String> quoted = text.stems(quote);
      words(said, quoted);
      namesAndNumbers(question, said, quoted);
      asked(found.question().type());
    }

    private void set(Evidence evidence, double value) {
      values[PASSAGE.length + evidence.ordinal()] = value;
    }

    private void amongOthers(List<Hit> hits) {
      double all = 0;
      double coverage = 0;
      double sentence = 0;
      List<Hit> others = new ArrayList<>();
      for (Hit one : hits) {
        all += Math.exp(one.score() - hit.score());
        coverage = Math.max(coverage, one.feature(Feature.COVERAGE));
        sentence = Math.max(sentence, one.feature(Feature.SENTENCE));
        if (one != hit) {
          others.add(one);
        }
      }
      double other = others.isEmpty() ? 0 : others.getFirst().score();
      set(SCORE, hit.score());
      set(OTHER_SCORE, other);
      set(LEAD, hit.score() - other);
      set(CHANCE, 1 / all);
      set(MOST_COVERAGE, coverage);
      set(MOST_SENTENCE, sentence);
      if (!others.isEmpty()) {
        set(OTHER_COVERAGE, others.getFirst().feature(Feature.COVERAGE));
        set(OTHER_SENTENCE, others.getFirst().feature(Feature.SENTENCE));
      }
    }

    private void words(Set<String> said, Set<String> quoted) {
      double whole = 0;
      double unknown = 0;
      double guessed = 0;
      double mended = 0;
      double unsaid = 0;
      double unsaidKnown = 0;
      double unquoted = 0;
      for (QuestionWord word : words) {
        double trust = 0;
        for (QuestionWord.Form form : word.forms()) {
          trust = said.containsAll(form.stems()) ? Math.max(trust, form.trust()) : trust;
        }
        whole += word.weight();
        unknown += word.known() ? 0 : word.weight();
        guessed += word.known() && trust > 0 && trust < 1 ? word.weight() : 0;
        mended += word.saidOnlyMended(said) ? word.weight() : 0;
        unsaid += trust == 0 ? 1 : 0;
        unsaidKnown += trust == 0 && word.known() ? word.weight() : 0;
        unquoted += word.saidIn(quoted) ? 0 : word.weight();
      }
      set(WORDS_ASKED, words.size());
      set(WEIGHT_ASKED, whole);
      set(UNSAID_WORDS, unsaid);
      if (whole > 0) {
        set(UNKNOWN, unknown / whole);
        set(GUESSED, guessed / whole);
        set(MENDED, mended / whole);
        set(UNSAID_KNOWN, unsaidKnown / whole);
        set(UNQUOTED, unquoted / whole);
      }
    }

    private void namesAndNumbers(String question, Set<String> said, Set<String> quoted) {
      Set<String> inPassage = text.allWords();
      Set<String> inQuote = text.words(quote);
      List<Word> typed = Word.of(question);
      for (int i = 0; i < typed.size(); i++) {
        String word = typed.get(i).folded();
        boolean number = word.chars().anyMatch(Character::isDigit);
        if (number || i > 0 && Character.isUpperCase(question.charAt(typed.get(i).start()))) {
          String stem = stemmer.stem(word);
          add(number ? NUMBERS : NAMES, true);
          add(
              number ? NUMBERS_UNSAID : NAMES_UNSAID,
              !inPassage.contains(word) && !said.contains(stem));
          add(
              number ? NUMBERS_UNQUOTED : NAMES_UNQUOTED,
              !inQuote.contains(word) && !quoted.contains(stem));
        }
        if (NEGATIONS.contains(word)) {
          set(NEGATED, 1);
        }
      }
    }

    private void add(Evidence evidence, boolean counts) {
      values[PASSAGE.length + evidence.ordinal()] += counts ? 1 : 0;
    }

    private void asked(AnswerType type) {
      switch (type) {
        case TIME -> set(TIME_ASKED, 1);
        case NUMBER -> set(NUMBER_ASKED, 1);
        case PERSON -> set(PERSON_ASKED, 1);
        case PLACE -> set(PLACE_ASKED, 1);
        case REASON -> set(REASON_ASKED, 1);
        case MEANING -> set(MEANING_ASKED, 1);
        case OTHER -> {}
      }
    }
  }
}
