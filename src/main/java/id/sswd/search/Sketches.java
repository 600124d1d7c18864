package id.sswd.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** Reads the sketches of passages. */
final class Sketches {
  private Sketches() {}

  /** In the order of the hits, which stand in the order of their document numbers. */
  static List<Sketch> of(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    BinaryDocValues values = DocValues.emptyBinary();
    int base = 0;
    int end = 0;
    List<Sketch> sketches = new ArrayList<>(hits.length);
    for (ScoreDoc hit : hits) {
      if (hit.doc >= end) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        base = leaf.docBase;
        end = base + leaf.reader().maxDoc();
        values = DocValues.getBinary(leaf.reader(), Fields.SKETCH);
      }
      // The bytes of a value are overwritten by the next one.
      boolean found = values.advanceExact(hit.doc - base);
      sketches.add(new Sketch(found ? BytesRef.deepCopyOf(values.binaryValue()) : new BytesRef()));
    }
    return sketches;
  }
}
