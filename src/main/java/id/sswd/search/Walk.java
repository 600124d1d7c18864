package id.sswd.search;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * One walk through a passage, from its first word to its last, that notes where and how the words
 * of the question are said. Used again for passage after passage; not for several threads.
 */
final class Walk {
  /** Pairs may stand so many words apart. */
  private static final int NEIGHBOURS = 3;

  private static final int FAR = 100;

  /** A thing of the kind asked for counts half where it stands so many words away. */
  private static final double NEAR = 4;

  private final WordTables tables;
  private final AnswerType type;
  private final int[] firstAt;
  private final int[] inSentence;
  private final boolean[] saidAsTyped;
  private final boolean[] pairs;
  private final int[] count;

  private Sketch text = new Sketch(new BytesRef());
  private int sentence;
  private int matches;
  private int names;
  private int foreign;
  private int run;
  private int runAt;
  private int longestRun;
  private int lastWord;
  private int lastAt;
  private int candidateAt;
  private int matchAt;
  private int gap;
  private boolean candidate;
  private double bestSentence;
  private double bestWindow;
  private double firstSentence;
  private double fits;
  private double near;

  Walk(WordTables tables, AnswerType type) {
    this.tables = tables;
    this.type = type;
    firstAt = new int[tables.stems()];
    inSentence = new int[tables.stems()];
    saidAsTyped = new boolean[tables.words()];
    pairs = new boolean[tables.words()];
    count = new int[tables.words()];
  }

  void through(Sketch passage) {
    begin(passage);
    for (int i = 0; i < passage.size(); i++) {
      if (passage.is(i, Sketch.SENTENCE_START)) {
        endSentence();
        sentence++;
        beginSentence();
      }
      int stem = tables.stem(passage.stem(i));
      if (stem >= 0) {
        match(i, stem);
      } else if (isCandidate(i)) {
        candidate = true;
        candidateAt = i;
        gap = Math.min(gap, i - matchAt);
      }
    }
    endSentence();
  }

  private void begin(Sketch passage) {
    text = passage;
    Arrays.fill(firstAt, -1);
    Arrays.fill(inSentence, -1);
    Arrays.fill(saidAsTyped, false);
    Arrays.fill(pairs, false);
    Arrays.fill(count, 0);
    sentence = -1;
    matches = 0;
    names = 0;
    foreign = 0;
    run = 0;
    runAt = -9;
    longestRun = 0;
    lastWord = -1;
    lastAt = -FAR;
    bestSentence = 0;
    bestWindow = 0;
    firstSentence = 0;
    fits = 0;
    near = 0;
    beginSentence();
  }

  private void beginSentence() {
    candidate = false;
    gap = FAR;
    candidateAt = -FAR;
    matchAt = -FAR;
  }

  private void endSentence() {
    if (sentence < 0) {
      return;
    }
    double coverage = coverage(sentence, sentence);
    bestWindow = Math.max(bestWindow, coverage(sentence - 1, sentence));
    bestSentence = Math.max(bestSentence, coverage);
    if (sentence == 0) {
      firstSentence = coverage;
    }
    if (candidate) {
      fits = Math.max(fits, coverage);
      near = Math.max(near, coverage / (1 + gap / NEAR));
    }
  }

  private void match(int i, int stem) {
    matches++;
    int word = tables.wordOf(stem);
    count[word]++;
    if (text.is(i, Sketch.CAPITAL)) {
      names++;
      foreign += partOfLongerName(i) ? 1 : 0;
    }
    run = runAt == i - 1 ? run + 1 : 1;
    runAt = i;
    longestRun = Math.max(longestRun, run);
    if (firstAt[stem] < 0) {
      firstAt[stem] = i;
    }
    inSentence[stem] = sentence;
    int exact = tables.typed(text.word(i));
    if (exact >= 0) {
      saidAsTyped[exact] = true;
    }
    if (lastWord >= 0 && word == lastWord + 1 && i - lastAt <= NEIGHBOURS) {
      pairs[word] = true;
    }
    lastWord = word;
    lastAt = i;
    matchAt = i;
    gap = Math.min(gap, i - candidateAt);
  }

  /** Whether the name beside it, of the same sentence, is not asked for. */
  private boolean partOfLongerName(int i) {
    boolean before =
        i > 0
            && !text.is(i, Sketch.SENTENCE_START)
            && !text.is(i - 1, Sketch.SENTENCE_START)
            && unaskedName(i - 1);
    boolean after =
        i + 1 < text.size() && !text.is(i + 1, Sketch.SENTENCE_START) && unaskedName(i + 1);
    return before || after;
  }

  private boolean unaskedName(int i) {
    return text.is(i, Sketch.CAPITAL) && tables.stem(text.stem(i)) < 0;
  }

  private boolean isCandidate(int i) {
    return switch (type) {
      case TIME -> text.is(i, Sketch.YEAR | Sketch.MONTH);
      case NUMBER -> text.is(i, Sketch.DIGITS | Sketch.COUNT);
      case PERSON -> text.is(i, Sketch.CAPITAL) && !text.is(i, Sketch.SENTENCE_START);
      case PLACE -> text.is(i, Sketch.CAPITAL) && i > 0 && text.is(i - 1, Sketch.BEFORE_PLACE);
      case REASON -> text.is(i, Sketch.TIE);
      case MEANING, OTHER -> false;
    };
  }

  /** How much of the question's weight the sentences from one to another say. */
  private double coverage(int from, int to) {
    double said = 0;
    for (int w = 0; w < tables.words(); w++) {
      double best = 0;
      int[][] forms = tables.forms(w);
      for (int form = 0; form < forms.length; form++) {
        boolean all = true;
        for (int stem : forms[form]) {
          all &= inSentence[stem] >= from && inSentence[stem] >= 0 && inSentence[stem] <= to;
        }
        best = all ? Math.max(best, tables.trust(w, form)) : best;
      }
      said += best * tables.weight(w);
    }
    return tables.shareOf(said);
  }

  /** Where the last stem of a form was first said; -1 if one of them was not. */
  int completeAt(int[] form) {
    int at = 0;
    for (int stem : form) {
      if (firstAt[stem] < 0) {
        return -1;
      }
      at = Math.max(at, firstAt[stem]);
    }
    return at;
  }

  boolean saidAsTyped(int word) {
    return saidAsTyped[word];
  }

  /** Whether a word was said right after the one that the question has before it. */
  boolean paired(int word) {
    return pairs[word];
  }

  /** How often a word was said. */
  int count(int word) {
    return count[word];
  }

  int matches() {
    return matches;
  }

  int longestRun() {
    return longestRun;
  }

  double foreignNames() {
    return names == 0 ? 0 : (double) foreign / names;
  }

  double bestSentence() {
    return bestSentence;
  }

  /** Of two neighbouring sentences. */
  double bestWindow() {
    return bestWindow;
  }

  double firstSentence() {
    return firstSentence;
  }

  /** Coverage of the best sentence that holds something of the kind that is asked for. */
  double fits() {
    return fits;
  }

  /** The same, less the further such a thing stands from a word of the question. */
  double near() {
    return near;
  }
}
