package id.sswd.chaos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is known after a run. */
record Evidence(
    Model model, Trace trace, List<Deliveries.Delivered> delivered, Ledger ledger, Sends sends) {

  static Evidence of(
      Model model, Trace trace, List<Deliveries.Delivered> delivered, Ledger ledger) {
    return new Evidence(model, trace, delivered, ledger, new Sends(trace));
  }

  /** How much was done, so that nobody takes silence for soundness. */
  Map<String, Integer> done() {
    Map<String, Integer> done = new LinkedHashMap<>();
    done.put("updates", delivered.size());
    done.put("messages", sends.chats().stream().mapToInt(chat -> sends.in(chat).size()).sum());
    done.put("presses on cards", model.presses.size());
    done.put("sign-ups typed", model.typed.size());
    done.put("notes", ledger.notes().size());
    done.put("sessions announced", ledger.themes().size());
    done.put("publications", ledger.published().size());
    done.put(
        "reminders",
        (int) ledger.reminders().stream().filter(one -> one.state().equals("sent")).count());
    done.put("people erased", model.erased.size());
    return done;
  }
}
