package id.sswd.search;

import id.sswd.library.Passage;
import id.sswd.library.Publication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The other way round: not which passages a question finds, but which of many stored words a new
 * publication holds. A passage must say all of the words, each in any form.
 */
public final class StoredQueries {
  private static final int NEAR = 4;

  private final PassageIndex index;
  private final QuestionReader questions;
  private final Analyzer analyzer = Analysis.analyzer();

  public StoredQueries(PassageIndex index) {
    this.index = index;
    this.questions = new QuestionReader(index.lexicon());
  }

  /** Whether these words say anything that could be found; "apa yang" does not. */
  public boolean canMatch(String words) {
    return !read(words).words().isEmpty();
  }

  private AskedQuestion read(String words) {
    return with(reader -> questions.read(words, reader));
  }

  /** Those of the stored words, by their numbers, that some passage of the publication holds. */
  public Set<Long> matching(Publication publication, Map<Long, String> stored) {
    return with(
        reader -> {
          Set<Long> matching = new HashSet<>();
          for (Passage passage : publication.passages()) {
            MemoryIndex memory = new MemoryIndex();
            memory.addField(Fields.STEM, passage.text(), analyzer);
            memory.addField(Fields.TITLE, publication.citation().title(), analyzer);
            for (Map.Entry<Long, String> words : stored.entrySet()) {
              if (!matching.contains(words.getKey())
                  && memory.search(query(questions.read(words.getValue(), reader))) > 0) {
                matching.add(words.getKey());
              }
            }
          }
          return matching;
        });
  }

  private static Query query(AskedQuestion asked) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (QuestionWord word : asked.words()) {
      BooleanQuery.Builder ways = new BooleanQuery.Builder();
      for (QuestionWord.Form form : word.forms()) {
        if (form.trust() != QuestionWord.MENDED) {
          ways.add(said(Fields.STEM, form), Occur.SHOULD);
          ways.add(said(Fields.TITLE, form), Occur.SHOULD);
        }
      }
      all.add(ways.build(), Occur.MUST);
    }
    return all.build();
  }

  private static Query said(String field, QuestionWord.Form form) {
    return form.stems().size() == 1
        ? new TermQuery(new Term(field, form.stems().getFirst()))
        : new PhraseQuery(NEAR, field, form.stems().toArray(String[]::new));
  }

  private interface Work<T> {
    T with(IndexReader reader) throws IOException;
  }

  private <T> T with(Work<T> work) {
    try {
      return index.withSearcher(searcher -> work.with(searcher.getIndexReader()));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read: " + e.getMessage(), e);
    }
  }
}
