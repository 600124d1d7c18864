package id.sswd.community;

import java.util.Optional;

/**
 * Asks Telegram who administers a group and who is in it, so it is never called inside a
 * transaction.
 */
@FunctionalInterface
public interface RoleLookup {
  boolean administers(long chat, long person);

  /** Whether the person is in the group now; empty where Telegram does not tell. */
  default Optional<Boolean> hasMember(long chat, long person) {
    return Optional.empty();
  }
}
