package id.sswd.chaos;

import java.util.ArrayList;
import java.util.List;

/** What was acknowledged is kept, once: notes, guests, topics, sessions, publications. */
final class NothingForgotten implements Check {
  @Override
  public List<Difference> look(Evidence evidence) {
    List<Difference> found = new ArrayList<>();
    Ledger ledger = evidence.ledger();
    for (Model.Kept kept : evidence.model().kept) {
      List<String> all =
          switch (kept.kind()) {
            case NOTE -> ledger.notes();
            case TOPIC -> ledger.topics();
            case GUEST -> ledger.places().stream().map(Ledger.Place::name).toList();
          };
      hold(
          kept.kind().name().toLowerCase(java.util.Locale.ROOT) + " \"" + kept.words() + "\"",
          all.stream().filter(words -> words.contains(kept.words())).count(),
          isAcknowledged(kept, evidence.sends()),
          found);
    }
    for (Model.Session session : evidence.model().sessions.values()) {
      hold(
          "session \"" + session.theme() + "\"",
          ledger.themes().stream().filter(session.theme()::equals).count(),
          session.posted(),
          found);
    }
    for (Model.Publication publication : evidence.model().publications) {
      hold(
          "publication \"" + publication.theme() + "\"",
          ledger.published().stream().filter(publication.theme()::equals).count(),
          true,
          found);
    }
    return found;
  }

  private static boolean isAcknowledged(Model.Kept kept, Sends sends) {
    return sends.in(kept.answer().chat()).stream()
        .anyMatch(
            send ->
                send.replyTo() == kept.answer().message()
                    && send.text().contains(kept.acknowledged()));
  }

  private static void hold(String what, long times, boolean promised, List<Difference> found) {
    if (promised && times == 0) {
      found.add(
          new Difference(Difference.Kind.LOST, "the " + what + " was acknowledged and is gone"));
    } else if (times > 1) {
      found.add(
          new Difference(Difference.Kind.TWICE, "the " + what + " is kept " + times + " times"));
    }
  }
}
