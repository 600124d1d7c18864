package id.sswd.chat;

/**
 * Where a message belongs: a chat and, in a group with topics, the topic.
 *
 * @param chat Telegram's chat id; negative for groups
 * @param topic the topic's thread id, 0 for none
 */
public record ChatRef(long chat, int topic) {
  public static ChatRef of(long chat) {
    return new ChatRef(chat, 0);
  }
}
