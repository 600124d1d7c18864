package id.sswd.ask;

import id.sswd.text.Sentence;
import id.sswd.text.Stemmer;
import id.sswd.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text cut once into its sentences, its words and their stems, to be looked at again and again.
 */
final class Spoken {
  private final String text;
  private final List<Sentence> sentences;
  private final List<Word> words;
  private final List<String> stems;
  private final int[] firstWords;

  Spoken(String text, Stemmer stemmer) {
    this.text = text;
    sentences = Sentence.of(text);
    words = Word.of(text);
    stems = words.stream().map(word -> stemmer.stem(word.folded())).toList();
    firstWords = new int[sentences.size()];
    int word = 0;
    for (int i = 0; i < firstWords.length; i++) {
      while (word < words.size() && words.get(word).start() < sentences.get(i).start()) {
        word++;
      }
      firstWords[i] = word;
    }
  }

  String text() {
    return text;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  String said(Sentence span) {
    return text.substring(span.start(), span.end());
  }

  /** The words of a sentence, by its number. */
  List<Word> words(int sentence) {
    return words.subList(firstWords[sentence], end(sentence));
  }

  /** The stems of the words of a sentence. */
  List<String> stems(int sentence) {
    return stems.subList(firstWords[sentence], end(sentence));
  }

  private int end(int sentence) {
    return sentence + 1 < firstWords.length ? firstWords[sentence + 1] : words.size();
  }

  /** All words, folded. */
  Set<String> allWords() {
    return words(new Sentence(0, text.length()));
  }

  Set<String> allStems() {
    return new HashSet<>(stems);
  }

  /** The words of a span, folded. */
  Set<String> words(Sentence span) {
    Set<String> folded = new HashSet<>();
    for (Word word : words) {
      if (isIn(word, span)) {
        folded.add(word.folded());
      }
    }
    return folded;
  }

  Set<String> stems(Sentence span) {
    Set<String> said = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (isIn(words.get(i), span)) {
        said.add(stems.get(i));
      }
    }
    return said;
  }

  private static boolean isIn(Word word, Sentence span) {
    return word.start() >= span.start() && word.start() < span.end();
  }
}
