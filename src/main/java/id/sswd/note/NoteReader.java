package id.sswd.note;

import id.sswd.chat.Attachment;
import id.sswd.chat.Downloads;
import id.sswd.chat.Incoming;
import id.sswd.importing.TypedFile;
import java.util.Optional;
import java.util.OptionalLong;

/** The words that a message brings: typed, of the message that it answers, or out of its file. */
final class NoteReader {
  /** A file of notes; a scanned book is none. */
  static final long MOST_BYTES = 10L << 20;

  private static final int MOST_CHARACTERS = 200_000;

  private final Downloads downloads;
  private final TypedFile files = new TypedFile();

  NoteReader(Downloads downloads) {
    this.downloads = downloads;
  }

  /** What was found. */
  sealed interface Found {
    /** Words to be recorded; never empty ones. */
    record Some(Words words) implements Found {}

    /** There are none, and none were sent. */
    record Nothing() implements Found {}

    /**
     * There is something that cannot be recorded.
     *
     * @param key of the sentence that says why
     */
    record Refused(String key, String detail) implements Found {}
  }

  /**
   * Reads a message; a file is fetched, so this is never called inside a transaction.
   *
   * @param typed what the message itself says, without command and number
   */
  Found read(Incoming.Message message, String typed) {
    if (message.file().isPresent()) {
      return file(message.file().get(), typed);
    }
    if (!typed.isBlank()) {
      Words words = Words.typed(typed);
      return words.isEmpty() ? new Found.Refused("note.empty", "") : new Found.Some(words);
    }
    Optional<Incoming.RepliedTo> replied =
        message.replyTo().filter(answered -> !answered.byThisBot());
    return replied.isPresent() ? said(replied.get()) : new Found.Nothing();
  }

  private static Found said(Incoming.RepliedTo replied) {
    String firstName = replied.authorName().strip().split("\\s+", 2)[0];
    OptionalLong author = replied.author();
    Words words = new Words(replied.text(), firstName, author, "");
    return words.isEmpty() ? new Found.Refused("note.empty-reply", "") : new Found.Some(words);
  }

  private Found file(Attachment file, String caption) {
    if (file.isPicture()) {
      return new Found.Refused("note.file-picture", file.name());
    }
    if (file.size() > MOST_BYTES) {
      return new Found.Refused("note.file-too-large", file.name());
    }
    return switch (downloads.fetch(file.id(), MOST_BYTES)) {
      case Downloads.Download.TooLarge large ->
          new Found.Refused("note.file-too-large", file.name());
      case Downloads.Download.Unavailable none ->
          new Found.Refused("note.file-unavailable", file.name());
      case Downloads.Download.Whole whole -> content(file.name(), whole.bytes(), caption);
    };
  }

  private Found content(String name, byte[] bytes, String caption) {
    return switch (files.read(name, bytes)) {
      case TypedFile.Content.Refused refused ->
          new Found.Refused("note.file-" + refused.problem().key(), name);
      case TypedFile.Content.Text text -> {
        String all = String.join("\n", text.lines());
        String whole = caption.isBlank() ? all : caption.strip() + "\n\n" + all;
        yield whole.length() > MOST_CHARACTERS
            ? new Found.Refused("note.file-too-much", name)
            : new Found.Some(new Words(whole, "", OptionalLong.empty(), name));
      }
    };
  }
}
