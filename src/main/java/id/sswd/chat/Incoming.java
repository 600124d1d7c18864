package id.sswd.chat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Something that arrived. One Telegram update is one of these, or nothing the bot looks at. */
public sealed interface Incoming {
  /** Telegram's update id. */
  long update();

  /** Who caused it. */
  Person from();

  /** Its kind in one word, for the log and for figures. */
  default String kind() {
    return switch (this) {
      case Message message -> "message";
      case Press press -> "press";
      case Inline inline -> "inline";
      case BotMembership membership -> "botmembership";
      case Migration migration -> "migration";
    };
  }

  /**
   * A message.
   *
   * @param text as typed; empty for a photo without caption and the like
   * @param command what a leading slash-command asks of this bot
   * @param replyTo the message that this one answers
   * @param file the document or picture that came with it; {@code text} is its caption then
   * @param addressed whether it speaks to the bot: in private, by a mention, or as a reply to the
   *     bot. A mention is cut out of {@code text}.
   */
  record Message(
      long update,
      Place place,
      Person from,
      long id,
      Instant at,
      String text,
      Optional<CommandCall> command,
      Optional<RepliedTo> replyTo,
      Optional<Attachment> file,
      boolean addressed)
      implements Incoming {
    /** A message without a file. */
    public Message(
        long update,
        Place place,
        Person from,
        long id,
        Instant at,
        String text,
        Optional<CommandCall> command,
        Optional<RepliedTo> replyTo,
        boolean addressed) {
      this(update, place, from, id, at, text, command, replyTo, Optional.empty(), addressed);
    }
  }

  /**
   * A button was pressed.
   *
   * @param callback Telegram's id for answering the press
   * @param message the id of the message that carries the button
   * @param data what the button carries; anybody can forge it
   */
  record Press(long update, Place place, Person from, String callback, long message, String data)
      implements Incoming {}

  /** Somebody types {@code @bot words} in any chat. */
  record Inline(long update, Person from, String id, String query, String offset)
      implements Incoming {}

  /**
   * The bot was added to a chat, promoted, removed or blocked.
   *
   * @param present whether the bot is in the chat now
   */
  record BotMembership(
      long update, Place place, Person from, boolean present, boolean administrator)
      implements Incoming {}

  /** A group became a supergroup and has a new id from now on. */
  record Migration(long update, Person from, long oldChat, long newChat) implements Incoming {}

  /**
   * A slash-command.
   *
   * @param name lower case, without slash and bot name
   * @param arguments what follows, stripped
   */
  record CommandCall(String name, String arguments) {}

  /**
   * The message that a message answers.
   *
   * @param author the author's user id, where Telegram tells it
   * @param authorName as Telegram shows it, empty where it does not
   * @param byThisBot whether this bot wrote it
   */
  record RepliedTo(
      long id, OptionalLong author, String authorName, boolean byThisBot, String text) {
    public RepliedTo(long id, OptionalLong author, boolean byThisBot, String text) {
      this(id, author, "", byThisBot, text);
    }
  }
}
