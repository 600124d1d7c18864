package id.sswd.library;

import id.sswd.store.Database;
import id.sswd.store.Tx;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes what was read from files into a community's library. A file's name alone tells little: what
 * comes again under another name is not stored twice, and what has the name of another work does
 * not take its place.
 */
public final class Accession {
  private final Database database;
  private final Library library;
  private final AccessionRepository repository = new AccessionRepository();

  public Accession(Database database, Library library) {
    this.database = database;
    this.library = library;
  }

  /** What became of a manuscript. */
  public sealed interface Result {
    /**
     * It stands in the library.
     *
     * @param sameEdition another publication with the same edition number
     */
    record Shelved(Library.Stored stored, Optional<Publication> sameEdition) implements Result {}

    /** The same text stands there by another name; nothing was stored. */
    record There(Publication same) implements Result {}

    /** Another work goes by its name; nothing was stored. */
    record NameTaken(Publication by) implements Result {}
  }

  /**
   * Takes one manuscript.
   *
   * @param sources all that it may be known by, the surest first, its own among them; empty where
   *     its own is an address, which no other work can have
   */
  public Result take(long community, Manuscript manuscript, List<String> sources) {
    return database.inTransaction(tx -> take(tx, community, manuscript, sources));
  }

  private Result take(Tx tx, long community, Manuscript manuscript, List<String> sources) {
    List<Publication> known = known(tx, community, manuscript, sources);
    Optional<Publication> earlier =
        known.stream()
            .filter(there -> !there.withdrawn() && new Likeness(there, manuscript).sameWork())
            .findFirst();
    if (earlier.isPresent()) {
      return shelve(tx, community, manuscript.as(earlier.get().source()));
    }
    Optional<Publication> named =
        known.stream().filter(there -> there.source().equals(manuscript.source())).findFirst();
    if (named.isEmpty()) {
      return same(tx, community, manuscript)
          .<Result>map(Result.There::new)
          .orElseGet(() -> shelve(tx, community, manuscript));
    }
    return !sources.isEmpty() && new Likeness(named.get(), manuscript).anotherWork()
        ? new Result.NameTaken(named.get())
        : shelve(tx, community, manuscript);
  }

  /** The publications that go by these sources, in their order. */
  private List<Publication> known(
      Tx tx, long community, Manuscript manuscript, List<String> sources) {
    List<String> all = sources.isEmpty() ? List.of(manuscript.source()) : sources;
    return find(tx, repository.known(tx, community, all)).stream()
        .sorted(Comparator.comparingInt(there -> all.indexOf(there.source())))
        .toList();
  }

  private Optional<Publication> same(Tx tx, long community, Manuscript manuscript) {
    return find(tx, repository.ofFingerprint(tx, community, Fingerprint.of(manuscript))).stream()
        .findFirst()
        .or(
            () ->
                find(tx, repository.ofTitle(tx, community, manuscript.title())).stream()
                    .filter(there -> new Likeness(there, manuscript).sameText())
                    .findFirst());
  }

  private Result shelve(Tx tx, long community, Manuscript manuscript) {
    Library.Stored stored = library.store(tx, community, manuscript);
    Optional<Publication> sameEdition =
        manuscript.edition().stream()
            .mapToObj(edition -> repository.ofEdition(tx, community, edition, stored.publication()))
            .flatMap(ids -> find(tx, ids).stream())
            .findFirst();
    return new Result.Shelved(stored, sameEdition);
  }

  private List<Publication> find(Tx tx, List<Long> ids) {
    return ids.stream().flatMap(id -> library.publication(tx, id).stream()).toList();
  }
}
