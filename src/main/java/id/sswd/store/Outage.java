package id.sswd.store;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that cannot work for now (locked by another program, no room on the disk, a
 * failing disk) from work that fails because of what it is.
 */
public final class Outage {
  /** SQLite's busy, locked, nomem, readonly, ioerr, full, cantopen, protocol. */
  private static final Set<Integer> PASSING = Set.of(5, 6, 7, 8, 10, 13, 14, 15);

  private static final int KIND = 0xff;

  private Outage() {}

  /** Whether the failure says nothing about the work, which can succeed later as it is. */
  public static boolean caused(Throwable failure) {
    @Nullable Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof SQLException refused
          && PASSING.contains(refused.getErrorCode() & KIND)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
