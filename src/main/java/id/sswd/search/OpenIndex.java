package id.sswd.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of an index as Lucene has them open: who searches them, who writes them, and the marks
 * that the last commit carries.
 */
final class OpenIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);
  private static final String FINGERPRINT = "fingerprint";
  private static final String CHANGE = "change";

  private final IndexFolder folder;
  private final String rules;
  private final Directory directory;
  private final Optional<IndexWriter> writer;
  private final SearcherManager searchers;

  private OpenIndex(
      IndexFolder folder, String rules, Directory directory, Optional<IndexWriter> writer)
      throws IOException {
    this.folder = folder;
    this.rules = rules;
    this.directory = directory;
    this.writer = writer;
    this.searchers =
        writer.isPresent()
            ? new SearcherManager(writer.get(), new Searchers())
            : new SearcherManager(directory, new Searchers());
  }

  /**
   * Opens a folder to read and write it; what cannot be read is put aside, and what was made by
   * other rules is emptied.
   *
   * @param rules names the rules by which the index is made
   * @throws IndexInUse where another process writes it
   */
  static OpenIndex toWrite(IndexFolder folder, String rules) throws IOException {
    folder.make();
    try {
      return sound(folder, rules);
    } catch (LockObtainFailedException e) {
      throw new IndexInUse(folder.own(), e);
    } catch (IOException | RuntimeException e) {
      LOG.warn(
          "the index in {} cannot be read ({}): moved to {}, made again",
          folder.own(),
          e.getClass().getSimpleName(),
          folder.aside());
      folder.moveAside();
      return sound(folder, rules);
    }
  }

  /** Takes the write lock before anything else: what another process has open is never touched. */
  private static OpenIndex sound(IndexFolder folder, String rules) throws IOException {
    folder.emptyLock();
    Directory directory = FSDirectory.open(folder.own());
    IndexWriter writer = null;
    try {
      writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig()
                  .setSimilarity(Searchers.SIMILARITY)
                  .setRAMBufferSizeMB(16)
                  .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                  .setOpenMode(OpenMode.CREATE_OR_APPEND));
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
      }
      OpenIndex opened = new OpenIndex(folder, rules, directory, Optional.of(writer));
      if (opened.reached() == 0) {
        writer.deleteAll();
        opened.commit(0);
      }
      return opened;
    } catch (IOException | RuntimeException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw e;
    }
  }

  /**
   * Opens what another process has committed, to read it only.
   *
   * @throws IOException where there is no index, or it was made by other rules
   */
  static OpenIndex toRead(IndexFolder folder, String rules) throws IOException {
    Directory directory = FSDirectory.open(folder.own());
    OpenIndex opened;
    try {
      opened = new OpenIndex(folder, rules, directory, Optional.empty());
    } catch (IndexNotFoundException e) {
      directory.close();
      throw new IOException(folder.own() + " is just being made; try again in a few seconds", e);
    }
    if (!rules.equals(opened.marks().get(FINGERPRINT))) {
      opened.close();
      throw new IOException(
          folder.own()
              + " was made by other rules than these, by another version or with other"
              + " dictionaries; use the version and the settings of the bot that is running");
    }
    return opened;
  }

  boolean isWritable() {
    return writer.isPresent();
  }

  IndexWriter writer() {
    return writer.orElseThrow(() -> new IllegalStateException("the index was opened to read"));
  }

  /** The last change that the opened commit holds; 0 where it was made by other rules. */
  long reached() throws IOException {
    Map<String, String> marks = marks();
    if (rules.equals(marks.get(FINGERPRINT))) {
      return Long.parseLong(marks.getOrDefault(CHANGE, "0"));
    }
    if (marks.containsKey(FINGERPRINT)) {
      LOG.info("the index in {} was made by other rules: it is made again", folder.own());
    }
    return 0;
  }

  private Map<String, String> marks() throws IOException {
    if (writer.isEmpty()) {
      return search(
          searcher -> ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getUserData());
    }
    Map<String, String> marks = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.get().getLiveCommitData();
    if (live != null) {
      live.forEach(mark -> marks.put(mark.getKey(), mark.getValue()));
    }
    return marks;
  }

  /** Writes to the disk, with the number of the last change that is in; searches see it then. */
  void commit(long lastChange) throws IOException {
    writer()
        .setLiveCommitData(
            Map.of(FINGERPRINT, rules, CHANGE, Long.toString(lastChange)).entrySet());
    writer().commit();
    refresh();
  }

  /** Searches see what was written. */
  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /**
   * Searches.
   *
   * @throws AlreadyClosedException where it was closed
   */
  <T> T search(PassageIndex.Search<T> search) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return search.in(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Gives up writing, for good; it can still be searched. */
  void closeWriter() throws IOException {
    try {
      if (writer.isPresent()) {
        writer.get().rollback();
      }
    } catch (AlreadyClosedException e) {
      LOG.debug("the index was closed already", e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      searchers.close();
      closeWriter();
    } finally {
      directory.close();
    }
  }
}
