package id.sswd.importing;

import id.sswd.library.Manuscript;
import java.nio.file.Path;
import java.util.List;

/** What became of one file. */
public sealed interface Reading {
  Path file();

  /** The publications in it. */
  record Read(Path file, List<Manuscript> manuscripts) implements Reading {}

  /** Why there are none: one sentence. */
  record Failed(Path file, String problem) implements Reading {}
}
