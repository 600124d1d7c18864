package id.sswd.chat;

/**
 * The chat something happened in.
 *
 * @param title the group's title; empty in private chats
 * @param topicTitle the topic's name, where Telegram tells it; else empty
 */
public record Place(ChatRef ref, Kind kind, String title, String topicTitle) {
  public Place(ChatRef ref, Kind kind, String title) {
    this(ref, kind, title, "");
  }

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
