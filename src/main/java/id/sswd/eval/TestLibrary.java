package id.sswd.eval;

import id.sswd.ask.Answerer;
import id.sswd.library.Citation;
import id.sswd.library.Origin;
import id.sswd.library.Passage;
import id.sswd.library.Publication;
import id.sswd.library.SettingRecognizer;
import id.sswd.search.Lexicon;
import id.sswd.search.PassageIndex;
import id.sswd.search.Ranking;
import id.sswd.search.Retriever;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** A corpus in a temporary index, with the production answerer over it. */
public final class TestLibrary implements AutoCloseable {
  static final long COMMUNITY = 1;

  private final Path folder;
  private final PassageIndex index;
  private final Answerer answerer;
  private final List<String> ids;
  private final Duration indexing;

  private TestLibrary(
      Path folder, PassageIndex index, Answerer answerer, List<String> ids, Duration indexing) {
    this.folder = folder;
    this.index = index;
    this.answerer = answerer;
    this.ids = ids;
    this.indexing = indexing;
  }

  /**
   * Indexes a corpus; each text is a publication of one passage.
   *
   * @param without texts to leave out
   */
  public static TestLibrary of(Path corpus, Lexicon lexicon, Set<String> without)
      throws IOException {
    return of(corpus, lexicon, without, Ranking.shipped());
  }

  /** The same, with passages put in order by other weights. */
  public static TestLibrary of(Path corpus, Lexicon lexicon, Set<String> without, Ranking ranking)
      throws IOException {
    Path folder = Files.createTempDirectory("sswd-eval");
    try {
      return in(folder, corpus, lexicon, without, ranking);
    } catch (IOException | RuntimeException e) {
      clear(folder);
      throw e;
    }
  }

  private static TestLibrary in(
      Path folder, Path corpus, Lexicon lexicon, Set<String> without, Ranking ranking)
      throws IOException {
    PassageIndex index = PassageIndex.open(folder, lexicon);
    SettingRecognizer settings = new SettingRecognizer();
    List<String> ids = new ArrayList<>();
    long start = System.nanoTime();
    try {
      Collection.corpus(
          corpus,
          text -> {
            if (!without.contains(text.id())) {
              ids.add(text.id());
              index.replace(publication(ids.size(), text, settings));
            }
          });
      index.commit(1);
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
    Duration indexing = Duration.ofNanos(System.nanoTime() - start);
    Answerer answerer = new Answerer(new Retriever(index, ranking), settings);
    return new TestLibrary(folder, index, answerer, ids, indexing);
  }

  private static Publication publication(
      long id, Collection.Text text, SettingRecognizer settings) {
    Citation citation =
        new Citation(
            id,
            Origin.IMPORT,
            OptionalInt.empty(),
            text.title(),
            Optional.empty(),
            Optional.empty());
    Passage passage =
        new Passage(id, id, 0, text.text(), settings.recognise(text.text(), Set.of()));
    return new Publication(
        id,
        COMMUNITY,
        citation,
        text.id(),
        OptionalInt.empty(),
        Optional.empty(),
        passage.settings(),
        List.of(),
        List.of(),
        List.of(),
        List.of(passage),
        1,
        false);
  }

  public Answerer answerer() {
    return answerer;
  }

  public int size() {
    return ids.size();
  }

  /** Whether it has one of these texts. */
  public boolean hasOneOf(Set<String> texts) {
    return ids.stream().anyMatch(texts::contains);
  }

  /** How long reading and indexing the corpus took. */
  public Duration indexing() {
    return indexing;
  }

  /** The corpus's name of a passage. */
  public String idOf(Passage passage) {
    return ids.get((int) passage.publication() - 1);
  }

  @Override
  public void close() {
    try {
      index.close();
      clear(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " could not be cleared", e);
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
