package id.sswd.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.lucene.index.IndexWriter;

/**
 * Where the index lies: a folder of its own below the given one, and beside it what could not be
 * read.
 */
record IndexFolder(Path below) {
  Path own() {
    return below.resolve("passages");
  }

  Path aside() {
    return below.resolve("damaged");
  }

  void make() throws IOException {
    Files.createDirectories(own());
  }

  /**
   * Who writes holds a lock on this file, which is empty; Lucene would refuse for ever to write
   * beside one into which something has come.
   */
  void emptyLock() throws IOException {
    Path lock = own().resolve(IndexWriter.WRITE_LOCK_NAME);
    if (Files.exists(lock) && Files.size(lock) > 0) {
      Files.write(lock, new byte[0]);
    }
  }

  void moveAside() throws IOException {
    Files.createDirectories(aside());
    try (var files = Files.newDirectoryStream(own())) {
      for (Path file : files) {
        Files.move(file, aside().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
