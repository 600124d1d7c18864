package id.sswd.search;

import id.sswd.text.Stemmer;
import id.sswd.text.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Reads a question into the words that matter: chat spelling made standard, small words left out,
 * names of the glossary taken together, English words and misspelt ones given the words that the
 * library has for them.
 */
final class QuestionReader {
  private static final int SUGGESTIONS = 2;
  private static final int SHORTEST_TO_MEND = 4;
  private static final int MOST_WORDS = 40;

  private final Lexicon lexicon;
  private final DirectSpellChecker spelling = new DirectSpellChecker();

  QuestionReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    spelling.setMaxEdits(2);
    spelling.setMinPrefix(1);
    spelling.setMinQueryLength(SHORTEST_TO_MEND);
  }

  List<QuestionWord> read(String question, IndexReader reader) throws IOException {
    List<String> words = standard(question);
    List<QuestionWord> read = new ArrayList<>();
    for (int i = 0; i < words.size() && read.size() < MOST_WORDS; ) {
      int length = conceptAt(words, i);
      if (length > 0) {
        read.add(concept(words.subList(i, i + length), reader));
        i += length;
      } else {
        if (!StopWords.contains(words.get(i))) {
          read.add(word(words.get(i), reader));
        }
        i++;
      }
    }
    return read;
  }

  private List<String> standard(String question) {
    List<String> words = new ArrayList<>();
    for (Word word : Word.of(question)) {
      String folded = word.folded().replaceAll("(.)\\1{2,}", "$1");
      lexicon
          .standard(folded)
          .ifPresentOrElse(
              form -> Word.of(form).forEach(part -> words.add(part.folded())),
              () -> words.add(folded));
    }
    return words;
  }

  /** The number of words of the longest name in the glossary that begins here; 0 for none. */
  private int conceptAt(List<String> words, int at) {
    for (int length = Math.min(lexicon.longestName(), words.size() - at); length > 0; length--) {
      if (!lexicon.concepts(words.subList(at, at + length)).isEmpty()) {
        return length;
      }
    }
    return 0;
  }

  private QuestionWord concept(List<String> name, IndexReader reader) throws IOException {
    Set<List<String>> forms = new LinkedHashSet<>();
    forms.add(stems(name));
    for (Concept concept : lexicon.concepts(name)) {
      concept.names().forEach(other -> forms.add(stems(other)));
    }
    return weighed(String.join(" ", name), forms, reader);
  }

  private QuestionWord word(String word, IndexReader reader) throws IOException {
    Set<List<String>> forms = new LinkedHashSet<>();
    forms.add(List.of(Stemmer.stem(word)));
    boolean standsThere = frequency(Stemmer.stem(word), reader) > 0;
    for (String translation : lexicon.indonesian(word)) {
      forms.add(stems(List.of(translation.split(" "))));
    }
    if (!standsThere && forms.size() == 1 && word.length() >= SHORTEST_TO_MEND) {
      SuggestWord[] near =
          spelling.suggestSimilar(
              new Term(Fields.EXACT, word), SUGGESTIONS, reader, SuggestMode.SUGGEST_ALWAYS);
      for (SuggestWord suggestion : near) {
        forms.add(List.of(Stemmer.stem(suggestion.string)));
      }
    }
    return weighed(word, forms, reader);
  }

  /** A form is as frequent as its rarest word; the question word as its most frequent form. */
  private static QuestionWord weighed(String typed, Set<List<String>> forms, IndexReader reader)
      throws IOException {
    int most = 0;
    for (List<String> form : forms) {
      int rarest = Integer.MAX_VALUE;
      for (String stem : form) {
        rarest = Math.min(rarest, frequency(stem, reader));
      }
      most = Math.max(most, rarest);
    }
    int documents = Math.max(reader.numDocs(), 1);
    double weight = Math.log(1 + (Math.max(documents - most, 0) + 0.5) / (most + 0.5));
    return new QuestionWord(typed, List.copyOf(forms), weight, most > 0);
  }

  private static int frequency(String stem, IndexReader reader) throws IOException {
    return reader.docFreq(new Term(Fields.STEM, stem));
  }

  private static List<String> stems(List<String> words) {
    return words.stream().map(Stemmer::stem).toList();
  }
}
