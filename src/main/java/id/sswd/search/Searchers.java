package id.sswd.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/** One searcher a refresh; questions differ, so nothing is cached between them. */
final class Searchers extends SearcherFactory {
  /**
   * Saturation and length weighting for passages of a paragraph, which are shorter than the texts
   * that Lucene's defaults (1.2 and .75) are made for.
   */
  static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

  @Override
  public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SIMILARITY);
    searcher.setQueryCache(null);
    return searcher;
  }
}
