package id.sswd.writer;

import id.sswd.search.AskedQuestion;
import id.sswd.search.QuestionWord;
import id.sswd.text.Sentence;
import id.sswd.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Whether a quote carries a sentence: the sentence's words, in any form in which a question could
 * say them (other endings, glossary names, the Indonesian for an English word), stand in the quote;
 * so do its numbers and names, without exception; and neither of them denies what the other says.
 */
final class Support {
  /**
   * The share of a sentence's words that must stand in the quote. Chosen on the first half of
   * {@code writer/sentences.tsv} in the tests: at .6 the first invented sentence comes through, up
   * to .75 no more faithful ones are lost than at any lower share, at .8 some are.
   */
  private static final double ENOUGH = 0.75;

  /** So many words may be the writer's own at most, however long the sentence is. */
  private static final int MOST_OWN_WORDS = 2;

  private static final int LEAST_WORDS = 2;
  private static final int MOST_WORDS = 38;

  /** What would lead readers somewhere else. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?iu)://|www\\.|@\\w|(?:^|\\s)/\\w|\\b[\\w-]+\\.(?:com|net|org|id|me|io|co)\\b");

  private static final Set<String> DENIALS =
      Set.of(
          "tidak",
          "tak",
          "bukan",
          "bukanlah",
          "tanpa",
          "jangan",
          "belum",
          "dilarang",
          "kecuali",
          "not",
          "no",
          "never",
          "without",
          "cannot",
          "neither",
          "nor",
          "except",
          "forbidden");

  private final Function<String, AskedQuestion> reader;

  /**
   * @param reader reads the words of a text as it reads a question, and mends no spelling
   */
  Support(Function<String, AskedQuestion> reader) {
    this.reader = reader;
  }

  /**
   * @param quotes those that the sentence names
   */
  boolean carries(List<String> quotes, String sentence) {
    String quoted = String.join("\n", quotes);
    int words = Word.of(sentence).size();
    if (words > MOST_WORDS || ELSEWHERE.matcher(sentence).find()) {
      return false;
    }
    AskedQuestion said = reader.apply(sentence);
    Set<String> stems = said.stemmer().stems(quoted);
    return share(said.words(), stems) >= ENOUGH
        && Figures.of(quoted).containsAll(Figures.of(sentence))
        && names(sentence, said, quoted, stems)
        && denies(sentence) == denies(nearest(said, quoted));
  }

  /** The share of the words that the quote says; 0 for too few words, or too many of its own. */
  double share(List<QuestionWord> words, Set<String> stems) {
    long carried = words.stream().filter(word -> word.saidIn(stems)).count();
    return carried < LEAST_WORDS || words.size() - carried > MOST_OWN_WORDS
        ? 0
        : (double) carried / words.size();
  }

  /** Words with a capital within the sentence, or beside one at its beginning, are names. */
  private static boolean names(
      String sentence, AskedQuestion said, String quoted, Set<String> stems) {
    Set<String> plain = new HashSet<>();
    Word.of(quoted).forEach(word -> plain.add(word.folded()));
    List<Word> words = Word.of(sentence);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).folded();
      boolean name =
          isCapital(sentence, words.get(i))
              && (i > 0
                  || words.size() > 1 && isCapital(sentence, words.get(1))
                  || isAbbreviation(sentence, words.get(i)));
      if (name
          && !plain.contains(word)
          && !stems.contains(said.stemmer().stem(word))
          && said.words().stream()
              .noneMatch(asked -> asked.saidIn(stems) && says(asked.typed(), word))) {
        return false;
      }
    }
    return true;
  }

  private static boolean says(String typed, String word) {
    return List.of(typed.split(" ", -1)).contains(word);
  }

  private static boolean isCapital(String text, Word word) {
    return Character.isUpperCase(text.charAt(word.start()));
  }

  private static boolean isAbbreviation(String text, Word word) {
    return word.end() - word.start() > 1 && Character.isUpperCase(text.charAt(word.start() + 1));
  }

  /** The quote's sentence that says most of the statement. */
  private static String nearest(AskedQuestion said, String quoted) {
    String nearest = "";
    long most = -1;
    for (Sentence sentence : Sentence.of(quoted)) {
      String text = quoted.substring(sentence.start(), sentence.end());
      Set<String> stems = said.stemmer().stems(text);
      long words = said.words().stream().filter(word -> word.saidIn(stems)).count();
      if (words > most) {
        most = words;
        nearest = text;
      }
    }
    return nearest;
  }

  private static boolean denies(String text) {
    return Word.of(text).stream().anyMatch(word -> DENIALS.contains(word.folded()));
  }
}
