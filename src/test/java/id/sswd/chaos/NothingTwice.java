package id.sswd.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was sent as often as the database says arrived as often, but for repetitions of what was in
 * flight.
 */
final class NothingTwice implements Check {
  @Override
  public List<Difference> look(Evidence evidence) {
    List<Difference> found = new ArrayList<>();
    Map<Long, Integer> sent = sent(evidence);
    for (long chat : counted(evidence)) {
      int extra = evidence.sends().in(chat).size() - sent.getOrDefault(chat, 0);
      List<Sends.Repeat> repeats = evidence.sends().repeatsIn(chat);
      long excused = repeats.stream().filter(Sends.Repeat::inFlight).count();
      if (extra > excused) {
        found.add(
            new Difference(
                Difference.Kind.TWICE,
                "chat %d got %d messages more than were decided, %d of them in flight; again: %s"
                    .formatted(
                        chat,
                        extra,
                        excused,
                        repeats.stream()
                            .filter(repeat -> !repeat.inFlight())
                            .limit(5)
                            .map(NothingTwice::story)
                            .toList())));
      } else if (extra < 0) {
        found.add(
            new Difference(
                Difference.Kind.LOST,
                "%d messages to chat %d are marked as sent and never arrived"
                    .formatted(-extra, chat)));
      }
    }
    evidence
        .model()
        .moved
        .forEach(
            (now, before) -> {
              int missing =
                  sent.getOrDefault(now, 0)
                      + sent.getOrDefault(before, 0)
                      - evidence.sends().in(now).size()
                      - evidence.sends().in(before).size();
              if (missing > 0) {
                found.add(
                    new Difference(
                        Difference.Kind.LOST,
                        "%d messages to the group %d, before %d, are marked as sent and never arrived"
                            .formatted(missing, now, before)));
              }
            });
    return found;
  }

  private static String story(Sends.Repeat repeat) {
    return "%s as call %d (answered: %s) and call %d"
        .formatted(
            repeat.again().inShort(),
            repeat.first().number(),
            repeat.first().answered(),
            repeat.again().number());
  }

  /** How many messages came twice because they were in flight. */
  static int inFlight(Evidence evidence) {
    Map<Long, Integer> sent = sent(evidence);
    int count = 0;
    for (long chat : counted(evidence)) {
      int extra = evidence.sends().in(chat).size() - sent.getOrDefault(chat, 0);
      long excused =
          evidence.sends().repeatsIn(chat).stream().filter(Sends.Repeat::inFlight).count();
      count += (int) Math.clamp(extra, 0, excused);
    }
    return count;
  }

  private static List<Long> counted(Evidence evidence) {
    return evidence.sends().chats().stream()
        .filter(chat -> !evidence.model().vanishing.contains(chat))
        .filter(chat -> !evidence.model().unsteady.contains(chat))
        .sorted()
        .toList();
  }

  private static Map<Long, Integer> sent(Evidence evidence) {
    Map<Long, Integer> sent = new HashMap<>();
    evidence.ledger().replies().stream()
        .filter(Ledger.Reply::isSentMessage)
        .forEach(reply -> sent.merge(reply.chat(), 1, Integer::sum));
    return sent;
  }
}
