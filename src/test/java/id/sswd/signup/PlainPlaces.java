package id.sswd.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Places as anybody would keep them with paper: the names of who goes, and of who waits. */
final class PlainPlaces {
  final List<String> going = new ArrayList<>();
  final List<String> waiting = new ArrayList<>();
  OptionalInt capacity;

  PlainPlaces(OptionalInt capacity) {
    this.capacity = capacity;
  }

  boolean holds(String name) {
    return going.contains(name) || waiting.contains(name);
  }

  void enter(String name) {
    (waiting.isEmpty() && hasRoom() ? going : waiting).add(name);
  }

  /** Whoever leaves makes room for who has waited longest. */
  void leave(String name) {
    if (going.remove(name) || waiting.remove(name)) {
      fill();
    }
  }

  void fill() {
    while (!waiting.isEmpty() && hasRoom()) {
      going.add(waiting.removeFirst());
    }
  }

  private boolean hasRoom() {
    return going.size() < capacity.orElse(Integer.MAX_VALUE);
  }
}
