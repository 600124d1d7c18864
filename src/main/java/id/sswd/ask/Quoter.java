package id.sswd.ask;

import id.sswd.search.Hit;
import id.sswd.search.QuestionWord;
import id.sswd.search.Retriever;
import id.sswd.text.Sentence;
import id.sswd.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses what to quote from a passage: the sentence, or the whole enumeration, that says most of
 * what is asked and is of the kind that is asked for. A short one takes along the sentences after
 * it that still speak of the matter. The weights were chosen on the development half of the golden
 * questions.
 */
final class Quoter {
  private static final Set<String> DEFINES =
      Set.of("adalah", "ialah", "merupakan", "yaitu", "yakni", "berarti", "diartikan");
  private static final Pattern GIVES_A_REASON =
      Pattern.compile("(?iu)\\b(?:karena|sebab|disebabkan|alasan|akibat|supaya|agar)\\b");
  private static final Pattern FIRST_ITEM = Pattern.compile("(?:^|\\s)(?:1[.)]|[-•*])\\s*\\S");
  private static final Pattern NEXT_ITEM = Pattern.compile("\\s(?:2[.)]|[-•*])\\s*\\S");

  /** A number that does not count the items of a list or name a law, in digits or words. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?iu)(?<![\\d/.])\\d+(?:[.,]\\d+)*(?![\\d/]|[.)]\\s|\\.$)|\\b(?:satu|dua|tiga|empat|lima|enam|tujuh"
              + "|delapan|sembilan|\\w*(?:belas|puluh|ratus|ribu)|sejak|setelah|sebelum|setiap|ketika|apabila|bila|sampai)\\b");

  /** A name of somebody: two capitalised words beside each other within a sentence. */
  private static final Pattern NAME =
      Pattern.compile("(?u)(?<![.!?:]\\s)(?<!^)\\b\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+");

  /** Where a sentence names what it is about: its first words. */
  private static final int SUBJECT_WORDS = 8;

  private static final double SUBJECT = 0.25;
  private static final double OPENS_THE_PASSAGE = 0.06;
  private static final double KIND = 0.35;
  private static final double PER_CHARACTER = 5e-5;
  private static final int LENGTH_THAT_COUNTS = 400;

  /** A quote grows up to so many characters. */
  private static final int SHORT = 440;

  /** A quote of fewer characters is rarely understood without the sentence after it. */
  private static final int BARE = 130;

  private static final Set<String> CARRIES_ON =
      Set.of("karena", "oleh", "sebab", "hal", "keduanya", "ini", "itu", "misalnya", "contohnya");

  private static final Set<String> POINTING =
      Set.of("itu", "ini", "tersebut", "ia", "mereka", "keduanya", "these", "this", "those");

  private static final int POINTING_WORDS = 4;

  /** So many sentences on, an enumeration still belongs to what was said before it. */
  private static final int SOON = 2;

  private Quoter() {}

  /**
   * A quote.
   *
   * @param coverage how much of the question it covers, 0 to 1
   * @param fitness how well its sentence answers by coverage, subject and kind, about 0 to 1.6
   */
  record Choice(Quote quote, double coverage, double fitness) {}

  /**
   * The quote from one passage.
   *
   * @param text of the passage
   */
  static Choice choose(Hit hit, Spoken text, List<QuestionWord> words, AskedFor asked) {
    List<Sentence> sentences = text.sentences();
    double best = words.stream().mapToDouble(QuestionWord::weight).sum();
    int chosen = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < sentences.size(); i++) {
      String said = text.said(sentences.get(i));
      List<String> stems = text.stems(i);
      List<String> subject = stems.subList(0, Math.min(SUBJECT_WORDS, stems.size()));
      double score =
          Retriever.coverage(words, new HashSet<>(stems), best)
              + SUBJECT * Retriever.coverage(words, new HashSet<>(subject), best)
              + KIND * isOfKind(asked, said, text.words(i), stems, words)
              + (i == 0 ? OPENS_THE_PASSAGE : 0)
              - PER_CHARACTER * Math.min(said.length(), LENGTH_THAT_COUNTS);
      if (score > highest) {
        highest = score;
        chosen = i;
      }
    }
    Sentence span =
        sentences.isEmpty()
            ? new Sentence(0, text.text().length())
            : grown(text, chosen, words, asked);
    double coverage = Retriever.coverage(words, text.stems(span), best);
    return new Choice(
        new Quote(hit.passage(), hit.citation(), span.start(), span.end()), coverage, highest);
  }

  private static boolean enumerates(String said) {
    Matcher first = FIRST_ITEM.matcher(said);
    return first.find() && NEXT_ITEM.matcher(said).find(first.end());
  }

  /** How much the sentence is of the kind that is asked for, 0 to 1. */
  private static double isOfKind(
      AskedFor asked,
      String said,
      List<Word> spoken,
      List<String> stems,
      List<QuestionWord> words) {
    return switch (asked) {
      case MEANING -> spellsOut(said, words) ? 1 : definesWhatIsAsked(spoken, stems, words);
      case FIGURE -> FIGURE.matcher(said).find() ? 1 : 0;
      case NAME -> NAME.matcher(said).find() ? 1 : 0;
      case LIST -> enumerates(said) ? 1 : 0;
      case REASON -> GIVES_A_REASON.matcher(said).find() ? 1 : 0;
      case OTHER -> enumerates(said) ? 1 : definesWhatIsAsked(spoken, stems, words);
    };
  }

  /** "Tim Pencegahan dan Penanganan Kekerasan (TPPK)" spells TPPK out. */
  private static boolean spellsOut(String said, List<QuestionWord> words) {
    String folded = Word.fold(said);
    return words.stream().anyMatch(word -> folded.contains("(" + word.typed() + ")"));
  }

  /** Whether a quote holds what its question cannot be answered without. */
  static boolean holdsWhatIsAsked(AskedFor asked, String quote) {
    return switch (asked) {
      case FIGURE -> FIGURE.matcher(quote).find();
      case NAME -> NAME.matcher(quote).find();
      case MEANING, LIST, REASON, OTHER -> true;
    };
  }

  /**
   * "Pasung adalah …" defines pasung; "… adalah modal utama pasung" does not, and the more is said
   * before the verb, the less it is a definition.
   */
  private static double definesWhatIsAsked(
      List<Word> spoken, List<String> stems, List<QuestionWord> words) {
    int verb = 0;
    while (verb < spoken.size() && !DEFINES.contains(spoken.get(verb).folded())) {
      verb++;
    }
    if (verb == spoken.size()) {
      return 0;
    }
    Set<String> before = new HashSet<>(stems.subList(0, verb));
    boolean named = words.stream().anyMatch(word -> word.known() && word.saidIn(before));
    return named ? Math.min(1, SUBJECT_WORDS / 2.0 / Math.max(verb, 1)) : 0;
  }

  /**
   * Takes along the next sentences while the quote stays short and they say a word of the question;
   * where several things are asked for, up to the enumeration that soon follows.
   */
  private static Sentence grown(Spoken text, int chosen, List<QuestionWord> words, AskedFor asked) {
    List<Sentence> sentences = text.sentences();
    Sentence span = sentences.get(chosen);
    if (asked == AskedFor.LIST && !enumerates(text.said(span))) {
      int last = Math.min(chosen + SOON, sentences.size() - 1);
      for (int i = chosen + 1; i <= last; i++) {
        if (enumerates(text.said(sentences.get(i)))) {
          return new Sentence(span.start(), sentences.get(i).end());
        }
      }
    }
    if (chosen > 0 && pointsBack(text.words(chosen))) {
      Sentence before = sentences.get(chosen - 1);
      if (span.end() - before.start() <= SHORT) {
        span = new Sentence(before.start(), span.end());
      }
    }
    for (int i = chosen + 1; i < sentences.size(); i++) {
      Sentence next = sentences.get(i);
      boolean belongs = span.end() - span.start() < BARE || carriesOn(text, i, words);
      if (!belongs || next.end() - span.start() > SHORT) {
        break;
      }
      span = new Sentence(span.start(), next.end());
    }
    return span;
  }

  /** A sentence that says a word of the question, or that begins with "Isinya", "Karena itu" … */
  private static boolean carriesOn(Spoken text, int sentence, List<QuestionWord> words) {
    List<Word> spoken = text.words(sentence);
    if (spoken.isEmpty()) {
      return false;
    }
    String first = spoken.getFirst().folded();
    if (first.endsWith("nya") || CARRIES_ON.contains(first)) {
      return true;
    }
    Set<String> stems = new HashSet<>(text.stems(sentence));
    return words.stream().anyMatch(word -> word.saidIn(stems));
  }

  /** "Tiga ciri itu …", "Bentuknya …", "Ia …": not understood without the sentence before. */
  private static boolean pointsBack(List<Word> spoken) {
    return spoken.stream()
        .limit(POINTING_WORDS)
        .map(Word::folded)
        .anyMatch(
            word ->
                POINTING.contains(word)
                    || word.equals(spoken.getFirst().folded()) && word.endsWith("nya"));
  }
}
