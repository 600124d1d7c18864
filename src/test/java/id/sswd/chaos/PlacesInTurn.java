package id.sswd.chaos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everybody who was given a place or a turn has it, and places went in the order of asking. For
 * cards the whole list is worked out anew; those who type, each in a chat of their own, are known
 * by their last word.
 */
final class PlacesInTurn implements Check {
  @Override
  public List<Difference> look(Evidence evidence) {
    List<Difference> found = new ArrayList<>();
    Map<String, Roster> rosters = new TreeMap<>();
    for (Model.Press press : evidence.model().presses) {
      Model.Session session = evidence.model().sessions.get(press.theme());
      if (session == null) {
        throw new IllegalStateException("no session has the theme " + press.theme());
      }
      rosters
          .computeIfAbsent(press.theme(), theme -> new Roster(session.capacity()))
          .press(press.person(), press.verb());
    }
    rosters.forEach((theme, roster) -> compare(theme, roster, evidence.ledger(), found));
    typed(evidence, found);
    for (Model.Session session : evidence.model().sessions.values()) {
      inTurn(session, evidence.ledger(), found);
    }
    return found;
  }

  private static void compare(String theme, Roster roster, Ledger ledger, List<Difference> found) {
    List<Long> going = in(theme, ledger, true);
    List<Long> waiting = in(theme, ledger, false);
    for (boolean place : List.of(true, false)) {
      List<Long> promised = place ? roster.going() : roster.waiting();
      List<Long> held = place ? going : waiting;
      if (!promised.equals(held)) {
        boolean somebodyMissing =
            promised.stream().anyMatch(one -> !going.contains(one) && !waiting.contains(one));
        found.add(
            new Difference(
                somebodyMissing ? Difference.Kind.LOST : Difference.Kind.ORDER,
                "%s of \"%s\": promised %s, but the database holds %s"
                    .formatted(place ? "places" : "waiting list", theme, promised, held)));
      }
    }
  }

  private static List<Long> in(String theme, Ledger ledger, boolean going) {
    return ledger.places().stream()
        .filter(place -> place.theme().equals(theme) && place.person() != 0)
        .filter(place -> going ? place.isGoing() : place.isWaiting())
        .sorted(Comparator.comparingLong(Ledger.Place::turn))
        .map(Ledger.Place::person)
        .toList();
  }

  private static void typed(Evidence evidence, List<Difference> found) {
    Map<String, Map<Long, Boolean>> last = new HashMap<>();
    for (Model.Typed typed : evidence.model().typed) {
      last.computeIfAbsent(typed.theme(), theme -> new LinkedHashMap<>())
          .put(typed.person(), typed.in());
    }
    last.forEach(
        (theme, people) -> {
          List<Long> there = new ArrayList<>(in(theme, evidence.ledger(), true));
          there.addAll(in(theme, evidence.ledger(), false));
          people.forEach(
              (person, in) -> {
                if (in != there.contains(person)) {
                  found.add(
                      new Difference(
                          in ? Difference.Kind.LOST : Difference.Kind.REMAINS,
                          "person %d last typed %s \"%s\", but the database says otherwise"
                              .formatted(person, in ? "to join" : "to leave", theme)));
                }
              });
        });
  }

  /**
   * No more places than there are, nobody waits beside a free one, no late-comer before another.
   */
  private static void inTurn(Model.Session session, Ledger ledger, List<Difference> found) {
    List<Ledger.Place> all =
        ledger.places().stream().filter(p -> p.theme().equals(session.theme())).toList();
    List<Ledger.Place> going = all.stream().filter(Ledger.Place::isGoing).toList();
    List<Ledger.Place> waiting = all.stream().filter(Ledger.Place::isWaiting).toList();
    long lastIn = going.stream().mapToLong(Ledger.Place::turn).max().orElse(0);
    long firstOut = waiting.stream().mapToLong(Ledger.Place::turn).min().orElse(Long.MAX_VALUE);
    boolean free = !waiting.isEmpty() && going.size() < session.capacity();
    if (going.size() > session.capacity() || free || lastIn > firstOut) {
      found.add(
          new Difference(
              Difference.Kind.ORDER,
              "\"%s\" has %d places, %d going (last turn %d), %d waiting (first turn %d)"
                  .formatted(
                      session.theme(),
                      session.capacity(),
                      going.size(),
                      lastIn,
                      waiting.size(),
                      firstOut)));
    }
  }
}
