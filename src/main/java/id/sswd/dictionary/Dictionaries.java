package id.sswd.dictionary;

import id.sswd.text.Roots;
import id.sswd.text.Stemmer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What the dictionaries of the system add to the words that the program comes with.
 *
 * @param stemmer by the shipped roots and those of the dictionaries
 * @param english Indonesian words for English ones, all folded, the most usual first
 */
public record Dictionaries(Stemmer stemmer, Map<String, List<String>> english) {
  public static final Dictionaries NONE = new Dictionaries(Stemmer.shipped(), Map.of());

  /**
   * Reads dictionaries.
   *
   * @param files for hunspell the {@code .dic} or {@code .aff} file, for dictd the {@code .index}
   *     or {@code .dict.dz}; the other one lies beside it
   * @throws BadDictionary for a file that is not there or is damaged
   */
  public static Dictionaries read(List<Path> files) {
    if (files.isEmpty()) {
      return NONE;
    }
    TreeSet<String> roots = new TreeSet<>();
    Map<String, List<String>> english = new LinkedHashMap<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(".dic") || name.endsWith(".aff")) {
        roots.addAll(HunspellWords.read(there(beside(file, ".dic")), there(beside(file, ".aff"))));
      } else if (name.endsWith(".index") || name.endsWith(".dict") || name.endsWith(".dict.dz")) {
        Path entries = beside(file, ".dict");
        DictdFile.read(
                there(beside(file, ".index")),
                Files.exists(entries) ? entries : there(beside(file, ".dict.dz")))
            .forEach((word, meanings) -> add(english, word, meanings));
      } else {
        throw new BadDictionary(
            file + " is no dictionary of a known kind (.dic of hunspell, .index of dictd)");
      }
    }
    return new Dictionaries(new Stemmer(Roots.shipped().with(roots)), Map.copyOf(english));
  }

  private static void add(Map<String, List<String>> all, String word, List<String> meanings) {
    List<String> known = all.computeIfAbsent(word, key -> new ArrayList<>());
    meanings.stream().filter(meaning -> !known.contains(meaning)).forEach(known::add);
  }

  private static Path beside(Path file, String ending) {
    String name = file.getFileName().toString();
    String stem = name.replaceFirst("\\.(?:dic|aff|index|dict|dict\\.dz)$", "");
    return file.resolveSibling(stem + ending);
  }

  private static Path there(Path file) {
    if (!Files.isReadable(file)) {
      throw new BadDictionary("the dictionary " + file + " is not there or cannot be read");
    }
    return file;
  }
}
