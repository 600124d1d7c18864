package id.sswd.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A message of the lists in {@code src/test/resources/care}.
 *
 * @param need empty where nobody is in need
 * @param writer who wrote it; each has a manner of their own
 */
record Labelled(Optional<Need> need, String writer, String message) {
  static final Path LISTS = Path.of("src/test/resources/care");
  private static final String NOBODY = "none";

  /** The messages of a list: "dev", "test", "strangers" or "newcomer". */
  static List<Labelled> list(String name) throws IOException {
    return Files.readAllLines(LISTS.resolve(name + ".tsv")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Labelled::of)
        .toList();
  }

  private static Labelled of(String line) {
    String[] cells = line.split("\t", -1);
    return new Labelled(
        cells[0].equals(NOBODY) ? Optional.empty() : Optional.of(Need.ofKey(cells[0])),
        cells[1],
        cells[2]);
  }

  boolean inNeed() {
    return need.isPresent();
  }
}
