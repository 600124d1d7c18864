package id.sswd.search;

import id.sswd.library.Publication;
import id.sswd.library.Setting;
import id.sswd.search.QuestionWord.Form;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A question as a Lucene query that finds the candidates; {@link PassageReader} reads them again.
 * Each word is one term, whatever the form it is said in, so that a rare form of a common word does
 * not count as a rare word, and so that Lucene can pass over what cannot come first.
 */
final class QueryBuilder {
  /** How many moves apart the words of a name may stand. */
  private static final int NEAR = 8;

  private static final float IN_TITLE = 0.05f;
  private static final float IN_PIECES = 0.12f;

  /**
   * From so many passages on it is the reading again alone that looks at pieces of known words (in
   * a third of all passages; they cost most of the time and bring half a point of Hit@1) and at
   * whether all words of a name are there: its most telling one finds the candidates.
   */
  private static final int MANY = 50_000;

  /**
   * Lucene refuses a query of more than 1,024 terms; forty of the longest words have twice that.
   */
  private static final int MOST_PIECES = 400;

  private static final float TIE = 0.1f;

  private QueryBuilder() {}

  /**
   * The query for a question.
   *
   * @param passages in the index: where there are many, pieces are looked for only of words that
   *     the library does not know
   * @param shelves that the passages found may be from; empty where every passage is from one
   */
  static Query query(
      List<QuestionWord> words,
      Optional<Query> shelves,
      Set<Setting> only,
      OptionalInt edition,
      int passages) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QuestionWord word : words) {
      query.add(anyForm(word, passages <= MANY), Occur.SHOULD);
      List<String> own = word.forms().getFirst().stems();
      if (own.size() == 1) {
        Query title = new TermQuery(new Term(Fields.TITLE, own.getFirst()));
        query.add(new BoostQuery(title, IN_TITLE), Occur.SHOULD);
      }
    }
    words.stream()
        .filter(word -> passages <= MANY || !word.known())
        .flatMap(word -> Stream.of(word.typed().split(" ")))
        .flatMap(word -> Analysis.pieces(word).stream())
        .limit(MOST_PIECES)
        .map(piece -> new BoostQuery(new TermQuery(new Term(Fields.GRAM, piece)), IN_PIECES))
        .forEach(piece -> query.add(piece, Occur.SHOULD));
    shelves.ifPresent(shelf -> query.add(shelf, Occur.FILTER));
    if (!only.isEmpty()) {
      List<BytesRef> keys = only.stream().map(setting -> new BytesRef(setting.key())).toList();
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

  /** A community's shelf and the shared one; empty where the index has no other. */
  static Optional<Query> shelves(IndexReader reader, long community) throws IOException {
    long lowest = DocValuesSkipper.globalMinValue(reader, Fields.SHELF);
    long highest = DocValuesSkipper.globalMaxValue(reader, Fields.SHELF);
    boolean others =
        Stream.of(lowest, highest).anyMatch(one -> one != community && one != Publication.SHARED)
            || highest - lowest > 1;
    return others
        ? Optional.of(
            NumericDocValuesField.newSlowSetQuery(Fields.SHELF, community, Publication.SHARED))
        : Optional.empty();
  }

  /**
   * A word in any of its forms.
   *
   * @param exactly whether the words of a name must stand near each other
   */
  private static Query anyForm(QuestionWord word, boolean exactly) {
    List<Query> ways = new ArrayList<>();
    Map<String, Double> terms = new LinkedHashMap<>();
    for (Form form : word.forms()) {
      if (exactly && form.stems().size() > 1) {
        Query phrase = new PhraseQuery(NEAR, Fields.STEM, form.stems().toArray(String[]::new));
        ways.add(new BoostQuery(phrase, (float) form.trust()));
      } else {
        terms.merge(form.telling(), form.trust(), Math::max);
      }
    }
    if (!terms.isEmpty()) {
      SynonymQuery.Builder same = new SynonymQuery.Builder(Fields.STEM);
      terms.forEach((stem, trust) -> same.addTerm(new Term(Fields.STEM, stem), trust.floatValue()));
      ways.add(same.build());
    }
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, TIE);
  }
}
