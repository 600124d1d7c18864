package id.sswd.chat;

import id.sswd.store.Tx;
import java.util.Optional;
import java.util.OptionalLong;

/** Tells who is trusted with what in a community. */
public interface Standing {
  /**
   * What a person's right rests on, as of now; empty where they do not have it. It may ask
   * Telegram, so it is never called inside a transaction.
   *
   * @param who one of those that name a role
   * @param place where the person speaks: anonymous administrators count in their own group only
   */
  Optional<Held> held(Who who, long community, Person person, Place place);

  /** Whether the right still rests on that, as far as the database tells. */
  boolean stillHeld(Tx tx, Held held);

  /** The granted decision, unless the right is gone when it is carried out. */
  default Decision whileHeld(Held held, Decision granted, Decision refused) {
    return (tx, out) -> (stillHeld(tx, held) ? granted : refused).decide(tx, out);
  }

  /**
   * A right.
   *
   * @param group the group that the person administers; empty for who was given a role
   */
  record Held(Who who, long community, long person, OptionalLong group) {}
}
