package id.sswd.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sswd.dictionary.Dictionaries;
import id.sswd.importing.Starter;
import id.sswd.library.Library;
import id.sswd.library.LibraryFeed;
import id.sswd.library.Publication;
import id.sswd.library.SettingRecognizer;
import id.sswd.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The index is derived from the database")
class IndexRepairTest {
  @TempDir private Path folder;
  private Path indexFolder;
  private Database database;
  private Library library;

  @BeforeEach
  void stockTheLibrary() {
    indexFolder = folder.resolve("index");
    database = Database.open(folder.resolve("sswd.db"));
    library = new Library(database, new SettingRecognizer(), Clock.systemUTC());
    new Starter(library).install();
  }

  @AfterEach
  void closeTheDatabase() {
    database.close();
  }

  @Test
  @DisplayName("and is made again where its folder was deleted")
  void deleted() throws IOException {
    int passages = passagesAfterCatchingUp();
    try (Stream<Path> files = Files.walk(indexFolder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    assertThat(passagesAfterCatchingUp()).isEqualTo(passages);
  }

  @Test
  @DisplayName("and is made again in place where its folder goes while it is in use")
  void deletedInUse() throws IOException {
    try (PassageIndex index = PassageIndex.open(indexFolder, Lexicon.load(Path.of("config")))) {
      Set<Integer> seen = new HashSet<>();
      IndexFollower follower = new IndexFollower(index, watched(index, seen));
      assertThat(follower.catchUp()).isPositive();
      int passages = index.size();
      seen.clear();
      deleteTheFolder();
      new Starter(library).withdraw();
      new Starter(library).install();

      assertThatThrownBy(follower::catchUp).isInstanceOf(UncheckedIOException.class);
      assertThat(index.size()).as("searched meanwhile").isEqualTo(passages);
      assertThat(follower.catchUp()).isPositive();
      assertThat(seen).as("searched while it is made again").containsOnly(passages);
      assertThat(index.size()).isEqualTo(passages);
    }
  }

  /** The library, which looks at how many passages can be searched whenever it is read. */
  private LibraryFeed watched(PassageIndex index, Set<Integer> seen) {
    return new LibraryFeed() {
      @Override
      public long lastChange() {
        return library.lastChange();
      }

      @Override
      public List<Change> changesSince(long number, int most) {
        return library.changesSince(number, most);
      }

      @Override
      public Optional<Publication> publication(long id) {
        try {
          seen.add(index.size());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return library.publication(id);
      }
    };
  }

  private void deleteTheFolder() throws IOException {
    try (Stream<Path> files = Files.walk(indexFolder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  @DisplayName("and is put aside and made again where one of its files was overwritten")
  void corrupted() throws IOException {
    int passages = passagesAfterCatchingUp();
    Path segment = file(".cfs");
    byte[] bytes = Files.readAllBytes(segment);
    for (int i = bytes.length / 2; i < bytes.length / 2 + 200; i++) {
      bytes[i] ^= 0x5a;
    }
    Files.write(segment, bytes);
    assertThat(passagesAfterCatchingUp()).isEqualTo(passages);
    assertThat(indexFolder.resolve("damaged")).isNotEmptyDirectory();
  }

  @Test
  @DisplayName("and is written although something has come into its lock")
  void lockFilled() throws IOException {
    int passages = passagesAfterCatchingUp();
    Files.writeString(file("write.lock"), "nonsense");
    new Starter(library).withdraw();
    assertThat(passagesAfterCatchingUp()).isLessThan(passages);
  }

  @Test
  @DisplayName("and is put aside and made again where a file is missing from it")
  void incomplete() throws IOException {
    int passages = passagesAfterCatchingUp();
    Files.delete(file(".si"));
    assertThat(passagesAfterCatchingUp()).isEqualTo(passages);
  }

  @Test
  @DisplayName("and stays as it is when the glossary changes, which the next question heeds")
  void otherWords() throws IOException {
    passagesAfterCatchingUp();
    Path config = Files.createDirectory(folder.resolve("config"));
    Path glossary = config.resolve("glossary.tsv");
    Files.writeString(glossary, "general\tpekerja sosial\tpeksos\tsocial worker\n");
    try (PassageIndex index = PassageIndex.open(indexFolder, Lexicon.load(config))) {
      assertThat(index.appliedChange()).isEqualTo(library.lastChange());
      LexiconFolder words = new LexiconFolder(config, Dictionaries.NONE, index);
      long before = index.view();
      words.look();
      assertThat(index.view()).isEqualTo(before);

      Files.writeString(
          glossary, "general\tzamrud hijau|batu permata\tzamrudin\temerald\nno tabs here\n");
      words.look();

      assertThat(index.view()).isGreaterThan(before);
      assertThat(new Retriever(index).read("apa itu zamrudin?").words().getFirst().forms())
          .hasSize(1);
      assertThat(index.lexicon().concepts(List.of("zamrudin"))).hasSize(1);
      assertThat(index.lexicon().concepts(List.of("peksos"))).isEmpty();
    }
  }

  @Test
  @DisplayName("and is made again when a dictionary of the system tells of other roots")
  void otherRoots() throws IOException {
    passagesAfterCatchingUp();
    Path words = Files.writeString(folder.resolve("id.dic"), "1\ngeligir/M0\n");
    Files.writeString(folder.resolve("id.aff"), "PFX M0 Y 1\nPFX M0 0 me .\n");
    Lexicon more = Lexicon.load(folder.resolve("no-config"), Dictionaries.read(List.of(words)));
    try (PassageIndex index = PassageIndex.open(indexFolder, more)) {
      assertThat(index.appliedChange()).isZero();
      new IndexFollower(index, library).catchUp();
      assertThat(index.appliedChange()).isEqualTo(library.lastChange());
    }
  }

  @Test
  @DisplayName("and is made again when the database is older than it, as after a restore")
  void restoredDatabase() throws IOException {
    try (PassageIndex index = PassageIndex.open(indexFolder, Lexicon.empty())) {
      new IndexFollower(index, library).catchUp();
      index.commit(library.lastChange() + 100);
    }
    try (PassageIndex index = PassageIndex.open(indexFolder, Lexicon.empty())) {
      new IndexFollower(index, library).catchUp();
      assertThat(index.appliedChange()).isEqualTo(library.lastChange());
    }
  }

  @Test
  @DisplayName("and is left untouched, but can be read, while another process writes it")
  void inUse() throws IOException {
    try (PassageIndex running = PassageIndex.open(indexFolder, Lexicon.empty())) {
      new IndexFollower(running, library).catchUp();
      assertThatThrownBy(() -> PassageIndex.open(indexFolder, Lexicon.empty()))
          .isInstanceOf(IndexInUse.class)
          .hasMessageContaining("in use by another process");
      assertThat(indexFolder.resolve("damaged")).doesNotExist();
      try (PassageIndex beside = PassageIndex.openToRead(indexFolder, Lexicon.empty())) {
        assertThat(beside.size()).isEqualTo(running.size());
        assertThat(new IndexFollower(beside, library).catchUp()).isZero();
      }
    }
  }

  @Test
  @DisplayName("and can be read beside a library that has nothing yet")
  void empty() throws IOException {
    try (PassageIndex running = PassageIndex.open(indexFolder, Lexicon.empty());
        PassageIndex beside = PassageIndex.openToRead(indexFolder, Lexicon.empty())) {
      assertThat(running.size()).isZero();
      assertThat(beside.size()).isZero();
    }
  }

  @Test
  @DisplayName("and is not read by other rules than those it was made by")
  void otherRules() throws IOException {
    Path words = Files.writeString(folder.resolve("id.dic"), "1\ngeligir/M0\n");
    Files.writeString(folder.resolve("id.aff"), "PFX M0 Y 1\nPFX M0 0 me .\n");
    Lexicon more = Lexicon.load(folder.resolve("no-config"), Dictionaries.read(List.of(words)));
    try (PassageIndex running = PassageIndex.open(indexFolder, Lexicon.empty())) {
      new IndexFollower(running, library).catchUp();
      assertThatThrownBy(() -> PassageIndex.openToRead(indexFolder, more))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("other dictionaries");
      assertThat(running.size()).isPositive();
    }
  }

  @Test
  @DisplayName("and what was answered while it was made again is out of date then")
  void views() throws IOException {
    try (PassageIndex index = PassageIndex.open(indexFolder, Lexicon.empty())) {
      Set<Long> seen = new HashSet<>();
      IndexFollower follower = new IndexFollower(index, library);
      follower.catchUp();
      long change = index.appliedChange();
      for (int i = 0; i < 3; i++) {
        assertThat(seen.add(index.view())).isTrue();
        follower.rebuild();
        assertThat(index.appliedChange()).isEqualTo(change);
      }
    }
  }

  @Test
  @DisplayName("and loses a publication as soon as it is withdrawn")
  void withdrawn() throws IOException {
    try (PassageIndex index = PassageIndex.open(indexFolder, Lexicon.empty())) {
      IndexFollower follower = new IndexFollower(index, library);
      follower.catchUp();
      Retriever retriever = new Retriever(index);
      assertThat(hits(retriever)).isNotEmpty();
      for (Publication publication : library.list(Publication.SHARED, 0, 100)) {
        library.withdraw(publication.id());
      }
      follower.catchUp();
      assertThat(hits(retriever)).isEmpty();
    }
  }

  private static List<Hit> hits(Retriever retriever) {
    return retriever.find(1, "diversi", Set.of(), Set.of(), OptionalInt.empty(), 5).hits();
  }

  private int passagesAfterCatchingUp() throws IOException {
    try (PassageIndex index = PassageIndex.open(indexFolder, Lexicon.empty())) {
      new IndexFollower(index, library).catchUp();
      return index.size();
    }
  }

  private Path file(String ending) throws IOException {
    try (Stream<Path> files = Files.list(indexFolder.resolve("passages"))) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }
}
