package id.sswd.chaos;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;

/** What the next calls meet on the wire. */
final class WireFaults {
  private final Deque<Fault> next = new ArrayDeque<>();
  private String last = "";

  synchronized void add(Fault fault, int times) {
    for (int i = 0; i < times; i++) {
      next.addLast(fault);
    }
  }

  /** Takes the first fault that suits the method. */
  synchronized Optional<Fault> take(String method) {
    // A start asks again and again, with longer and longer pauses: once is enough for one start.
    boolean again = method.equals("getme") && method.equals(last);
    last = method;
    if (again) {
      return Optional.empty();
    }
    for (Iterator<Fault> faults = next.iterator(); faults.hasNext(); ) {
      Fault fault = faults.next();
      if (suits(fault, method.toLowerCase(Locale.ROOT))) {
        faults.remove();
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  synchronized void clear() {
    next.clear();
  }

  private static boolean suits(Fault fault, String method) {
    return switch (method) {
      // A start with a wrong token is refused at once, and rightly.
      case "getme" -> fault != Fault.UNAUTHORIZED;
      // A poll that is slow to answer is every poll.
      case "getupdates" -> fault != Fault.SLOW_ANSWER;
      default -> true;
    };
  }
}
