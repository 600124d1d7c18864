package id.sswd.search;

import id.sswd.library.Publication;
import id.sswd.library.Setting;
import id.sswd.search.QuestionWord.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** A question as a Lucene query: for each word the best of the ways to say it. */
final class QueryBuilder {
  /** How many moves apart the words of a name may stand. */
  private static final int NEAR = 8;

  private static final float IN_TITLE = 0.3f;
  private static final float IN_PIECES = 0.12f;

  /**
   * From so many passages on the pieces of known words are left out: they are in a third of all
   * passages, cost most of the time, and bring half a point of Hit@1.
   */
  private static final int MANY = 50_000;

  /**
   * Lucene refuses a query of more than 1,024 terms; forty of the longest words have twice that.
   */
  private static final int MOST_PIECES = 400;

  /** A word that tells less than this share of the most telling one is a common one. */
  private static final double COMMON = 0.5;

  private static final float TIE = 0.1f;

  private QueryBuilder() {}

  /**
   * The query for a question.
   *
   * @param passages in the index: where there are many, pieces are looked for only of words that
   *     the library does not know
   */
  static Query query(
      List<QuestionWord> words,
      long community,
      Set<Setting> only,
      OptionalInt edition,
      int passages) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    double telling = words.stream().mapToDouble(QuestionWord::weight).max().orElse(0);
    words.forEach(
        word -> {
          boolean common = word.weight() < COMMON * telling;
          query.add(anyWay(word, passages <= MANY, common), Occur.SHOULD);
        });
    words.stream()
        .filter(word -> passages <= MANY || !word.known())
        .flatMap(word -> pieces(word.typed()))
        .limit(MOST_PIECES)
        .map(piece -> new BoostQuery(new TermQuery(piece), IN_PIECES))
        .forEach(piece -> query.add(piece, Occur.SHOULD));
    query.add(
        NumericDocValuesField.newSlowSetQuery(Fields.SHELF, community, Publication.SHARED),
        Occur.FILTER);
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

  /**
   * Any of the ways to say a word.
   *
   * @param exactly whether the words of a name must stand near each other; the passages found are
   *     looked at again in any case
   * @param common whether other words of the question tell much more; where positions are not
   *     looked at, only its own form is looked for
   */
  private static Query anyWay(QuestionWord word, boolean exactly, boolean common) {
    List<Query> ways = new ArrayList<>();
    if (!word.typed().contains(" ")) {
      ways.add(new TermQuery(new Term(Fields.EXACT, word.typed())));
    }
    for (Form form : word.forms()) {
      if (form.stems().size() == 1) {
        Query said = new TermQuery(new Term(Fields.STEM, form.stems().getFirst()));
        ways.add(boosted(said, form));
      } else if (exactly) {
        Query phrase = new PhraseQuery(NEAR, Fields.STEM, form.stems().toArray(String[]::new));
        ways.add(boosted(phrase, form));
      } else if (!common || form.trust() == 1) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        form.stems()
            .forEach(stem -> all.add(new TermQuery(new Term(Fields.STEM, stem)), Occur.MUST));
        ways.add(boosted(all.build(), form));
      }
    }
    List<String> own = word.forms().getFirst().stems();
    if (own.size() == 1) {
      Query title = new TermQuery(new Term(Fields.TITLE, own.getFirst()));
      ways.add(new BoostQuery(title, IN_TITLE));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static Query boosted(Query said, Form form) {
    return new BoostQuery(said, (float) form.trust());
  }

  private static Stream<Term> pieces(String typed) {
    return Arrays.stream(typed.split(" "))
        .flatMap(
            word ->
                IntStream.rangeClosed(0, word.length() - Analysis.GRAM)
                    .mapToObj(at -> new Term(Fields.GRAM, word.substring(at, at + Analysis.GRAM))));
  }
}
