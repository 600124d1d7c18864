package id.sswd.chaos;

import java.util.ArrayList;
import java.util.List;

/** A reminder that the database says was sent came once, one that it dropped did not come. */
final class RemindedOnce implements Check {
  @Override
  public List<Difference> look(Evidence evidence) {
    List<Difference> found = new ArrayList<>();
    for (Ledger.Reminder reminder : evidence.ledger().reminders()) {
      if (evidence.model().vanishing.contains(reminder.person())
          || evidence.model().unsteady.contains(reminder.person())) {
        continue;
      }
      long came = came(reminder, evidence.sends());
      int promised = reminder.state().equals("sent") ? 1 : 0;
      if (came != promised) {
        found.add(
            new Difference(
                came > promised ? Difference.Kind.TWICE : Difference.Kind.LOST,
                "person %d was reminded %d times (%s) of \"%s\"; the database says %s"
                    .formatted(
                        reminder.person(),
                        came,
                        reminder.kind(),
                        reminder.theme(),
                        reminder.state())));
      }
    }
    return found;
  }

  private static long came(Ledger.Reminder reminder, Sends sends) {
    boolean hour = reminder.kind().equals("hour");
    return sends.onceIn(reminder.person()).stream()
        .filter(send -> send.text().startsWith("⏰") && send.text().contains(reminder.theme()))
        .filter(send -> send.text().contains("Sebentar lagi") == hour)
        .count();
  }
}
