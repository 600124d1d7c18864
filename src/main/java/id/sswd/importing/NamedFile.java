package id.sswd.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A file with the name that its publications are known by: its own where it was named directly, its
 * path from the folder on where a folder was walked, so that the {@code index.html} of two folders
 * are two publications.
 *
 * @param name with {@code /} between folders, on every system
 */
public record NamedFile(Path path, String name) {
  /** A file that was named itself. */
  static NamedFile of(Path file) {
    return new NamedFile(file, tail(file, 1));
  }

  /** A file that was found in a folder, or in one below it. */
  static NamedFile below(Path folder, Path file) {
    int names = whole(file).getNameCount() - whole(folder).getNameCount() + 1;
    return new NamedFile(file, tail(file, Math.min(names, whole(file).getNameCount())));
  }

  /**
   * All that a publication of this file may be known by: the ends of its path, longest first. It
   * may have come before with another folder, alone, or when only its own name counted.
   *
   * @param source a manuscript's; empty is returned for one that goes by an address
   */
  public List<String> sources(String source) {
    return rest(source).stream()
        .flatMap(
            rest ->
                IntStream.iterate(
                        whole(path).getNameCount(), names -> names > 0, names -> names - 1)
                    .mapToObj(names -> tail(path, names) + rest))
        .toList();
  }

  /**
   * What tells the publications of one file apart; empty where the file's name is no part of it.
   */
  private Optional<String> rest(String source) {
    return source.equals(name) || source.startsWith(name + "#")
        ? Optional.of(source.substring(name.length()))
        : Optional.empty();
  }

  private static String tail(Path file, int names) {
    Path whole = whole(file);
    int count = whole.getNameCount();
    return whole
        .subpath(count - names, count)
        .toString()
        .replace(file.getFileSystem().getSeparator(), "/");
  }

  private static Path whole(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
