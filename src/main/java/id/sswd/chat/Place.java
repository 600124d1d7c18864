package id.sswd.chat;

/**
 * The chat something happened in.
 *
 * @param title the group's title; empty in private chats
 */
public record Place(ChatRef ref, Kind kind, String title) {
  /** The kinds of chats, as far as the bot tells them apart. */
  public enum Kind {
    PRIVATE,
    GROUP,
    CHANNEL
  }

  public boolean isPrivate() {
    return kind == Kind.PRIVATE;
  }
}
