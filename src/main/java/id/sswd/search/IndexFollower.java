package id.sswd.search;

import id.sswd.library.LibraryFeed;
import id.sswd.library.LibraryFeed.Change;
import id.sswd.library.Publication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the index in step with the library: it replays the changes that the index has not seen. */
public final class IndexFollower {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
  private static final int AT_ONCE = 500;

  private final PassageIndex index;
  private final LibraryFeed library;
  private boolean broken;

  public IndexFollower(PassageIndex index, LibraryFeed library) {
    this.index = index;
    this.library = library;
  }

  /**
   * Brings the index up to the library's last change, on disk and for searches; returns the changes
   * replayed. Where another process writes the index, that one does it.
   */
  public synchronized int catchUp() {
    if (!index.isWritable()) {
      return 0;
    }
    try {
      if (broken) {
        index.reopen();
        broken = false;
      }
      if (index.appliedChange() > library.lastChange()) {
        LOG.info("the index is ahead of the database, as after a restore: it is made again");
        index.clear();
      }
      int replayed = 0;
      List<Change> changes = library.changesSince(index.appliedChange(), AT_ONCE);
      while (!changes.isEmpty()) {
        replay(changes);
        replayed += changes.size();
        changes = library.changesSince(index.appliedChange(), AT_ONCE);
      }
      index.show();
      return replayed;
    } catch (IOException | AlreadyClosedException e) {
      throw broken(e);
    }
  }

  /** What could not be written is written again after the index was opened anew. */
  private UncheckedIOException broken(Exception e) {
    broken = true;
    IOException cause = e instanceof IOException io ? io : new IOException(e);
    return new UncheckedIOException("the index cannot be written: " + e.getMessage(), cause);
  }

  /** Leaves no word of passages that are no more on the disk, as after somebody was erased. */
  public synchronized void forgetDeleted() {
    catchUp();
    try {
      index.forgetDeleted();
    } catch (IOException | AlreadyClosedException e) {
      throw broken(e);
    }
  }

  /** Makes the index anew from the library. */
  public synchronized int rebuild() {
    try {
      index.clear();
    } catch (IOException | AlreadyClosedException e) {
      throw broken(e);
    }
    return catchUp();
  }

  private void replay(List<Change> changes) throws IOException {
    Set<Long> publications = new LinkedHashSet<>();
    changes.forEach(change -> publications.add(change.publication()));
    for (long id : publications) {
      Optional<Publication> publication = library.publication(id);
      if (publication.isPresent()) {
        index.replace(publication.get());
      } else {
        index.remove(id);
      }
    }
    index.commit(changes.getLast().number());
  }
}
