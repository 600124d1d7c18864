package id.sswd.search;

import java.io.IOException;
import java.nio.file.Path;

/** Another process writes the index. */
public final class IndexInUse extends IOException {
  private static final long serialVersionUID = 1;

  IndexInUse(Path folder, IOException cause) {
    super(folder + " is in use by another process", cause);
  }
}
