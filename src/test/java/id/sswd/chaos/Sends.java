package id.sswd.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The messages that arrived in chats, and which of them are repetitions that no bot can avoid: of
 * what was in flight when its process ended or when its answer was lost.
 */
final class Sends {
  /** The same message again, and the message before it. */
  record Repeat(Call first, Call again, boolean inFlight) {}

  private final Map<Long, List<Call>> all = new HashMap<>();
  private final Map<Long, List<Call>> once = new HashMap<>();
  private final Map<Long, List<Repeat>> repeats = new HashMap<>();

  Sends(Trace trace) {
    for (Call call : trace.calls()) {
      if (call.isMessage() && call.carriedOut()) {
        add(call, trace);
      }
    }
  }

  private void add(Call call, Trace trace) {
    List<Call> before = all.computeIfAbsent(call.chat(), chat -> new ArrayList<>());
    boolean inFlight = false;
    for (int i = before.size() - 1; i >= 0; i--) {
      Call first = before.get(i);
      if (first.body().equals(call.body())) {
        // A message is marked before the next one of its chat is sent: only the last can come
        // again.
        boolean isLast = i == before.size() - 1;
        inFlight =
            isLast && (!first.answered() || trace.endedBetween(first.number(), call.number()));
        repeats
            .computeIfAbsent(call.chat(), chat -> new ArrayList<>())
            .add(new Repeat(first, call, inFlight));
        break;
      }
    }
    before.add(call);
    if (!inFlight) {
      once.computeIfAbsent(call.chat(), chat -> new ArrayList<>()).add(call);
    }
  }

  Set<Long> chats() {
    return new HashSet<>(all.keySet());
  }

  /** Every message of a chat, in order. */
  List<Call> in(long chat) {
    return all.getOrDefault(chat, List.of());
  }

  /** The same without what came again because it was in flight. */
  List<Call> onceIn(long chat) {
    return once.getOrDefault(chat, List.of());
  }

  List<Repeat> repeatsIn(long chat) {
    return repeats.getOrDefault(chat, List.of());
  }
}
