package id.sswd.chat;

/** A button under a message. */
public sealed interface Button {
  String label();

  /**
   * Sends data back to the bot.
   *
   * @param data at most 64 bytes; see {@link ButtonTokens}
   */
  record Press(String label, String data) implements Button {}

  /** Opens an address. */
  record Link(String label, String url) implements Button {}
}
