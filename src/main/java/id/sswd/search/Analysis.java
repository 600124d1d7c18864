package id.sswd.search;

import id.sswd.text.Stemmer;
import id.sswd.text.Word;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes terms: it is cut into words once, and each field of the index takes from them
 * what it needs: the words as they are, their stems, or pieces of four letters.
 */
record Analysis(List<Word> words, List<String> stems) {
  /** Part of the index's fingerprint: raise it when the terms of a text change. */
  static final int VERSION = 3;

  static final int GRAM = 4;

  /** The words of {@link Word}, so that questions, quotes and the index agree on what one is. */
  static Analysis of(String text, Stemmer stemmer) {
    List<Word> words = Word.of(text);
    return new Analysis(words, words.stream().map(word -> stemmer.stem(word.folded())).toList());
  }

  TokenStream exact() {
    return new Terms(words.stream().map(Word::folded).iterator());
  }

  TokenStream stemmed() {
    return new Terms(stems.iterator());
  }

  TokenStream inPieces() {
    List<String> pieces = new ArrayList<>();
    words.forEach(word -> pieces.addAll(pieces(word.folded())));
    return new Terms(pieces.iterator());
  }

  /** All that four neighbouring letters of a word make; nothing of a shorter one. */
  static List<String> pieces(String word) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i + GRAM <= word.length(); i++) {
      pieces.add(word.substring(i, i + GRAM));
    }
    return pieces;
  }

  /** Terms one after the other. */
  private static final class Terms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> rest;

    Terms(Iterator<String> terms) {
      rest = terms;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!rest.hasNext()) {
        return false;
      }
      term.setEmpty().append(rest.next());
      return true;
    }
  }
}
