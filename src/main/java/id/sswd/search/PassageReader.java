package id.sswd.search;

import id.sswd.library.Setting;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;

/** Reads passages with one question in mind. Not for several threads. */
final class PassageReader {
  private static final int HEAD = 5;
  private static final int SUBJECT = 12;
  private static final int NAME = 8;

  /** A word counts half where it first comes so many words in. */
  private static final double EARLY = 8;

  private static final double DAYS_A_YEAR = 365;

  /** BM25 over a passage's own words; its usual length in words. */
  private static final double SATURATION = 0.9;

  private static final double NORMALISATION = 0.4;
  private static final double USUAL_LENGTH = 70;

  /** A question of one word more than this is a long one. */
  private static final double LONG_QUESTION = 6;

  private final WordTables words;
  private final AnswerType type;
  private final Set<Setting> named;
  private final Walk walk;
  private final boolean[] inTitle;

  /**
   * @param named the settings that the question names
   */
  PassageReader(AskedQuestion question, Set<Setting> named) {
    words = new WordTables(question);
    type = question.type();
    this.named = named;
    walk = new Walk(words, type);
    inTitle = new boolean[words.stems()];
  }

  /**
   * By {@link Feature#ordinal}; what comes from Lucene's score is 0.
   *
   * @param newest the day of the newest passage found
   */
  double[] features(Sketch text, OptionalInt newest) {
    walk.through(text);
    title(text);
    Features f = new Features();
    f.set(Feature.SENTENCE, walk.bestSentence());
    f.set(Feature.WINDOW, walk.bestWindow());
    f.set(Feature.FIRST_SENTENCE, walk.firstSentence());
    f.set(Feature.FOREIGN, walk.foreignNames());
    f.set(Feature.RUN, Math.min(1, walk.longestRun() / (double) Math.max(1, words.words())));
    f.set(Feature.LENGTH, Math.log(1 + text.size()) / Math.log(201));
    f.set(Feature.DENSITY, text.size() == 0 ? 0 : (double) walk.matches() / text.size());
    counted(f, text);
    paired(f);
    int subject = subject(text);
    said(f, subject);
    f.set(Feature.SUBJECT, subject <= 0 ? 0 : (double) asked(text, subject) / subject);
    f.set(Feature.NAMED, named(text));
    ofKind(f);
    combined(f);
    f.set(Feature.SETTING, text.isOf(named) ? 1 : 0);
    OptionalInt day = text.day();
    if (day.isPresent() && newest.isPresent()) {
      double years = (newest.getAsInt() - day.getAsInt()) / DAYS_A_YEAR;
      f.set(Feature.RECENT, 1 / (1 + years));
    }
    return f.values;
  }

  private void counted(Features f, Sketch text) {
    double length = SATURATION * (1 - NORMALISATION + NORMALISATION * text.size() / USUAL_LENGTH);
    double sum = 0;
    int said = 0;
    for (int w = 0; w < words.words(); w++) {
      sum += words.weight(w) * walk.count(w) / (walk.count(w) + length);
      said += walk.count(w) > 0 ? 1 : 0;
    }
    f.set(Feature.BM25, words.shareOf(sum));
    f.set(Feature.WORDS, words.words() == 0 ? 0 : (double) said / words.words());
  }

  private void paired(Features f) {
    double said = 0;
    double whole = 0;
    for (int w = 1; w < words.words(); w++) {
      double weight = Math.min(words.weight(w), words.weight(w - 1));
      whole += weight;
      said += walk.paired(w) ? weight : 0;
    }
    f.set(Feature.PAIRS, whole == 0 ? 0 : said / whole);
  }

  private void said(Features f, int subject) {
    for (int w = 0; w < words.words(); w++) {
      double share = words.share(w);
      double best = 0;
      int first = Integer.MAX_VALUE;
      boolean titled = false;
      int[][] forms = words.forms(w);
      for (int form = 0; form < forms.length; form++) {
        int at = walk.completeAt(forms[form]);
        if (at >= 0) {
          best = Math.max(best, words.trust(w, form));
          first = Math.min(first, at);
        }
        titled |= all(forms[form], inTitle);
      }
      f.add(Feature.COVERAGE, share * best);
      f.add(Feature.EXACT, walk.saidAsTyped(w) ? share : 0);
      if (best > 0) {
        f.add(Feature.EARLY, share / (1 + first / EARLY));
        f.add(Feature.HEAD, first < HEAD ? share : 0);
        f.add(Feature.ABOUT, first < subject ? share : 0);
      } else {
        f.set(Feature.MISSING, Math.max(f.get(Feature.MISSING), share));
        f.add(Feature.TITLE, titled ? share : 0);
      }
    }
  }

  private void title(Sketch text) {
    Arrays.fill(inTitle, false);
    for (int i = 0; i < text.titleSize(); i++) {
      int stem = words.stem(text.titleStem(i));
      if (stem >= 0) {
        inTitle[stem] = true;
      }
    }
  }

  private static boolean all(int[] form, boolean[] said) {
    for (int stem : form) {
      if (!said[stem]) {
        return false;
      }
    }
    return true;
  }

  /** So many words stand before the "adalah" of the first ones; -1 where there is none. */
  private static int subject(Sketch text) {
    for (int i = 0; i < Math.min(SUBJECT, text.size()); i++) {
      if (text.is(i, Sketch.TIE)) {
        return i;
      }
    }
    return -1;
  }

  private int asked(Sketch text, int firstWords) {
    int asked = 0;
    for (int i = 0; i < firstWords; i++) {
      asked += words.stem(text.stem(i)) >= 0 ? 1 : 0;
    }
    return asked;
  }

  private double named(Sketch text) {
    int length = 0;
    while (length < Math.min(NAME, text.size())
        && text.is(length, Sketch.CAPITAL | Sketch.DIGITS)
        && (length == 0 || !text.is(length, Sketch.SENTENCE_START))) {
      length++;
    }
    return length == 0 ? 0 : (double) asked(text, length) / length;
  }

  private void ofKind(Features f) {
    switch (type) {
      case TIME -> {
        f.set(Feature.TIME, walk.fits());
        f.set(Feature.NEAR_TIME, walk.near());
      }
      case NUMBER -> {
        f.set(Feature.NUMBER, walk.fits());
        f.set(Feature.NEAR_NUMBER, walk.near());
      }
      case PERSON -> {
        f.set(Feature.PERSON, walk.fits());
        f.set(Feature.NEAR_PERSON, walk.near());
      }
      case PLACE -> {
        f.set(Feature.PLACE, walk.fits());
        f.set(Feature.NEAR_PLACE, walk.near());
      }
      case REASON -> f.set(Feature.REASON, walk.fits());
      case MEANING -> {
        f.set(Feature.MEANING, f.get(Feature.SUBJECT));
        f.set(Feature.EARLY_MEANING, f.get(Feature.EARLY));
        f.set(Feature.HEAD_MEANING, f.get(Feature.HEAD));
      }
      case OTHER -> {}
    }
  }

  private void combined(Features f) {
    double longQuestion = Math.min(1, (words.words() - 1) / LONG_QUESTION);
    f.set(Feature.EARLY_LONG, longQuestion * f.get(Feature.EARLY));
    f.set(Feature.SENTENCE_LONG, longQuestion * f.get(Feature.SENTENCE));
    f.set(Feature.HEAD_LONG, longQuestion * f.get(Feature.HEAD));
    f.set(Feature.FOREIGN_LONG, longQuestion * f.get(Feature.FOREIGN));
    f.set(Feature.SENTENCE_CUBED, cubed(f.get(Feature.SENTENCE)));
    f.set(Feature.WINDOW_CUBED, cubed(f.get(Feature.WINDOW)));
    f.set(Feature.COVERAGE_CUBED, cubed(f.get(Feature.COVERAGE)));
    f.set(Feature.PAIRS_CUBED, cubed(f.get(Feature.PAIRS)));
    f.set(Feature.EARLY_SENTENCE, f.get(Feature.EARLY) * f.get(Feature.SENTENCE));
    f.set(Feature.EARLY_COVERAGE, f.get(Feature.EARLY) * f.get(Feature.COVERAGE));
  }

  private static double cubed(double x) {
    return x * x * x;
  }

  private static final class Features {
    private final double[] values = new double[Feature.COUNT];

    double get(Feature feature) {
      return values[feature.ordinal()];
    }

    void set(Feature feature, double value) {
      values[feature.ordinal()] = value;
    }

    void add(Feature feature, double value) {
      values[feature.ordinal()] += value;
    }
  }
}
