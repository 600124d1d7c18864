package id.sswd.store;

import java.nio.file.Path;

/** The database was written by a newer version of the program. */
public final class NewerDatabase extends RuntimeException {
  private static final long serialVersionUID = 1;

  NewerDatabase(Path file) {
    super(
        file
            + " was written by a newer version of this program; update the program, or restore a backup from before");
  }
}
