package id.sswd.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One process at a time serves a data folder, or puts another database into it. The system lets go
 * of the lock when the process ends, however it ends.
 */
public final class DataLock implements AutoCloseable {
  private final FileChannel file;

  private DataLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Takes the lock; empty where another process has it.
   *
   * @param data the folder, made where there is none
   */
  public static Optional<DataLock> take(Path data) throws IOException {
    Files.createDirectories(data);
    FileChannel file =
        FileChannel.open(
            data.resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = file.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null; // held by this very process
    }
    if (lock == null) {
      file.close();
      return Optional.empty();
    }
    return Optional.of(new DataLock(file));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
