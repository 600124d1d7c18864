package id.sswd.privacy;

import id.sswd.chat.Outgoing;
import id.sswd.library.Library;
import id.sswd.signup.Departure;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps erasures in force when an old copy of the database is put back: beside the database lies a
 * list of all tombstones, which no copy takes away, and a start erases again whoever is in that
 * list and not yet in the database's own.
 */
public final class Erasures {
  /** The list beside the database: salt, hash and time of each erasure, with tabs between. */
  public static final String FILE = "erasures.tsv";

  private final TombstoneRepository tombstones = new TombstoneRepository();
  private final HoldingRepository holdings = new HoldingRepository(Holdings.ALL);
  private final TrafficRepository traffic = new TrafficRepository();
  private final Database database;
  private final Path file;
  private final Erasure erasure;
  private final Runnable index;

  /**
   * @param folder the database's
   * @param index leaves no word of deleted passages in the index
   */
  public Erasures(
      Database database,
      Path folder,
      Departure departure,
      Library library,
      Runnable index,
      Clock clock) {
    this.database = database;
    this.file = folder.resolve(FILE);
    this.index = index;
    this.erasure = new Erasure(departure, library, clock);
  }

  /** Erases whoever the list beside the database holds and the database does not. */
  public void replay(Tx tx, Outgoing out) {
    Set<Tombstone> missing = listed();
    missing.removeAll(tombstones.all(tx));
    if (missing.isEmpty()) {
      return;
    }
    Set<Long> persons = holdings.persons(tx);
    persons.addAll(traffic.persons(tx));
    for (Tombstone tombstone : missing) {
      tombstones.add(tx, tombstone);
      for (long person : persons) {
        if (tombstone.isOf(person)) {
          erasure.erase(tx, out, person, tombstone);
        }
      }
    }
  }

  /**
   * Adds to the list what it lacks, and clears away what SQLite's own log and the index still hold
   * of those erased.
   */
  public void record() {
    List<Tombstone> all = database.read(tombstones::all);
    Set<Tombstone> listed = listed();
    List<String> missing =
        all.stream().filter(tombstone -> !listed.contains(tombstone)).map(Erasures::line).toList();
    if (missing.isEmpty()) {
      return;
    }
    try {
      // A new line first: the last one can be torn where the machine has died.
      Files.writeString(
          file,
          "\n" + String.join("\n", missing) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
    database.emptyLog();
    index.run();
  }

  private Set<Tombstone> listed() {
    if (!Files.exists(file)) {
      return new LinkedHashSet<>();
    }
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.matches("[0-9a-f]{32}\t[0-9a-f]{64}\t\\d{1,15}"))
          .map(line -> line.split("\t", -1))
          .map(
              parts ->
                  new Tombstone(parts[0], parts[1], Instant.ofEpochMilli(Long.parseLong(parts[2]))))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static String line(Tombstone tombstone) {
    return tombstone.salt() + "\t" + tombstone.hash() + "\t" + tombstone.at().toEpochMilli();
  }
}
