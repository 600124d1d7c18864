package id.sswd.search;

import id.sswd.library.Passage;
import id.sswd.library.Publication;
import id.sswd.text.Stemmer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
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
 * The passages of all publications, ready to be searched. It is derived: what cannot be read, or
 * was made by other rules, is put aside and begun anew, and {@link #appliedChange} is then 0. One
 * process writes it; others read what that one has committed.
 */
public final class PassageIndex implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PassageIndex.class);
  private static final String FINGERPRINT = "fingerprint";
  private static final String CHANGE = "change";

  private final IndexFolder folder;
  private final String fingerprint;
  private Directory directory;
  private volatile Optional<IndexWriter> writer;
  private volatile SearcherManager searchers;

  /** What was opened anew and does not hold everything yet, and where what is searched lies. */
  private Optional<SearcherManager> filling = Optional.empty();

  private Directory shown;
  private volatile Lexicon lexicon;
  private volatile long appliedChange;

  private PassageIndex(
      IndexFolder folder,
      Directory directory,
      Optional<IndexWriter> writer,
      String fingerprint,
      Lexicon lexicon)
      throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.shown = directory;
    this.writer = writer;
    this.fingerprint = fingerprint;
    this.lexicon = lexicon;
    this.searchers =
        writer.isPresent()
            ? new SearcherManager(writer.get(), new Searchers())
            : new SearcherManager(directory, new Searchers());
    this.appliedChange = reached();
  }

  /**
   * Opens the index in a folder of its own below the given one, to read and write it.
   *
   * @throws IndexInUse where another process writes it
   * @throws IOException where the folder cannot be written
   */
  public static PassageIndex open(Path folder, Lexicon lexicon) throws IOException {
    return open(new IndexFolder(folder), lexicon);
  }

  private static PassageIndex open(IndexFolder folder, Lexicon lexicon) throws IOException {
    folder.make();
    try {
      return sound(folder, lexicon);
    } catch (LockObtainFailedException e) {
      throw new IndexInUse(folder.own(), e);
    } catch (IOException | RuntimeException e) {
      log.warn(
          "the index in {} cannot be read ({}): moved to {}, made again",
          folder.own(),
          e.getClass().getSimpleName(),
          folder.aside());
      folder.moveAside();
      return sound(folder, lexicon);
    }
  }

  /**
   * Opens what another process has committed, to read it only.
   *
   * @throws IOException where there is no index, or it was made by other rules
   */
  public static PassageIndex openToRead(Path folder, Lexicon lexicon) throws IOException {
    IndexFolder read = new IndexFolder(folder);
    Directory directory = FSDirectory.open(read.own());
    PassageIndex index =
        new PassageIndex(read, directory, Optional.empty(), fingerprint(lexicon), lexicon);
    if (index.appliedChange == 0) {
      index.close();
      throw new IOException(
          read.own() + " is being made anew by another process; try again in a few seconds");
    }
    return index;
  }

  /** Takes the write lock before anything else: what another process has open is never touched. */
  private static PassageIndex sound(IndexFolder folder, Lexicon lexicon) throws IOException {
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
      PassageIndex index =
          new PassageIndex(folder, directory, Optional.of(writer), fingerprint(lexicon), lexicon);
      if (index.appliedChange == 0) {
        index.clear();
      }
      return index;
    } catch (IOException | RuntimeException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw e;
    }
  }

  /** By these rules the index is made; with the roots that dictionaries add, by others. */
  private static String fingerprint(Lexicon lexicon) {
    String added = lexicon.stemmer().roots().mark();
    return Fields.VERSION + "." + Analysis.VERSION + (added.isEmpty() ? "" : "." + added);
  }

  /** The last change that the opened commit holds; 0 where it was made by other rules. */
  private long reached() throws IOException {
    Map<String, String> marks = new HashMap<>();
    if (writer.isPresent()) {
      Iterable<Map.Entry<String, String>> live = writer.get().getLiveCommitData();
      if (live != null) {
        live.forEach(mark -> marks.put(mark.getKey(), mark.getValue()));
      }
    } else {
      marks.putAll(
          withSearcher(
              searcher ->
                  ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getUserData()));
    }
    if (fingerprint.equals(marks.get(FINGERPRINT))) {
      return Long.parseLong(marks.getOrDefault(CHANGE, "0"));
    }
    if (marks.containsKey(FINGERPRINT)) {
      log.info("the index was made by other rules: it is made again");
    }
    return 0;
  }

  /** Whether this process keeps the index in step with the library. */
  public boolean isWritable() {
    return writer.isPresent();
  }

  private IndexWriter writer() {
    return writer.orElseThrow(() -> new IllegalStateException("the index was opened to read"));
  }

  /** Puts the passages of a publication in place of those that it had; none if it is withdrawn. */
  public void replace(Publication publication) throws IOException {
    List<Document> documents = new ArrayList<>();
    if (!publication.withdrawn()) {
      for (Passage passage : publication.passages()) {
        documents.add(Fields.document(publication, passage, stemmer()));
      }
    }
    Term key = new Term(Fields.PUBLICATION, Long.toString(publication.id()));
    if (documents.isEmpty()) {
      writer().deleteDocuments(key);
    } else {
      writer().updateDocuments(key, documents);
    }
  }

  public void remove(long publication) throws IOException {
    writer().deleteDocuments(new Term(Fields.PUBLICATION, Long.toString(publication)));
  }

  /** Takes everything out, to begin again from change 0. */
  public void clear() throws IOException {
    writer().deleteAll();
    refresh();
    appliedChange = 0;
  }

  /** Writes to the disk, with the number of the last change that is in. */
  public void commit(long lastChange) throws IOException {
    writer()
        .setLiveCommitData(
            Map.of(FINGERPRINT, fingerprint, CHANGE, Long.toString(lastChange)).entrySet());
    writer().commit();
    refresh();
    appliedChange = lastChange;
  }

  /** Writes anew whatever still holds passages that are deleted: none of their words stays. */
  void forgetDeleted() throws IOException {
    writer().forceMergeDeletes();
    commit(appliedChange);
  }

  /** The version of the rules by which it was made. */
  public String rules() {
    return fingerprint;
  }

  /** The last change of the library that searches see. */
  public long appliedChange() {
    return appliedChange;
  }

  /** The number of passages. */
  public int size() throws IOException {
    return withSearcher(searcher -> searcher.getIndexReader().numDocs());
  }

  /** From now on questions are read with these words; what is indexed does not depend on them. */
  public void use(Lexicon changed) {
    lexicon = changed;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** By this texts were indexed, and are to be read again. */
  public Stemmer stemmer() {
    return lexicon.stemmer();
  }

  <T> T withSearcher(Search<T> search) throws IOException {
    SearcherManager current = searchers;
    IndexSearcher searcher;
    try {
      searcher = current.acquire();
    } catch (AlreadyClosedException e) {
      current = searchers; // what was opened anew has just taken its place
      searcher = current.acquire();
    }
    try {
      return search.in(searcher);
    } finally {
      current.release(searcher);
    }
  }

  /**
   * Opens the folder anew, from its last commit or from nothing. Lucene's writer closes itself for
   * good when the disk fails under it. Until {@link #show}, what was open is searched.
   */
  void reopen() throws IOException {
    closeWriter();
    PassageIndex anew = open(folder, lexicon);
    if (filling.isPresent()) {
      filling.get().close();
      directory.close();
    } else {
      shown = directory;
    }
    directory = anew.directory;
    writer = anew.writer;
    filling = Optional.of(anew.searchers);
    appliedChange = anew.appliedChange;
    log.info("the index was opened anew");
  }

  /** From now on what was opened anew is searched: it holds all that there is. */
  void show() throws IOException {
    if (filling.isPresent()) {
      SearcherManager before = searchers;
      searchers = filling.get();
      filling = Optional.empty();
      before.close();
      shown.close();
    }
  }

  private void refresh() throws IOException {
    filling.orElse(searchers).maybeRefreshBlocking();
  }

  private void closeWriter() throws IOException {
    try {
      if (writer.isPresent()) {
        writer.get().rollback();
      }
    } catch (AlreadyClosedException e) {
      log.debug("the index was closed already", e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      searchers.close();
      if (filling.isPresent()) {
        filling.get().close();
        shown.close();
      }
      closeWriter();
    } finally {
      directory.close();
    }
  }

  /** Something to do with a searcher; it must not be kept. */
  interface Search<T> {
    T in(IndexSearcher searcher) throws IOException;
  }
}
