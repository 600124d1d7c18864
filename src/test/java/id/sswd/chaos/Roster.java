package id.sswd.chaos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A session's list as its rules say: whoever asks first comes first, whoever leaves makes room. */
final class Roster {
  private record Turn(long person, int number) {}

  private final int capacity;
  private final List<Turn> going = new ArrayList<>();
  private final List<Turn> waiting = new ArrayList<>();
  private int last;

  Roster(int capacity) {
    this.capacity = capacity;
  }

  void press(long person, Model.Verb verb) {
    boolean listed = isIn(going, person) || isIn(waiting, person);
    if (verb == Model.Verb.GOING) {
      if (!listed) {
        Turn turn = new Turn(person, ++last);
        (going.size() < capacity && waiting.isEmpty() ? going : waiting).add(turn);
      }
      return;
    }
    going.removeIf(turn -> turn.person() == person);
    waiting.removeIf(turn -> turn.person() == person);
    while (going.size() < capacity && !waiting.isEmpty()) {
      going.add(waiting.removeFirst());
    }
  }

  private static boolean isIn(List<Turn> turns, long person) {
    return turns.stream().anyMatch(turn -> turn.person() == person);
  }

  /** Those with a place, by turn. */
  List<Long> going() {
    return going.stream().sorted(Comparator.comparingInt(Turn::number)).map(Turn::person).toList();
  }

  List<Long> waiting() {
    return waiting.stream().map(Turn::person).toList();
  }
}
