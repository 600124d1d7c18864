package id.sswd.search;

import id.sswd.library.Passage;
import id.sswd.library.Publication;
import id.sswd.library.Setting;
import id.sswd.text.Stemmer;
import id.sswd.text.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the passages that speak of what a question asks. What people type is words, never query
 * syntax.
 */
public final class Retriever {
  private static final int CANDIDATES = 50;

  /** How many moves apart the words of a name may stand. */
  private static final int NEAR = 8;

  private static final float OTHER_FORM = 0.8f;
  private static final float IN_TITLE = 0.3f;
  private static final float IN_PIECES = 0.12f;
  private static final double COVERAGE_SHARE = 0.5;
  private static final double SETTING_BONUS = 0.15;

  private final PassageIndex index;
  private final QuestionReader questions;

  public Retriever(PassageIndex index) {
    this.index = index;
    this.questions = new QuestionReader(index.lexicon());
  }

  /**
   * What was found.
   *
   * @param words the question as it was understood
   * @param hits best first
   */
  public record Found(List<QuestionWord> words, List<Hit> hits) {}

  /**
   * Searches a community's library and the shared shelf.
   *
   * @param only settings to keep to; empty for all
   * @param preferred settings that the question names
   * @param edition an edition to keep to
   */
  public Found find(
      long community,
      String question,
      Set<Setting> only,
      Set<Setting> preferred,
      OptionalInt edition,
      int most) {
    try {
      return index.withSearcher(
          searcher -> {
            List<QuestionWord> words = questions.read(question, searcher.getIndexReader());
            if (words.isEmpty() && edition.isEmpty()) {
              return new Found(words, List.of());
            }
            Query query = query(words, community, only, edition);
            return new Found(words, hits(searcher, query, words, preferred, most));
          });
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<Hit> hits(
      IndexSearcher searcher,
      Query query,
      List<QuestionWord> words,
      Set<Setting> preferred,
      int most)
      throws IOException {
    double best = words.stream().mapToDouble(QuestionWord::weight).sum();
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query, CANDIDATES).scoreDocs) {
      Document document = searcher.storedFields().document(found.doc);
      Passage passage = Fields.passage(document);
      double strength = best == 0 ? 0 : Math.min(found.score / best, 1.5);
      double coverage = coverage(words, stems(passage.text()), best);
      boolean inSetting = passage.settings().stream().anyMatch(preferred::contains);
      double score = strength + COVERAGE_SHARE * coverage + (inSetting ? SETTING_BONUS : 0);
      hits.add(new Hit(passage, Fields.citation(document), score, coverage, strength));
    }
    hits.sort(Comparator.comparingDouble(Hit::score).reversed());
    return List.copyOf(hits.subList(0, Math.min(most, hits.size())));
  }

  /** The stems of a text. */
  public static Set<String> stems(String text) {
    return Word.of(text).stream()
        .map(word -> Stemmer.stem(word.folded()))
        .collect(Collectors.toSet());
  }

  /**
   * The share of the question's weight that is said in these stems; 1 for a question without words.
   */
  public static double coverage(List<QuestionWord> words, Set<String> stems, double best) {
    if (best == 0) {
      return 1;
    }
    return words.stream().filter(word -> word.saidIn(stems)).mapToDouble(QuestionWord::weight).sum()
        / best;
  }

  private static Query query(
      List<QuestionWord> words, long community, Set<Setting> only, OptionalInt edition) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words.forEach(word -> query.add(query(word), Occur.SHOULD));
    query.add(
        new TermInSetQuery(
            Fields.COMMUNITY,
            List.of(bytes(Long.toString(community)), bytes(Long.toString(Publication.SHARED)))),
        Occur.FILTER);
    if (!only.isEmpty()) {
      List<BytesRef> keys = only.stream().map(Setting::key).map(Retriever::bytes).toList();
      query.add(new TermInSetQuery(Fields.SETTING, keys), Occur.FILTER);
    }
    edition.ifPresent(
        number ->
            query.add(
                new TermQuery(new Term(Fields.EDITION, Integer.toString(number))), Occur.FILTER));
    if (words.isEmpty()) {
      query.add(new MatchAllDocsQuery(), Occur.MUST);
    } else {
      query.setMinimumNumberShouldMatch(1);
    }
    return query.build();
  }

  /** The best of the ways to say a word, and a little for pieces of it and for the title. */
  private static Query query(QuestionWord word) {
    List<Query> ways = new ArrayList<>();
    if (!word.typed().contains(" ")) {
      ways.add(new TermQuery(new Term(Fields.EXACT, word.typed())));
    }
    for (List<String> form : word.forms()) {
      Query said =
          form.size() == 1
              ? new TermQuery(new Term(Fields.STEM, form.getFirst()))
              : new PhraseQuery(NEAR, Fields.STEM, form.toArray(String[]::new));
      ways.add(ways.size() < 2 ? said : new BoostQuery(said, OTHER_FORM));
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new DisjunctionMaxQuery(ways, 0.1f), Occur.SHOULD);
    for (String stem : word.forms().getFirst()) {
      all.add(new BoostQuery(new TermQuery(new Term(Fields.TITLE, stem)), IN_TITLE), Occur.SHOULD);
    }
    all.add(new BoostQuery(pieces(word.typed()), IN_PIECES), Occur.SHOULD);
    return all.build();
  }

  private static Query pieces(String typed) {
    BooleanQuery.Builder pieces = new BooleanQuery.Builder();
    for (String word : typed.split(" ")) {
      for (int i = 0; i + Analysis.GRAM <= word.length(); i++) {
        pieces.add(
            new TermQuery(new Term(Fields.GRAM, word.substring(i, i + Analysis.GRAM))),
            Occur.SHOULD);
      }
    }
    return pieces.build();
  }

  private static BytesRef bytes(String text) {
    return new BytesRef(text);
  }
}
