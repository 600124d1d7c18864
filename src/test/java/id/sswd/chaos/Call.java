package id.sswd.chaos;

/**
 * A call of the bot as Telegram's side saw it.
 *
 * @param number its place among all that happened in the run
 * @param method in lower case
 * @param chat where to, 0 for none
 * @param text what people read, as sent
 * @param replyTo the message that it answers, 0 for none
 * @param query the press or inline query that it answers, empty for none
 * @param body the whole request, to know it again
 * @param carriedOut whether Telegram did it
 * @param answered whether the whole answer was written to the bot
 */
record Call(
    long number,
    String method,
    long chat,
    String text,
    long replyTo,
    String query,
    String body,
    boolean carriedOut,
    boolean answered) {

  /** Whether it makes a new message in a chat. */
  boolean isMessage() {
    return switch (method) {
      case "sendmessage", "senddocument", "sendphoto" -> true;
      default -> false;
    };
  }

  /** Enough of the text to know which it is. */
  String inShort() {
    String line = text.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    return method + " \"" + (line.length() > 80 ? line.substring(0, 80) + "…" : line) + "\"";
  }
}
