package id.sswd.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A text, Markdown, Word or PDF file that somebody has sent, as the text in it. */
public final class TypedFile {
  private final OfficeFile office = new OfficeFile();

  /** What is in a file. */
  public sealed interface Content {
    /** Lines of text, at least one of which says something. */
    record Text(List<String> lines) implements Content {}

    /** Nothing that could be used. */
    record Refused(Problem problem) implements Content {}
  }

  /** Why a file cannot be used. */
  public enum Problem {
    EMPTY,
    PICTURE,
    UNKNOWN_KIND,
    NOT_WHAT_ITS_NAME_SAYS,
    PASSWORD,
    TOO_MUCH,
    DAMAGED;

    /** The word at the end of a message key: {@code not-what-its-name-says}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private enum Kind {
    TEXT,
    WORD,
    PDF
  }

  /**
   * Reads a file.
   *
   * @param name with its ending, which must tell what the file is
   */
  public Content read(String name, byte[] bytes) {
    Optional<Kind> claimed = claimed(name);
    if (claimed.isEmpty()) {
      return new Content.Refused(isPicture(bytes) ? Problem.PICTURE : Problem.UNKNOWN_KIND);
    }
    if (bytes.length == 0) {
      return new Content.Refused(Problem.EMPTY);
    }
    try {
      List<String> lines = lines(claimed.get(), bytes);
      boolean says =
          lines.stream().anyMatch(line -> line.codePoints().anyMatch(Character::isLetterOrDigit));
      return says ? new Content.Text(lines) : new Content.Refused(Problem.EMPTY);
    } catch (Unreadable e) {
      return new Content.Refused(
          switch (e.reason()) {
            case PASSWORD -> Problem.PASSWORD;
            case TOO_MUCH -> Problem.TOO_MUCH;
            case DAMAGED ->
                isWhatItClaims(claimed.get(), bytes)
                    ? Problem.DAMAGED
                    : Problem.NOT_WHAT_ITS_NAME_SAYS;
          });
    }
  }

  private List<String> lines(Kind kind, byte[] bytes) throws Unreadable {
    if (!isWhatItClaims(kind, bytes)) {
      throw new Unreadable("is not what its name says");
    }
    return kind == Kind.TEXT ? PlainText.decode(bytes).lines().toList() : office.lines(bytes);
  }

  private static Optional<Kind> claimed(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "txt", "md", "markdown" -> Optional.of(Kind.TEXT);
      case "docx" -> Optional.of(Kind.WORD);
      case "pdf" -> Optional.of(Kind.PDF);
      default -> Optional.empty();
    };
  }

  /** A Word file with a password is no ZIP any more but an old Office container. */
  private static boolean isWhatItClaims(Kind kind, byte[] bytes) {
    String start = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
    return switch (kind) {
      case PDF -> start.startsWith("%PDF");
      case WORD ->
          start.startsWith("PK\u0003\u0004") || start.startsWith("\u00d0\u00cf\u0011\u00e0");
      case TEXT -> !OfficeFile.looksLike(bytes) && !isPicture(bytes) && isText(bytes);
    };
  }

  private static boolean isText(byte[] bytes) {
    try {
      return !PlainText.decode(bytes).isEmpty();
    } catch (Unreadable e) {
      return false;
    }
  }

  private static boolean isPicture(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
    return start.startsWith("\u0089PNG")
        || start.startsWith("\u00ff\u00d8\u00ff")
        || start.startsWith("GIF8")
        || start.startsWith("RIFF") && start.endsWith("WEBP");
  }
}
