package id.sswd.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a long message into parts that Telegram takes: between paragraphs where it can, else
 * between lines, else between words. A tag that is open at a cut is closed there and opened again
 * in the next part. No word is lost; only white space between parts may be.
 */
public final class HtmlSplitter {
  /** The most visible UTF-16 units of a Telegram message, tags not counted. */
  public static final int MOST = 4096;

  private static final Pattern PIECE =
      Pattern.compile("</?[a-zA-Z][^>]*>|&(?:lt|gt|amp|quot);|.", Pattern.DOTALL);
  private static final Pattern TAG_NAME = Pattern.compile("</?([a-zA-Z0-9-]+)");

  private HtmlSplitter() {}

  /** Parts of at most {@link #MOST} visible units; the message itself where it is short enough. */
  public static List<Html> split(Html html) {
    return split(html, MOST);
  }

  /** Parts of at most so many visible units, at least 2 so that every character fits. */
  public static List<Html> split(Html html, int most) {
    if (most < 2) {
      throw new IllegalArgumentException("a part needs room for a character, not " + most);
    }
    List<Piece> rest = pieces(html);
    int left = visible(rest);
    if (left <= most) {
      return List.of(html);
    }
    List<Html> parts = new ArrayList<>();
    Deque<Piece> open = new ArrayDeque<>();
    while (!rest.isEmpty()) {
      int cut = left <= most ? rest.size() : cut(rest, most);
      List<Piece> part = rest.subList(0, cut);
      left -= visible(part);
      String markup = close(part, open);
      rest = rest.subList(cut, rest.size());
      boolean lastChance = rest.isEmpty() && parts.isEmpty();
      if (lastChance || part.stream().anyMatch(Piece::isInk)) {
        parts.add(Html.trusted(markup));
      }
    }
    return List.copyOf(parts);
  }

  /** How many UTF-16 units a reader sees. */
  public static int visibleLength(Html html) {
    return visible(pieces(html));
  }

  private static int visible(List<Piece> pieces) {
    return pieces.stream().mapToInt(Piece::width).sum();
  }

  private static List<Piece> pieces(Html html) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(html.markup());
    while (matcher.find()) {
      pieces.add(new Piece(matcher.group()));
    }
    return pieces;
  }

  /** Writes the part with its tags in balance and leaves in {@code open} what the next reopens. */
  private static String close(List<Piece> part, Deque<Piece> open) {
    StringBuilder markup = new StringBuilder();
    for (Iterator<Piece> outermost = open.descendingIterator(); outermost.hasNext(); ) {
      markup.append(outermost.next().text);
    }
    for (Piece piece : part) {
      markup.append(piece.text);
      if (piece.isOpening()) {
        open.push(piece);
      } else if (piece.isClosing() && !open.isEmpty()) {
        open.pop();
      }
    }
    open.forEach(piece -> markup.append("</").append(piece.tagName()).append('>'));
    return markup.toString();
  }

  /** How many pieces the next part takes, at least one that is visible. */
  private static int cut(List<Piece> rest, int most) {
    int paragraph = 0;
    int line = 0;
    int word = 0;
    int hard = 0;
    int width = 0;
    boolean ink = false;
    boolean afterLine = false;
    for (int i = 0; i < rest.size(); i++) {
      Piece piece = rest.get(i);
      width += piece.width();
      if (width > most) {
        break;
      }
      if (piece.width() == 0) {
        continue;
      }
      hard = i + 1;
      ink |= piece.isInk();
      boolean newLine = piece.text.equals("\n");
      if (ink && !piece.isInk()) {
        word = i + 1;
        line = newLine ? i + 1 : line;
        paragraph = newLine && afterLine ? i + 1 : paragraph;
      }
      afterLine = newLine;
    }
    int cut = paragraph > 0 ? paragraph : line > 0 ? line : word > 0 ? word : hard;
    while (cut < rest.size() && rest.get(cut).isClosing()) {
      cut++;
    }
    return cut;
  }

  /**
   * A tag, a reference that Telegram knows, or a character; any other reference stands as it is.
   */
  private record Piece(String text) {
    boolean isTag() {
      return text.length() > 2 && text.charAt(0) == '<';
    }

    boolean isClosing() {
      return isTag() && text.charAt(1) == '/';
    }

    boolean isOpening() {
      return isTag() && text.charAt(1) != '/';
    }

    boolean isInk() {
      return !isTag() && !text.isBlank();
    }

    int width() {
      if (isTag()) {
        return 0;
      }
      boolean reference = text.length() > 1 && text.charAt(0) == '&';
      return reference ? 1 : text.length();
    }

    String tagName() {
      Matcher name = TAG_NAME.matcher(text);
      return name.find() ? name.group(1) : "";
    }
  }
}
