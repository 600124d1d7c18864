package id.sswd.app;

import id.sswd.ask.Answerer;
import id.sswd.ask.Asking;
import id.sswd.ask.RecentAnswers;
import id.sswd.care.Recognizer;
import id.sswd.config.Settings;
import id.sswd.dictionary.Dictionaries;
import id.sswd.importing.Starter;
import id.sswd.library.Library;
import id.sswd.library.SettingRecognizer;
import id.sswd.search.AskedQuestion;
import id.sswd.search.Hit;
import id.sswd.search.IndexFollower;
import id.sswd.search.IndexInUse;
import id.sswd.search.Lexicon;
import id.sswd.search.LexiconFolder;
import id.sswd.search.PassageIndex;
import id.sswd.search.Retriever;
import id.sswd.search.StoredQueries;
import id.sswd.store.Database;
import id.sswd.store.Inbox;
import id.sswd.writer.Writer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database, the library in it, and the index over the library, opened together: what every
 * command stands on.
 */
public final class Knowledge implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Knowledge.class);

  private static final int SPEAKING = 40;

  private final Settings settings;
  private final Database database;
  private final Library library;
  private final PassageIndex index;
  private final IndexFollower follower;
  private final Retriever retriever;
  private final LexiconFolder words;
  private final Recognizer needs;
  private final Asking asking;
  private final Optional<Writer> writer;

  private Knowledge(
      Settings settings,
      Database database,
      Library library,
      PassageIndex index,
      Dictionaries dictionaries,
      SettingRecognizer recognizer,
      Clock clock) {
    this.settings = settings;
    this.database = database;
    this.library = library;
    this.index = index;
    this.follower = new IndexFollower(index, library);
    this.retriever = new Retriever(index);
    this.words = new LexiconFolder(settings.library().lexicon(), dictionaries, index);
    this.writer =
        settings.writer().map(wanted -> new Writer(wanted, retriever::readLiterally, clock));
    this.needs = new Recognizer();
    this.asking =
        new CareFirst(needs, new RecentAnswers(new Answerer(retriever, recognizer), index::view));
  }

  /** Opens everything, stocks or clears the shared shelf, and brings the index up to date. */
  public static Knowledge open(Settings settings, Clock clock) {
    Dictionaries dictionaries = Dictionaries.read(settings.library().dictionaries());
    try {
      Files.createDirectories(settings.storage().data());
      Database database = Database.open(settings.storage().database());
      SettingRecognizer recognizer = new SettingRecognizer();
      Library library = new Library(database, recognizer, clock);
      Lexicon lexicon = Lexicon.load(settings.library().lexicon(), dictionaries);
      PassageIndex index = index(settings, lexicon, library);
      if (index.isWritable()) {
        shelve(new Starter(library), settings.library().starter());
      }
      Knowledge knowledge =
          new Knowledge(settings, database, library, index, dictionaries, recognizer, clock);
      knowledge.follower.catchUp();
      return knowledge;
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be opened: " + e.getMessage(), e);
    }
  }

  /** The index; to read only where a running bot has it. */
  private static PassageIndex index(Settings settings, Lexicon lexicon, Library library)
      throws IOException {
    Path folder = settings.storage().index();
    try {
      return PassageIndex.open(folder, lexicon);
    } catch (IndexInUse e) {
      LOG.debug("{}: opened to read", e.getMessage());
    }
    PassageIndex index = PassageIndex.openToRead(folder, lexicon);
    if (index.appliedChange() == 0 && library.lastChange() > 0) {
      index.close();
      throw new IOException(
          folder + " is being made anew by another process; try again in a few seconds");
    }
    return index;
  }

  private static void shelve(Starter starter, boolean wanted) {
    if (wanted) {
      starter.install();
    } else {
      starter.withdraw();
    }
  }

  /** Whether another process, a running bot, keeps the index. */
  public boolean isServed() {
    return !index.isWritable();
  }

  /** What it was opened with. */
  public Settings settings() {
    return settings;
  }

  public Database database() {
    return database;
  }

  public Library library() {
    return library;
  }

  public IndexFollower follower() {
    return follower;
  }

  /** The glossary and lexicons that organizers edit. */
  public LexiconFolder words() {
    return words;
  }

  /** The passages that speak of something, best first. */
  public List<Hit> find(long community, String words) {
    return retriever
        .find(community, words, Set.of(), Set.of(), OptionalInt.empty(), SPEAKING)
        .hits();
  }

  /** Compares new publications with stored words. */
  public StoredQueries storedQueries() {
    return new StoredQueries(index);
  }

  /** Reads a question as it is searched for. */
  public AskedQuestion read(String question) {
    return retriever.read(question);
  }

  /** Tells messages of people in need. */
  public Recognizer needs() {
    return needs;
  }

  public Asking asking() {
    return asking;
  }

  /** Who puts answers into words, where somebody is configured. */
  public Optional<Writer> writer() {
    return writer;
  }

  /** The number of passages in the index. */
  public int passages() throws IOException {
    return index.size();
  }

  /** The version of the rules by which the index was made. */
  public String indexRules() {
    return index.rules();
  }

  /** When the latest update arrived, of those that are still kept. */
  public Optional<Instant> lastArrival() {
    return database.read(tx -> new Inbox(Clock.systemUTC()).lastArrival(tx));
  }

  /** Whether the index holds all that the database does. */
  public boolean fresh() {
    return lag() == 0;
  }

  /** How many changes of the library the index has not seen; below 0 where it is ahead. */
  public long lag() {
    return library.lastChange() - index.appliedChange();
  }

  @Override
  public void close() {
    writer.ifPresent(Writer::close);
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the index was not closed properly; the next start mends it", e);
    } finally {
      database.close();
    }
  }
}
