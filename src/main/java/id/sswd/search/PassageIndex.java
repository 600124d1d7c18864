package id.sswd.search;

import id.sswd.library.Passage;
import id.sswd.library.Publication;
import id.sswd.text.Stemmer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The passages of all publications, ready to be searched. It is derived: what cannot be read, or
 * was made by other rules, is put aside and begun anew, and {@link #appliedChange} is then 0. One
 * process writes it; others read what that one has committed.
 */
public final class PassageIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PassageIndex.class);

  private final IndexFolder folder;
  private final String rules;
  private final AtomicLong view = new AtomicLong();

  /** What is written; searched too, but while it is filled after it was opened anew. */
  private volatile OpenIndex written;

  private volatile OpenIndex searched;
  private volatile Lexicon lexicon;
  private volatile long appliedChange;

  private PassageIndex(IndexFolder folder, OpenIndex opened, Lexicon lexicon) throws IOException {
    this.folder = folder;
    this.rules = rules(lexicon);
    this.written = opened;
    this.searched = opened;
    this.lexicon = lexicon;
    this.appliedChange = opened.reached();
  }

  /**
   * Opens the index in a folder of its own below the given one, to read and write it.
   *
   * @throws IndexInUse where another process writes it
   * @throws IOException where the folder cannot be written
   */
  public static PassageIndex open(Path folder, Lexicon lexicon) throws IOException {
    IndexFolder place = new IndexFolder(folder);
    return new PassageIndex(place, OpenIndex.toWrite(place, rules(lexicon)), lexicon);
  }

  /**
   * Opens what another process has committed, to read it only.
   *
   * @throws IOException where there is no index, or it was made by other rules
   */
  public static PassageIndex openToRead(Path folder, Lexicon lexicon) throws IOException {
    IndexFolder place = new IndexFolder(folder);
    return new PassageIndex(place, OpenIndex.toRead(place, rules(lexicon)), lexicon);
  }

  /** By these rules the index is made; with the roots that dictionaries add, by others. */
  private static String rules(Lexicon lexicon) {
    String added = lexicon.stemmer().roots().mark();
    return Fields.VERSION + "." + Analysis.VERSION + (added.isEmpty() ? "" : "." + added);
  }

  /** Whether this process keeps the index in step with the library. */
  public boolean isWritable() {
    return written.isWritable();
  }

  /**
   * Puts the passages of a publication in place of those that it had; none if it is withdrawn.
   * Searches see it from the next commit on. One by one: long ones would not fit into memory.
   */
  public void replace(Publication publication) throws IOException {
    remove(publication.id());
    if (!publication.withdrawn()) {
      for (Passage passage : publication.passages()) {
        written.writer().addDocument(Fields.document(publication, passage, stemmer()));
      }
    }
  }

  public void remove(long publication) throws IOException {
    written.writer().deleteDocuments(new Term(Fields.PUBLICATION, Long.toString(publication)));
  }

  /** Takes everything out, to begin again from change 0. */
  public void clear() throws IOException {
    written.writer().deleteAll();
    written.refresh();
    appliedChange = 0;
    view.incrementAndGet();
  }

  /** Writes to the disk, with the number of the last change that is in. */
  public void commit(long lastChange) throws IOException {
    written.commit(lastChange);
    appliedChange = lastChange;
    view.incrementAndGet();
  }

  /** Writes anew whatever still holds passages that are deleted: none of their words stays. */
  void forgetDeleted() throws IOException {
    written.writer().forceMergeDeletes();
    commit(appliedChange);
  }

  /** The version of the rules by which it was made. */
  public String rules() {
    return rules;
  }

  /** The last change of the library that is written, and searched unless it is made anew. */
  public long appliedChange() {
    return appliedChange;
  }

  /**
   * Rises whenever questions may be answered otherwise than before, and never comes back: what was
   * answered is out of date when it is not what it was before the question was read.
   */
  public long view() {
    return view.get();
  }

  /** The number of passages. */
  public int size() throws IOException {
    return withSearcher(searcher -> searcher.getIndexReader().numDocs());
  }

  /** From now on questions are read with these words; what is indexed does not depend on them. */
  public void use(Lexicon changed) {
    lexicon = changed;
    view.incrementAndGet();
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** By this texts were indexed, and are to be read again. */
  public Stemmer stemmer() {
    return lexicon.stemmer();
  }

  <T> T withSearcher(Search<T> search) throws IOException {
    OpenIndex current = searched;
    try {
      return current.search(search);
    } catch (AlreadyClosedException e) {
      if (current == searched) {
        throw e;
      }
      return searched.search(search); // what was opened anew has just taken its place
    }
  }

  /**
   * Opens the folder anew, from its last commit or from nothing. Lucene's writer closes itself for
   * good when the disk fails under it. Until {@link #show}, what was open is searched.
   */
  void reopen() throws IOException {
    written.closeWriter();
    OpenIndex anew = OpenIndex.toWrite(folder, rules);
    if (written != searched) {
      written.close();
    }
    written = anew;
    appliedChange = anew.reached();
    LOG.info("the index was opened anew");
  }

  /** From now on what was opened anew is searched: it holds all that there is. */
  void show() throws IOException {
    if (written != searched) {
      OpenIndex before = searched;
      searched = written;
      view.incrementAndGet();
      before.close();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (written != searched) {
        searched.close();
      }
    } finally {
      written.close();
    }
  }

  /** Something to do with a searcher; it must not be kept. */
  interface Search<T> {
    T in(IndexSearcher searcher) throws IOException;
  }
}
