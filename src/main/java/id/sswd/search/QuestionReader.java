package id.sswd.search;

import id.sswd.search.QuestionWord.Form;
import id.sswd.text.Colloquial;
import id.sswd.text.Language;
import id.sswd.text.LanguageGuess;
import id.sswd.text.Stemmer;
import id.sswd.text.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * Reads a question into the words that matter: chat spelling made standard, small words left out,
 * names of the glossary taken together, English words and misspelt ones given the words that the
 * library has for them.
 */
final class QuestionReader {
  private static final int MOST_WORDS = 40;
  private static final double STANDARD = 0.95;
  private static final double SYNONYM = 0.9;
  private static final double TRANSLATION = 0.9;

  private final Supplier<Lexicon> lexicons;
  private final Spelling spelling = new Spelling();
  private final boolean mends;

  /**
   * A reader.
   *
   * @param lexicons the words that are known now; they can change between two questions
   */
  QuestionReader(Supplier<Lexicon> lexicons) {
    this(lexicons, true);
  }

  private QuestionReader(Supplier<Lexicon> lexicons, boolean mends) {
    this.lexicons = lexicons;
    this.mends = mends;
  }

  /** Takes every word as it was spelt, however like another one it looks. */
  static QuestionReader literal(Supplier<Lexicon> lexicons) {
    return new QuestionReader(lexicons, false);
  }

  AskedQuestion read(String question, IndexReader reader) throws IOException {
    Language language = LanguageGuess.of(question).orElse(Language.INDONESIAN);
    return new Reading(reader, language).read(Word.of(question));
  }

  /** One question against one state of the index. */
  private final class Reading {
    private final Lexicon lexicon = lexicons.get();
    private final IndexReader reader;
    private final Language language;
    private final List<String> plain = new ArrayList<>();
    private final Map<String, QuestionWord> words = new LinkedHashMap<>();

    Reading(IndexReader reader, Language language) {
      this.reader = reader;
      this.language = language;
    }

    AskedQuestion read(List<Word> question) throws IOException {
      List<String> typed =
          Lexicon.withoutDoubles(
              question.stream().limit(MOST_WORDS).map(word -> squeezed(word.folded())).toList());
      for (int i = 0; i < typed.size(); ) {
        int length = conceptAt(typed, i);
        if (length > 0) {
          concept(typed.subList(i, i + length));
        } else {
          word(typed.get(i));
        }
        i += Math.max(length, 1);
      }
      return new AskedQuestion(
          List.copyOf(words.values()),
          AnswerType.of(plain, words.size()),
          plain,
          language,
          lexicon.stemmer());
    }

    /** The number of words of the longest name in the glossary that begins here; 0 for none. */
    private int conceptAt(List<String> typed, int at) {
      for (int length = Math.min(lexicon.longestName(), typed.size() - at); length > 0; length--) {
        boolean stop = length == 1 && StopWords.contains(typed.get(at));
        if (!stop && !lexicon.concepts(typed.subList(at, at + length)).isEmpty()) {
          return length;
        }
      }
      return 0;
    }

    private void concept(List<String> name) throws IOException {
      plain.addAll(name);
      Forms forms = new Forms(reader, lexicon.stemmer());
      forms.add(name, 1);
      for (Concept concept : lexicon.concepts(name)) {
        for (List<String> other : concept.names()) {
          forms.add(other, SYNONYM);
        }
      }
      keep(String.join(" ", name), forms);
    }

    private void word(String typed) throws IOException {
      List<String> standard =
          lexicon
              .standard(typed)
              .map(form -> Word.of(form).stream().map(Word::folded).toList())
              .orElse(List.of(typed));
      if (StopWords.contains(typed) || standard.stream().allMatch(StopWords::contains)) {
        plain.addAll(standard);
        return;
      }
      Forms forms = new Forms(reader, lexicon.stemmer());
      forms.add(List.of(typed), 1);
      forms.add(standard.stream().filter(part -> !StopWords.contains(part)).toList(), STANDARD);
      if (!forms.known()) {
        for (String root : new Colloquial(lexicon.stemmer()).roots(typed)) {
          forms.add(List.of(root), STANDARD);
        }
      }
      boolean known = forms.known();
      if (language == Language.ENGLISH || !known) {
        for (String translation : lexicon.indonesian(typed)) {
          forms.add(List.of(translation.split(" ")), TRANSLATION);
        }
      }
      if (mends && !known && forms.size() == 1 && isMisspelt(typed)) {
        for (String near : spelling.near(typed, reader)) {
          if (!StopWords.contains(near)) {
            forms.add(List.of(near), QuestionWord.MENDED);
          } else if (near.charAt(0) == typed.charAt(0)) {
            // "bagaimna" is "bagaimana"; "bandara" is not "antara".
            plain.add(near);
            return;
          }
        }
      }
      plain.addAll(standard);
      keep(typed, forms);
    }

    /** A word of the language that the library does not have is no misspelling of another one. */
    private boolean isMisspelt(String typed) {
      Stemmer stemmer = lexicon.stemmer();
      return !Character.isDigit(typed.charAt(0)) && !stemmer.roots().contains(stemmer.stem(typed));
    }

    private void keep(String typed, Forms forms) {
      words.putIfAbsent(typed, forms.word(typed));
    }
  }

  /** "bangeeet" gives "banget", "anak2" gives "anak". */
  private static String squeezed(String word) {
    StringBuilder squeezed = new StringBuilder();
    for (int i = 0; i < word.length(); ) {
      int end = i;
      while (end < word.length() && word.charAt(end) == word.charAt(i)) {
        end++;
      }
      boolean long3 = end - i >= 3 && Character.isLetter(word.charAt(i));
      squeezed.append(word, i, long3 ? i + 1 : end);
      i = end;
    }
    int last = squeezed.length() - 1;
    boolean doubled =
        last >= 2 && squeezed.charAt(last) == '2' && Character.isLetter(squeezed.charAt(last - 1));
    return doubled ? squeezed.substring(0, last) : squeezed.toString();
  }

  /** The ways to say a word, the asker's own first, and others that the library knows. */
  private static final class Forms {
    private final IndexReader reader;
    private final Stemmer stemmer;
    private final List<Form> forms = new ArrayList<>();
    private int most;

    Forms(IndexReader reader, Stemmer stemmer) {
      this.reader = reader;
      this.stemmer = stemmer;
    }

    void add(List<String> words, double trust) throws IOException {
      List<String> stems = words.stream().map(stemmer::stem).toList();
      if (stems.isEmpty() || forms.stream().anyMatch(form -> form.stems().equals(stems))) {
        return;
      }
      // As frequent as its rarest word.
      int frequency = Integer.MAX_VALUE;
      String telling = stems.getFirst();
      for (String stem : stems) {
        int own = reader.docFreq(new Term(Fields.STEM, stem));
        if (own < frequency) {
          frequency = own;
          telling = stem;
        }
      }
      if (forms.isEmpty() || frequency > 0) {
        forms.add(new Form(stems, telling, trust));
        most = Math.max(most, frequency);
      }
    }

    boolean known() {
      return most > 0;
    }

    int size() {
      return forms.size();
    }

    /** As frequent as its most frequent form. */
    QuestionWord word(String typed) {
      int documents = Math.max(reader.numDocs(), 1);
      double weight = Math.log(1 + (Math.max(documents - most, 0) + 0.5) / (most + 0.5));
      return new QuestionWord(typed, List.copyOf(forms), weight, most > 0);
    }
  }
}
