package id.sswd.library;

import java.util.List;
import java.util.Optional;

/** What the index needs to follow the library. */
public interface LibraryFeed {
  /** The number of the newest change; 0 for a library that never held anything. */
  long lastChange();

  /** Changes after a number, oldest first. */
  List<Change> changesSince(long number, int most);

  /**
   * A publication with its passages; empty when it is gone. A withdrawn one is to be taken out of
   * the index.
   */
  Optional<Publication> publication(long id);

  /** Something about this publication changed. */
  record Change(long number, long publication) {}
}
