package id.sswd.chaos;

import java.util.List;

/** All that is known after a run. */
record Evidence(
    Model model, Trace trace, List<Deliveries.Delivered> delivered, Ledger ledger, Sends sends) {

  static Evidence of(
      Model model, Trace trace, List<Deliveries.Delivered> delivered, Ledger ledger) {
    return new Evidence(model, trace, delivered, ledger, new Sends(trace));
  }
}
