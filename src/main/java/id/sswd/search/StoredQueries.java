package id.sswd.search;

import id.sswd.library.Passage;
import id.sswd.library.Publication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The other way round: not which passages a question finds, but which of many stored words a new
 * publication holds. A passage must say all of the words, each in any form. The words are read like
 * a question, but by what the publication alone says: whether the index has it already makes no
 * difference, and no spelling is mended, because what is new is no misspelling of what was there.
 */
public final class StoredQueries {
  private static final int NEAR = 4;

  private final QuestionReader questions;
  private final PassageIndex index;

  public StoredQueries(PassageIndex index) {
    this.index = index;
    this.questions = QuestionReader.literal(index::lexicon);
  }

  /** Whether these words say anything that could be found; "apa yang" does not. */
  public boolean canMatch(String words) {
    return !read(words, searcher("", "")).words().isEmpty();
  }

  /** Those of the stored words, by their numbers, that some passage of the publication holds. */
  public Set<Long> matching(Publication publication, Map<Long, String> stored) {
    String title = publication.citation().title();
    List<String> texts = publication.passages().stream().map(Passage::text).toList();
    IndexSearcher whole = searcher(title, texts.stream().collect(Collectors.joining("\n")));
    List<IndexSearcher> passages = texts.stream().map(text -> searcher(title, text)).toList();
    Set<Long> matching = new HashSet<>();
    stored.forEach(
        (number, words) -> {
          AskedQuestion asked = read(words, whole);
          if (!asked.words().isEmpty() && held(query(asked), passages)) {
            matching.add(number);
          }
        });
    return matching;
  }

  private IndexSearcher searcher(String title, String text) {
    MemoryIndex memory = new MemoryIndex();
    memory.addField(Fields.STEM, Analysis.of(title + "\n" + text, index.stemmer()).stemmed());
    return memory.createSearcher();
  }

  private AskedQuestion read(String words, IndexSearcher searcher) {
    try {
      return questions.read(words, searcher.getIndexReader());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static boolean held(Query query, List<IndexSearcher> passages) {
    try {
      for (IndexSearcher passage : passages) {
        if (passage.count(query) > 0) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("an index in memory cannot be read: " + e.getMessage(), e);
  }

  private static Query query(AskedQuestion asked) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (QuestionWord word : asked.words()) {
      BooleanQuery.Builder ways = new BooleanQuery.Builder();
      word.forms().forEach(form -> ways.add(said(form), Occur.SHOULD));
      all.add(ways.build(), Occur.FILTER);
    }
    return all.build();
  }

  private static Query said(QuestionWord.Form form) {
    return form.stems().size() == 1
        ? new TermQuery(new Term(Fields.STEM, form.stems().getFirst()))
        : new PhraseQuery(NEAR, Fields.STEM, form.stems().toArray(String[]::new));
  }
}
