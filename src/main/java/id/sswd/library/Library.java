package id.sswd.library;

import id.sswd.store.Database;
import id.sswd.store.Tx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The publications of all communities. */
public final class Library implements LibraryFeed, Catalogue {
  private final Database database;
  private final LibraryRepository repository;
  private final NameRepository names = new NameRepository();
  private final SettingRecognizer settings;

  public Library(Database database, SettingRecognizer settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.repository = new LibraryRepository(clock);
  }

  /** What storing a manuscript has changed. */
  public enum Outcome {
    NEW,
    REVISED,
    UNCHANGED
  }

  /** A manuscript, stored. */
  public record Stored(long publication, Outcome outcome, int revision) {}

  /**
   * Stores a manuscript in a community's library; the same source with the same content changes
   * nothing.
   */
  public Stored store(long community, Manuscript manuscript) {
    return database.inTransaction(tx -> store(tx, community, manuscript));
  }

  /** The same inside a running transaction. */
  public Stored store(Tx tx, long community, Manuscript manuscript) {
    String fingerprint = Fingerprint.of(manuscript);
    Optional<LibraryRepository.Known> known = repository.known(tx, community, manuscript.source());
    if (known.isPresent()
        && known.get().fingerprint().equals(fingerprint)
        && !known.get().withdrawn()) {
      return new Stored(known.get().id(), Outcome.UNCHANGED, known.get().revision());
    }
    int revision = known.map(before -> before.revision() + 1).orElse(1);
    List<Passage> passages = passages(manuscript);
    Set<Setting> all = EnumSet.noneOf(Setting.class);
    all.addAll(manuscript.settings());
    if (all.isEmpty()) {
      passages.forEach(passage -> all.addAll(passage.settings()));
    }
    long id = repository.write(tx, community, manuscript, all, fingerprint, revision);
    repository.fill(tx, id, nameable(tx, community, manuscript), passages);
    repository.changed(tx, id);
    return new Stored(id, revision == 1 ? Outcome.NEW : Outcome.REVISED, revision);
  }

  /** Who was erased is not named again by a file that still does. */
  private List<Participant> nameable(Tx tx, long community, Manuscript manuscript) {
    return manuscript.origin() == Origin.SESSION
        ? manuscript.participants()
        : manuscript.participants().stream()
            .filter(participant -> !names.isBanned(tx, community, participant))
            .toList();
  }

  /** Takes a participant's name out of a publication; whether it stood there. */
  public boolean unname(Tx tx, long publication, Participant who) {
    boolean listed = names.removeParticipant(tx, publication, who);
    boolean voiced = names.removeVoice(tx, publication, who.name());
    if (listed || voiced) {
      repository.changed(tx, publication);
    }
    return listed || voiced;
  }

  /**
   * The same in all publications of a community that came from files, now and at later imports;
   * returns in how many the name stood.
   */
  public int unnameImported(Tx tx, long community, Participant who) {
    List<Long> naming = names.importedNaming(tx, community, who);
    naming.forEach(publication -> unname(tx, publication, who));
    if (!naming.isEmpty()) {
      names.ban(tx, community, who);
    }
    return naming.size();
  }

  /**
   * Takes a publication out of the library; its row stays, so that the same source can come back.
   */
  public void withdraw(long publication) {
    database.useTransaction(tx -> withdraw(tx, publication));
  }

  /** The same inside a running transaction. */
  public void withdraw(Tx tx, long publication) {
    repository.withdraw(tx, publication);
  }

  /** The publication of a community's own that carries this edition number; not withdrawn. */
  public Optional<Publication> ofOwnEdition(Tx tx, long community, int edition) {
    return repository
        .edition(tx, community, edition)
        .flatMap(id -> repository.find(tx, id))
        .filter(found -> found.community() == community);
  }

  /** A publication with its passages, inside a running transaction. */
  public Optional<Publication> publication(Tx tx, long id) {
    return repository.find(tx, id);
  }

  /** Whether anything of this community's own was ever stored, withdrawn or not. */
  public Optional<Long> find(long community, String source) {
    return database
        .read(tx -> repository.known(tx, community, source))
        .map(LibraryRepository.Known::id);
  }

  @Override
  public long lastChange() {
    return database.read(repository::lastChange);
  }

  @Override
  public List<Change> changesSince(long number, int most) {
    return database.read(tx -> repository.changesSince(tx, number, most));
  }

  @Override
  public Optional<Publication> publication(long id) {
    return database.read(tx -> repository.find(tx, id));
  }

  /** How many passages there are, over all communities. */
  public int passages() {
    return database.read(repository::passages);
  }

  @Override
  public int count(long community) {
    return database.read(tx -> repository.count(tx, community));
  }

  @Override
  public List<Publication> list(long community, int offset, int most) {
    return database.read(tx -> repository.list(tx, community, offset, most));
  }

  @Override
  public Optional<Publication> edition(long community, int edition) {
    return database.read(
        tx -> repository.edition(tx, community, edition).flatMap(id -> repository.find(tx, id)));
  }

  @Override
  public Optional<Publication> publication(long community, long id) {
    return publication(id)
        .filter(found -> found.community() == community || found.community() == Publication.SHARED)
        .filter(found -> !found.withdrawn());
  }

  private List<Passage> passages(Manuscript manuscript) {
    List<Passage> passages = new ArrayList<>();
    for (String text : manuscript.paragraphs()) {
      passages.add(
          new Passage(
              0, 0, passages.size(), text, settings.recognise(text, manuscript.settings())));
    }
    return passages;
  }
}
