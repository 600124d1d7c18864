package id.sswd.search;

import id.sswd.dictionary.Dictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that organizers edit glossary and lexicons in: what changes there is used from the
 * next question on, without a restart.
 */
public final class LexiconFolder {
  private static final Logger LOG = LoggerFactory.getLogger(LexiconFolder.class);

  private final Path config;
  private final Dictionaries dictionaries;
  private final PassageIndex index;
  private String seen;

  /**
   * Follows a folder.
   *
   * @param config what {@link Lexicon#load} read
   * @param dictionaries what stands behind it; these are read at the start alone
   */
  public LexiconFolder(Path config, Dictionaries dictionaries, PassageIndex index) {
    this.config = config;
    this.dictionaries = dictionaries;
    this.index = index;
    this.seen = state();
  }

  /** Reads the files again if one was changed, added or taken away. */
  public synchronized void look() {
    String now = state();
    if (now.equals(seen)) {
      return;
    }
    seen = now;
    try {
      Lexicon read = Lexicon.load(config, dictionaries);
      if (!read.hash().equals(index.lexicon().hash())) {
        index.use(read);
        LOG.info("glossary and lexicons were changed: read again");
      }
    } catch (IOException e) {
      LOG.warn(
          "{} cannot be read ({}): going on with the words as they were", config, e.getMessage());
    }
  }

  /** Names, sizes and times of the files. */
  private String state() {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(config, 2)) {
      for (Path file : found.filter(path -> path.toString().endsWith(".tsv")).toList()) {
        files.put(
            file.toString(), Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis());
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("{} cannot be looked at", config, e);
    }
    return files.toString();
  }
}
