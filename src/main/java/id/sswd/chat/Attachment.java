package id.sswd.chat;

/**
 * A file that came with a message; its bytes are fetched when they are wanted, see {@link
 * Downloads}.
 *
 * @param id Telegram's id of the file
 * @param name as the sender's device named it; empty for a picture
 * @param size in bytes, 0 where Telegram does not tell it
 * @param mime the media type that the sender's device claims, empty where it claims none
 */
public record Attachment(String id, String name, long size, String mime) {
  /** Whether it is said to be a picture. */
  public boolean isPicture() {
    return mime.startsWith("image/");
  }
}
