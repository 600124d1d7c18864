package id.sswd.search;

import id.sswd.search.QuestionWord.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads passages with one question in mind. Not for several threads. */
final class PassageReader {
  private static final int HEAD = 5;
  private static final int SUBJECT = 12;

  /** BM25 over a passage's own words; its usual length in words. */
  private static final double SATURATION = 0.9;

  private static final double NORMALISATION = 0.4;
  private static final double USUAL_LENGTH = 70;

  /** A question of one word more than this is a long one. */
  private static final double LONG_QUESTION = 6;

  private final List<QuestionWord> words;
  private final AnswerType type;
  private final double whole;

  /** Every stem that some form needs has a number; a form is the numbers of its stems. */
  private final HashNumbers stems = new HashNumbers();

  private final HashNumbers typed = new HashNumbers();
  private final int[][][] forms;
  private final int[] wordOfStem;

  private final int[] firstAt;
  private final int[] inSentence;
  private final boolean[] saidAsTyped;

  PassageReader(AskedQuestion question) {
    words = question.words();
    type = question.type();
    whole = Math.max(question.weight(), 1e-9);
    forms = new int[words.size()][][];
    List<Integer> owners = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      List<Form> ways = words.get(w).forms();
      forms[w] = new int[ways.size()][];
      for (int f = 0; f < ways.size(); f++) {
        int owner = w;
        forms[w][f] =
            ways.get(f).stems().stream()
                .mapToInt(stem -> stems.add(stem.hashCode(), owners, owner))
                .toArray();
      }
      typed.add(words.get(w).typed().hashCode(), new ArrayList<>(), w);
    }
    wordOfStem = owners.stream().mapToInt(Integer::intValue).toArray();
    firstAt = new int[wordOfStem.length];
    inSentence = new int[wordOfStem.length];
    saidAsTyped = new boolean[words.size()];
  }

  double[] features(Sketch text) {
    double[] f = new double[Feature.COUNT];
    Arrays.fill(firstAt, -1);
    Arrays.fill(inSentence, -1);
    Arrays.fill(saidAsTyped, false);
    int sentence = -1;
    int matches = 0;
    int lastWord = -1;
    int lastAt = -100;
    int subject = -1;
    boolean[] pairs = new boolean[words.size()];
    int[] tf = new int[words.size()];
    int foreign = 0;
    int names = 0;
    int run = 0;
    int longest = 0;
    int runAt = -9;
    double fits = 0;
    double near = 0;
    int candidateAt = -100;
    int matchAt = -100;
    int gap = 100;
    boolean candidate = false;
    for (int i = 0; i < text.size(); i++) {
      if (text.is(i, Sketch.SENTENCE_START)) {
        if (sentence >= 0) {
          double coverage = sentenceCoverage(sentence, sentence);
          f[Feature.WINDOW.ordinal()] =
              Math.max(f[Feature.WINDOW.ordinal()], sentenceCoverage(sentence - 1, sentence));
          f[Feature.SENTENCE.ordinal()] = Math.max(f[Feature.SENTENCE.ordinal()], coverage);
          if (candidate) {
            fits = Math.max(fits, coverage);
            near = Math.max(near, coverage / (1 + gap / 4.0));
          }
        }
        if (sentence == 0) {
          f[Feature.FIRST_SENTENCE.ordinal()] = f[Feature.SENTENCE.ordinal()];
        }
        sentence++;
        candidate = false;
        gap = 100;
        candidateAt = -100;
        matchAt = -100;
      }
      if (subject < 0 && i < SUBJECT && text.is(i, Sketch.TIE)) {
        subject = i;
      }
      int part = stems.of(text.stem(i));
      if (part >= 0) {
        matches++;
        tf[wordOfStem[part]]++;
        if (text.is(i, Sketch.CAPITAL)) {
          names++;
          boolean alone =
              !(i > 0
                      && text.is(i - 1, Sketch.CAPITAL)
                      && stems.of(text.stem(i - 1)) < 0
                      && !text.is(i, Sketch.SENTENCE_START)
                      && !text.is(i - 1, Sketch.SENTENCE_START))
                  && !(i + 1 < text.size()
                      && text.is(i + 1, Sketch.CAPITAL)
                      && !text.is(i + 1, Sketch.SENTENCE_START)
                      && stems.of(text.stem(i + 1)) < 0);
          foreign += alone ? 0 : 1;
        }
        run = runAt == i - 1 ? run + 1 : 1;
        runAt = i;
        longest = Math.max(longest, run);
        if (firstAt[part] < 0) {
          firstAt[part] = i;
        }
        inSentence[part] = sentence;
        int word = wordOfStem[part];
        int exact = typed.of(text.word(i));
        if (exact >= 0) {
          saidAsTyped[exact] = true;
        }
        if (lastWord >= 0 && word == lastWord + 1 && i - lastAt <= 3) {
          pairs[word] = true;
        }
        lastWord = word;
        lastAt = i;
        matchAt = i;
        gap = Math.min(gap, i - candidateAt);
      } else if (isCandidate(text, i)) {
        candidate = true;
        candidateAt = i;
        gap = Math.min(gap, i - matchAt);
      }
    }
    double last = sentenceCoverage(sentence, sentence);
    f[Feature.WINDOW.ordinal()] =
        Math.max(f[Feature.WINDOW.ordinal()], sentenceCoverage(sentence - 1, sentence));
    f[Feature.FOREIGN.ordinal()] = names == 0 ? 0 : (double) foreign / names;
    f[Feature.RUN.ordinal()] = Math.min(1, longest / (double) Math.max(1, words.size()));
    double bm = 0;
    int saidWords = 0;
    for (int w = 0; w < words.size(); w++) {
      bm +=
          words.get(w).weight()
              * tf[w]
              / (tf[w]
                  + SATURATION * (1 - NORMALISATION + NORMALISATION * text.size() / USUAL_LENGTH));
      saidWords += tf[w] > 0 ? 1 : 0;
    }
    f[Feature.BM25.ordinal()] = bm / whole;
    f[Feature.WORDS.ordinal()] = words.isEmpty() ? 0 : (double) saidWords / words.size();
    int head = 0;
    int headMatched = 0;
    for (int i = 0; i < Math.min(8, text.size()); i++) {
      if (!text.is(i, Sketch.CAPITAL | Sketch.DIGITS) || i > 0 && text.is(i, Sketch.SENTENCE_START))
        break;
      head++;
      headMatched += stems.of(text.stem(i)) >= 0 ? 1 : 0;
    }
    f[Feature.NAMED.ordinal()] = head == 0 ? 0 : (double) headMatched / head;
    f[Feature.SENTENCE.ordinal()] = Math.max(f[Feature.SENTENCE.ordinal()], last);
    if (candidate) {
      fits = Math.max(fits, last);
      near = Math.max(near, last / (1 + gap / 4.0));
    }
    said(f, text, subject);
    double pairWeight = 0;
    double pairWhole = 0;
    for (int w = 1; w < words.size(); w++) {
      double weight = Math.min(words.get(w).weight(), words.get(w - 1).weight());
      pairWhole += weight;
      pairWeight += pairs[w] ? weight : 0;
    }
    f[Feature.PAIRS.ordinal()] = pairWhole == 0 ? 0 : pairWeight / pairWhole;
    f[Feature.LENGTH.ordinal()] = Math.log(1 + text.size()) / Math.log(201);
    f[Feature.DENSITY.ordinal()] = text.size() == 0 ? 0 : (double) matches / text.size();
    double longQuestion = Math.min(1, (words.size() - 1) / LONG_QUESTION);
    f[Feature.EARLY_LONG.ordinal()] = longQuestion * f[Feature.EARLY.ordinal()];
    f[Feature.SENTENCE_LONG.ordinal()] = longQuestion * f[Feature.SENTENCE.ordinal()];
    f[Feature.HEAD_LONG.ordinal()] = longQuestion * f[Feature.HEAD.ordinal()];
    f[Feature.FOREIGN_LONG.ordinal()] = longQuestion * f[Feature.FOREIGN.ordinal()];
    f[Feature.SENTENCE_SQ.ordinal()] = cubed(f[Feature.SENTENCE.ordinal()]);
    f[Feature.WINDOW_SQ.ordinal()] = cubed(f[Feature.WINDOW.ordinal()]);
    f[Feature.COVERAGE_SQ.ordinal()] = cubed(f[Feature.COVERAGE.ordinal()]);
    f[Feature.PAIRS_SQ.ordinal()] = cubed(f[Feature.PAIRS.ordinal()]);
    f[Feature.EARLY_SENTENCE.ordinal()] =
        f[Feature.EARLY.ordinal()] * f[Feature.SENTENCE.ordinal()];
    f[Feature.EARLY_COVERAGE.ordinal()] =
        f[Feature.EARLY.ordinal()] * f[Feature.COVERAGE.ordinal()];
    switch (type) {
      case TIME -> {
        f[Feature.TIME.ordinal()] = fits;
        f[Feature.NEAR_TIME.ordinal()] = near;
      }
      case NUMBER -> {
        f[Feature.NUMBER.ordinal()] = fits;
        f[Feature.NEAR_NUMBER.ordinal()] = near;
      }
      case PERSON -> {
        f[Feature.PERSON.ordinal()] = fits;
        f[Feature.NEAR_PERSON.ordinal()] = near;
      }
      case PLACE -> {
        f[Feature.PLACE.ordinal()] = fits;
        f[Feature.NEAR_PLACE.ordinal()] = near;
      }
      case REASON -> f[Feature.REASON.ordinal()] = fits;
      case MEANING -> {
        f[Feature.MEANING.ordinal()] = f[Feature.SUBJECT.ordinal()];
        f[Feature.EARLY_MEANING.ordinal()] = f[Feature.EARLY.ordinal()];
        f[Feature.HEAD_MEANING.ordinal()] = f[Feature.HEAD.ordinal()];
      }
      case OTHER -> {}
    }
    return f;
  }

  private void said(double[] f, Sketch text, int subject) {
    double said = 0;
    double exact = 0;
    double early = 0;
    double head = 0;
    double about = 0;
    double missing = 0;
    for (int w = 0; w < words.size(); w++) {
      double weight = words.get(w).weight() / whole;
      double best = 0;
      int first = Integer.MAX_VALUE;
      for (int form = 0; form < forms[w].length; form++) {
        int at = 0;
        for (int part : forms[w][form]) {
          at = firstAt[part] < 0 ? Integer.MAX_VALUE : Math.max(at, firstAt[part]);
        }
        if (at < Integer.MAX_VALUE) {
          best = Math.max(best, words.get(w).forms().get(form).trust());
          first = Math.min(first, at);
        }
      }
      said += weight * best;
      exact += saidAsTyped[w] ? weight : 0;
      if (best > 0) {
        early += weight / (1 + first / 8.0);
        head += first < HEAD ? weight : 0;
        about += first < subject ? weight : 0;
      } else {
        missing = Math.max(missing, weight);
      }
    }
    f[Feature.COVERAGE.ordinal()] = said;
    f[Feature.EXACT.ordinal()] = exact;
    f[Feature.EARLY.ordinal()] = early;
    f[Feature.HEAD.ordinal()] = head;
    f[Feature.ABOUT.ordinal()] = about;
    f[Feature.MISSING.ordinal()] = missing;
    int matched = 0;
    for (int i = 0; i < subject; i++) {
      matched += stems.of(text.stem(i)) >= 0 ? 1 : 0;
    }
    f[Feature.SUBJECT.ordinal()] = subject <= 0 ? 0 : (double) matched / subject;
  }

  private double sentenceCoverage(int from, int sentence) {
    double said = 0;
    for (int w = 0; w < words.size(); w++) {
      double best = 0;
      for (int form = 0; form < forms[w].length; form++) {
        boolean all = true;
        for (int part : forms[w][form]) {
          all &= inSentence[part] >= from && inSentence[part] >= 0;
        }
        best = all ? Math.max(best, words.get(w).forms().get(form).trust()) : best;
      }
      said += best * words.get(w).weight();
    }
    return said / whole;
  }

  private static double cubed(double x) {
    return x * x * x;
  }

  private boolean isCandidate(Sketch text, int i) {
    return switch (type) {
      case TIME -> text.is(i, Sketch.YEAR | Sketch.MONTH);
      case NUMBER -> text.is(i, Sketch.DIGITS | Sketch.COUNT);
      case PERSON -> text.is(i, Sketch.CAPITAL) && !text.is(i, Sketch.SENTENCE_START);
      case PLACE -> text.is(i, Sketch.CAPITAL) && i > 0 && text.is(i - 1, Sketch.BEFORE_PLACE);
      case REASON -> text.is(i, Sketch.TIE);
      case MEANING, OTHER -> false;
    };
  }
}
