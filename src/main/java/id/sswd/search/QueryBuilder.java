package id.sswd.search;

import id.sswd.library.Publication;
import id.sswd.library.Setting;
import id.sswd.search.QuestionWord.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
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

  private static final float STEM = (float) K.d("stem", 1);
  private static final float IN_TITLE = (float) K.d("title", 0.3);
  private static final float IN_PIECES = (float) K.d("gram", 0.12);
  private static final float TIE = (float) K.d("tie", 0.1);

  private QueryBuilder() {}

  static Query query(
      List<QuestionWord> words, long community, Set<Setting> only, OptionalInt edition) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words.forEach(word -> query.add(anyWay(word), Occur.SHOULD));
    for (QuestionWord word : words) {
      if (IN_PIECES > 0) {
        pieces(word.typed(), query);
      }
    }
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

  private static Query anyWay(QuestionWord word) {
    List<Query> ways = new ArrayList<>();
    if (!word.typed().contains(" ")) {
      ways.add(new TermQuery(new Term(Fields.EXACT, word.typed())));
    }
    for (Form form : word.forms()) {
      Query said =
          form.stems().size() == 1
              ? new TermQuery(new Term(Fields.STEM, form.stems().getFirst()))
              : new PhraseQuery(NEAR, Fields.STEM, form.stems().toArray(String[]::new));
      ways.add(new BoostQuery(said, STEM * (float) form.trust()));
    }
    List<String> own = word.forms().getFirst().stems();
    if (own.size() == 1 && IN_TITLE > 0) {
      Query title = new TermQuery(new Term(Fields.TITLE, own.getFirst()));
      ways.add(new BoostQuery(title, IN_TITLE));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static void pieces(String typed, BooleanQuery.Builder query) {
    for (String word : typed.split(" ")) {
      for (int i = 0; i + Analysis.GRAM <= word.length(); i++) {
        Term piece = new Term(Fields.GRAM, word.substring(i, i + Analysis.GRAM));
        query.add(new BoostQuery(new TermQuery(piece), IN_PIECES), Occur.SHOULD);
      }
    }
  }
}
