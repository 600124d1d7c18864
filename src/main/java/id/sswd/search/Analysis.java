package id.sswd.search;

import id.sswd.text.Stemmer;
import id.sswd.text.Word;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How text becomes terms: words as they are, their stems, and pieces of four letters. */
final class Analysis {
  /** Part of the index's fingerprint: raise it when the terms of a text change. */
  static final int VERSION = 1;

  static final int GRAM = 4;

  private Analysis() {}

  static Analyzer analyzer(Stemmer stemmer) {
    Analyzer exact = chain(words -> words);
    return new PerFieldAnalyzerWrapper(
        exact,
        Map.of(
            Fields.STEM, chain(words -> new StemFilter(words, stemmer)),
            Fields.TITLE, chain(words -> new StemFilter(words, stemmer)),
            Fields.GRAM, chain(words -> new NGramTokenFilter(words, GRAM, GRAM, true))));
  }

  private static Analyzer chain(java.util.function.UnaryOperator<TokenStream> filter) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new WordTokenizer();
        return new TokenStreamComponents(words, filter.apply(words));
      }
    };
  }

  /** The words of {@link Word}, so that questions, quotes and the index agree on what a word is. */
  private static final class WordTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private Iterator<Word> words = List.<Word>of().iterator();

    @Override
    public void reset() throws IOException {
      super.reset();
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[4096];
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        text.append(buffer, 0, read);
      }
      words = Word.of(text).iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!words.hasNext()) {
        return false;
      }
      term.setEmpty().append(words.next().folded());
      return true;
    }
  }

  private static final class StemFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    private final Stemmer stemmer;

    StemFilter(TokenStream words, Stemmer stemmer) {
      super(words);
      this.stemmer = stemmer;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      String stem = stemmer.stem(term.toString());
      term.setEmpty().append(stem);
      return true;
    }
  }
}
