package id.sswd.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who spoke has an answer, in the order of speaking; who pressed has one, too. */
final class EverybodyAnswered implements Check {
  @Override
  public List<Difference> look(Evidence evidence) {
    List<Difference> found = new ArrayList<>();
    Map<Long, List<Model.Expected>> byChat = new HashMap<>();
    for (Model.Expected expected : evidence.model().expected) {
      byChat.computeIfAbsent(expected.chat(), chat -> new ArrayList<>()).add(expected);
    }
    byChat.forEach(
        (chat, expected) -> found.addAll(inChat(expected, evidence.sends().onceIn(chat))));
    found.addAll(presses(evidence));
    return found;
  }

  private static List<Difference> inChat(List<Model.Expected> expected, List<Call> sends) {
    List<Difference> found = new ArrayList<>();
    boolean[] answered = new boolean[expected.size()];
    int last = -1;
    for (Call send : sends) {
      Optional<Integer> which = whichOf(expected, answered, send);
      if (which.isEmpty()) {
        continue;
      }
      int at = which.get();
      answered[at] = true;
      if (at < last && found.isEmpty()) { // one tells the story; all that follow are late as well
        found.add(
            new Difference(
                Difference.Kind.ORDER,
                "in chat %d the answer to [%s] came after the answer to [%s], which was said later"
                    .formatted(send.chat(), expected.get(at).said(), expected.get(last).said())));
      }
      last = Math.max(last, at);
    }
    for (int i = 0; i < answered.length; i++) {
      if (!answered[i]) {
        found.add(unanswered(expected.get(i), sends));
      }
    }
    return found;
  }

  /** Which of those that are still open this message answers. */
  private static Optional<Integer> whichOf(
      List<Model.Expected> expected, boolean[] answered, Call send) {
    for (int i = 0; i < answered.length; i++) {
      Model.Expected one = expected.get(i);
      boolean meant = send.replyTo() == 0 || send.replyTo() == one.message();
      if (!answered[i] && meant && one.words().stream().anyMatch(send.text()::contains)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static Difference unanswered(Model.Expected expected, List<Call> sends) {
    String instead =
        sends.stream()
            .filter(send -> send.replyTo() == expected.message())
            .map(send -> "; what came instead: " + send.inShort())
            .findFirst()
            .orElse(
                "; the chat's last messages: "
                    + sends.reversed().stream().limit(4).map(Call::inShort).toList());
    return new Difference(
        Difference.Kind.UNANSWERED,
        "[" + expected.said() + "] has no answer with " + expected.words() + instead);
  }

  private static List<Difference> presses(Evidence evidence) {
    Set<String> answered = new HashSet<>();
    Map<String, Integer> refused = new HashMap<>();
    for (Call call : evidence.trace().calls()) {
      if (call.carriedOut()) {
        answered.add(call.query());
      } else {
        refused.merge(call.query(), 1, Integer::sum);
      }
    }
    List<Difference> found = new ArrayList<>();
    for (Deliveries.Delivered delivered : evidence.delivered()) {
      String query =
          delivered
              .update()
              .path("callback_query")
              .path("id")
              .asText(delivered.update().path("inline_query").path("id").asText());
      // A pop-up is given up when Telegram fails it again and again: its moment has passed.
      boolean givenUp = refused.getOrDefault(query, 0) > 3;
      if (!query.isEmpty() && !answered.contains(query) && !givenUp) {
        found.add(
            new Difference(
                Difference.Kind.UNANSWERED,
                "a press or query was never answered: "
                    + NothingLeftOpen.inShort(delivered.update())));
      }
    }
    return found;
  }
}
