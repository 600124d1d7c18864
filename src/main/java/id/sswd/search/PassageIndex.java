package id.sswd.search;

import id.sswd.library.Passage;
import id.sswd.library.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The passages of all publications, ready to be searched. It is derived: what cannot be read, or
 * was made by other rules, is put aside and begun anew, and {@link #appliedChange} is then 0.
 */
public final class PassageIndex implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PassageIndex.class);
  private static final String FINGERPRINT = "fingerprint";
  private static final String CHANGE = "change";

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final String fingerprint;
  private final Lexicon lexicon;
  private volatile long appliedChange;

  private PassageIndex(Path folder, Lexicon lexicon) throws IOException {
    this.lexicon = lexicon;
    this.fingerprint = Fields.VERSION + "." + Analysis.VERSION + "." + lexicon.hash();
    this.appliedChange = changeOf(folder, fingerprint);
    this.directory = FSDirectory.open(folder);
    // Saturation and length weighting measured on passages of a paragraph: shorter texts than
    // Lucene's defaults (1.2 and .75) are made for.
    Similarity similarity = new BM25Similarity(0.9f, 0.4f);
    IndexWriterConfig config =
        new IndexWriterConfig(Analysis.analyzer())
            .setSimilarity(similarity)
            .setRAMBufferSizeMB(16)
            .setOpenMode(appliedChange > 0 ? OpenMode.CREATE_OR_APPEND : OpenMode.CREATE);
    this.writer = new IndexWriter(directory, config);
    this.searchers =
        new SearcherManager(
            writer,
            new SearcherFactory() {
              @Override
              public IndexSearcher newSearcher(
                  org.apache.lucene.index.IndexReader reader,
                  org.apache.lucene.index.@org.jspecify.annotations.Nullable IndexReader previous) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(similarity);
                searcher.setQueryCache(null);
                return searcher;
              }
            });
  }

  /**
   * Opens the index in a folder of its own below the given one.
   *
   * @throws IOException where the folder cannot be written, or another process has it open
   */
  public static PassageIndex open(Path folder, Lexicon lexicon) throws IOException {
    Path own = folder.resolve("passages");
    Files.createDirectories(own);
    try {
      return new PassageIndex(own, lexicon);
    } catch (org.apache.lucene.store.LockObtainFailedException e) {
      throw new IOException(own + " is in use by another process", e);
    }
  }

  /** Puts the passages of a publication in place of those that it had; none if it is withdrawn. */
  public void replace(Publication publication) throws IOException {
    List<Document> documents = new ArrayList<>();
    if (!publication.withdrawn()) {
      for (Passage passage : publication.passages()) {
        documents.add(Fields.document(publication, passage));
      }
    }
    Term key = new Term(Fields.PUBLICATION, Long.toString(publication.id()));
    if (documents.isEmpty()) {
      writer.deleteDocuments(key);
    } else {
      writer.updateDocuments(key, documents);
    }
  }

  public void remove(long publication) throws IOException {
    writer.deleteDocuments(new Term(Fields.PUBLICATION, Long.toString(publication)));
  }

  /** Takes everything out, to begin again from change 0. */
  public void clear() throws IOException {
    writer.deleteAll();
    appliedChange = 0;
  }

  /** Lets searches see what was replaced; {@code change} is the last one that is in. */
  public void refresh(long change) throws IOException {
    searchers.maybeRefreshBlocking();
    appliedChange = change;
  }

  /** Writes to the disk, with the number of the last change that is in. */
  public void commit(long lastChange) throws IOException {
    appliedChange = lastChange;
    writer.setLiveCommitData(
        Map.of(FINGERPRINT, fingerprint, CHANGE, Long.toString(lastChange)).entrySet());
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  /** The last change of the library that searches see. */
  public long appliedChange() {
    return appliedChange;
  }

  /** The number of passages. */
  public int size() throws IOException {
    return withSearcher(searcher -> searcher.getIndexReader().numDocs());
  }

  Lexicon lexicon() {
    return lexicon;
  }

  <T> T withSearcher(Search<T> search) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return search.in(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      searchers.close();
      writer.rollback();
    } catch (AlreadyClosedException e) {
      log.debug("the index was closed already", e);
    } finally {
      directory.close();
    }
  }

  /** The change that the index on disk has reached; 0 if it is absent, other or damaged. */
  private static long changeOf(Path folder, String fingerprint) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return 0;
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
        Map<String, String> marks = reader.getIndexCommit().getUserData();
        if (fingerprint.equals(marks.get(FINGERPRINT))) {
          return Long.parseLong(marks.getOrDefault(CHANGE, "0"));
        }
        log.info("the index was made by other rules or another glossary: it is made again");
        return 0;
      }
    } catch (IOException | RuntimeException e) {
      Path aside = folder.resolveSibling("damaged");
      log.warn(
          "the index in {} cannot be read ({}): moved to {}, made again",
          folder,
          e.getClass().getSimpleName(),
          aside);
      moveAside(folder, aside);
      return 0;
    }
  }

  private static void moveAside(Path folder, Path aside) throws IOException {
    Files.createDirectories(aside);
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Something to do with a searcher; it must not be kept. */
  interface Search<T> {
    T in(IndexSearcher searcher) throws IOException;
  }
}
