package id.sswd.chat;

import id.sswd.text.Html;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something to be sent. It is stored in the outbox in the transaction that decided it, and sent
 * from there.
 */
public sealed interface Reply {
  /**
   * A message; one that is longer than Telegram takes is split when it is sent.
   *
   * @param buttons rows of buttons, under the last part
   * @param replyTo the message it answers
   * @param subject what the sent message is about ({@code answer:17}), so that a reply to it can be
   *     understood
   */
  record Text(
      ChatRef to,
      Html text,
      List<List<Button>> buttons,
      OptionalLong replyTo,
      Optional<String> subject)
      implements Reply {
    public static Text of(ChatRef to, Html text) {
      return new Text(to, text, List.of(), OptionalLong.empty(), Optional.empty());
    }

    public Text withButtons(List<List<Button>> rows) {
      return new Text(to, text, rows, replyTo, subject);
    }

    public Text answering(long message) {
      return new Text(to, text, buttons, OptionalLong.of(message), subject);
    }

    public Text about(String newSubject) {
      return new Text(to, text, buttons, replyTo, Optional.of(newSubject));
    }
  }

  /**
   * A message to one person in private. Where the bot may not write to them, because they have not
   * started it or have blocked it, other words go to a chat they are in.
   *
   * @param elsewhere that chat
   * @param wordsThere what it reads, naming the person; empty for nothing
   */
  record Nudge(
      long person, Html text, List<List<Button>> buttons, ChatRef elsewhere, Html wordsThere)
      implements Reply {}

  /** New text and buttons for a message that was sent before; the same text again is no error. */
  record Edit(ChatRef chat, long message, Html text, List<List<Button>> buttons) implements Reply {}

  /**
   * New text and buttons for a message of ours that is known by what it is about: its id need not
   * have been known when this was decided. Nothing happens where no such message was sent.
   *
   * @param subject see {@link Text#subject}
   */
  record Revision(ChatRef chat, String subject, Html text, List<List<Button>> buttons)
      implements Reply {}

  /**
   * Pins the message of ours that is about this subject; a group that does not allow it stays as it
   * is.
   */
  record Pin(ChatRef chat, String subject) implements Reply {}

  /**
   * The answer to a press: every press gets one.
   *
   * @param text at most 200 characters; empty for none
   * @param alert a window to be closed instead of a short note
   * @param url an address to open (a Start link)
   */
  record PopUp(String callback, String text, boolean alert, Optional<String> url) implements Reply {
    public static PopUp silent(String callback) {
      return new PopUp(callback, "", false, Optional.empty());
    }

    public static PopUp note(String callback, String text) {
      return new PopUp(callback, text, false, Optional.empty());
    }

    public static PopUp alert(String callback, String text) {
      return new PopUp(callback, text, true, Optional.empty());
    }
  }

  /** The answer to an inline query. */
  record InlineResults(String inline, List<Card> cards, String nextOffset, int cacheSeconds)
      implements Reply {
    /** One result: what the list shows, and the message it becomes. */
    public record Card(String id, String title, String description, Html message) {}
  }

  /** A file. */
  record Document(ChatRef to, String fileName, byte[] content, Html caption, OptionalLong replyTo)
      implements Reply {}

  /**
   * A picture.
   *
   * @param content PNG or JPEG, at most 10 MB
   */
  record Photo(
      ChatRef to,
      String fileName,
      byte[] content,
      Html caption,
      List<List<Button>> buttons,
      OptionalLong replyTo)
      implements Reply {}
}
