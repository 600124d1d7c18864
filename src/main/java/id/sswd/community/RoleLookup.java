package id.sswd.community;

/** Asks Telegram who administers a group, so it is never called inside a transaction. */
@FunctionalInterface
public interface RoleLookup {
  boolean administers(long chat, long person);
}
