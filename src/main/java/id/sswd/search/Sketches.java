package id.sswd.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Reads the sketches of passages, in the order of their document numbers. */
final class Sketches {
  private final List<LeafReaderContext> leaves;
  private int end;
  private int base;
  private BinaryDocValues values = DocValues.emptyBinary();

  Sketches(IndexSearcher searcher) {
    leaves = searcher.getIndexReader().leaves();
  }

  Sketch of(int document) throws IOException {
    if (document >= end) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      base = leaf.docBase;
      end = base + leaf.reader().maxDoc();
      values = DocValues.getBinary(leaf.reader(), Fields.SKETCH);
    }
    return new Sketch(values.advanceExact(document - base) ? values.binaryValue() : new BytesRef());
  }
}
