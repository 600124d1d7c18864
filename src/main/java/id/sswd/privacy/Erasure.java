package id.sswd.privacy;

import id.sswd.chat.Outgoing;
import id.sswd.library.Library;
import id.sswd.library.Participant;
import id.sswd.signup.Departure;
import id.sswd.store.Tx;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Erases a person, all inside the caller's transaction. */
final class Erasure {
  private final HoldingRepository holdings = new HoldingRepository(Holdings.ALL);
  private final TrafficRepository traffic = new TrafficRepository();
  private final NamingRepository namings = new NamingRepository();
  private final TombstoneRepository tombstones = new TombstoneRepository();
  private final Departure departure;
  private final Library library;
  private final Clock clock;

  Erasure(Departure departure, Library library, Clock clock) {
    this.departure = departure;
    this.library = library;
    this.clock = clock;
  }

  /** What erasing would mean, before it is done. */
  Consequences consequences(Tx tx, long person) {
    return new Consequences(departure.toGiveUp(tx, person), namings.organizedAlone(tx, person));
  }

  /** Erases a person who asks for it with this update; later updates of theirs are as anybody's. */
  Erased erase(Tx tx, Outgoing out, long person, long update) {
    return erase(tx, out, person, update, Tombstone.of(person, clock.instant()));
  }

  /** The same where nobody asks: after the time that the settings allow, or in a backup. */
  Erased erase(Tx tx, Outgoing out, long person, Tombstone tombstone) {
    return erase(tx, out, person, Long.MAX_VALUE, tombstone);
  }

  private Erased erase(Tx tx, Outgoing out, long person, long update, Tombstone tombstone) {
    int places = departure.leaveAll(tx, out, person);
    int publications = unname(tx, person);
    int deeds = namings.unnameDeeds(tx, person);
    int queued = traffic.erase(tx, person, update);
    HoldingRepository.Erased rows = holdings.erase(tx, person);
    tombstones.add(tx, tombstone);
    return new Erased(places, publications, rows.gone() + queued, rows.cut() + deeds);
  }

  /** Takes the name out of publications made of sessions; returns out of how many. */
  int unpublish(Tx tx, long person) {
    Set<Long> unnamed = new HashSet<>();
    for (NamingRepository.Naming naming : namings.publications(tx, person)) {
      if (library.unname(tx, naming.publication(), naming.participant())) {
        unnamed.add(naming.publication());
      }
    }
    return unnamed.size();
  }

  private int unname(Tx tx, long person) {
    int imported = 0;
    List<Long> communities = namings.communities(tx, person);
    for (Participant given : namings.given(tx, person).stream().toList()) {
      for (long community : communities) {
        imported += library.unnameImported(tx, community, given);
      }
    }
    return unpublish(tx, person) + imported;
  }

  /**
   * What erasing would mean for others.
   *
   * @param places places and turns in sessions to come, guests' among them
   * @param leaderless communities that no other appointed organizer is left to
   */
  record Consequences(int places, List<String> leaderless) {}

  /**
   * What was erased.
   *
   * @param places places and turns given up
   * @param publications publications that no longer name the person
   * @param gone rows and messages that are no more
   * @param cut rows that stay for others, without the person
   */
  record Erased(int places, int publications, int gone, int cut) {}
}
