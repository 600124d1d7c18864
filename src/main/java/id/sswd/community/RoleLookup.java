package id.sswd.community;

/** Who may decide for a group. May ask Telegram, so it is never called inside a transaction. */
@FunctionalInterface
public interface RoleLookup {
  boolean isOrganizer(long chat, long person);
}
