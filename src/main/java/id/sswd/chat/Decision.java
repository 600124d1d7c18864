package id.sswd.chat;

import id.sswd.store.Tx;

/**
 * What a feature has decided to do. It runs inside the one transaction that also marks the update
 * as done: records change and replies enter the outbox together, or not at all. It can run again
 * after a failure, so it does nothing slow and nothing outside the transaction.
 */
@FunctionalInterface
public interface Decision {
  void decide(Tx tx, Outgoing out);

  Decision NOTHING = (tx, out) -> {};

  static Decision reply(Reply reply) {
    return (tx, out) -> out.add(reply);
  }
}
