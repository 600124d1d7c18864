package id.sswd.fuzz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Telegram's HTML as its documentation has it, read without mercy and without the code that writes
 * it: eleven tags, four named references, everything closed in the order in which it was opened.
 */
public final class StrictHtml {
  private static final Set<String> TAGS =
      Set.of(
          "b", "i", "u", "s", "a", "code", "pre", "blockquote", "tg-spoiler", "span", "tg-emoji");
  private static final Map<String, String> REFERENCES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");

  private final String markup;
  private final StringBuilder text = new StringBuilder();
  private final List<String> styles = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder tags = new StringBuilder();
  private String style = "";

  private StrictHtml(String markup) {
    this.markup = markup;
  }

  /**
   * What a reader sees.
   *
   * @param styles for each UTF-16 unit of the text the tags around it, outermost first
   * @param tags all tags in the order in which they stand
   */
  public record Seen(String text, List<String> styles, String tags) {
    /** The units that are no white space, with the tags around them where these change. */
    public String ink() {
      StringBuilder ink = new StringBuilder();
      String style = "";
      for (int i = 0; i < text.length(); i++) {
        if (!Character.isWhitespace(text.charAt(i))) {
          ink.append(styles.get(i).equals(style) ? "" : "[" + styles.get(i) + "]");
          ink.append(text.charAt(i));
          style = styles.get(i);
        }
      }
      return ink.toString();
    }
  }

  /** Reads markup; what Telegram would refuse, or show otherwise than it was meant, fails. */
  public static Seen read(String markup) {
    return new StrictHtml(markup).read();
  }

  private Seen read() {
    for (int at = 0; at < markup.length(); ) {
      char c = markup.charAt(at);
      if (c == '<') {
        at = tag(at);
      } else if (c == '&') {
        at = reference(at);
      } else {
        if (c == '>') {
          throw wrong("a bare >", at);
        }
        show(c);
        at++;
      }
    }
    if (!open.isEmpty()) {
      throw wrong("never closed: " + open, markup.length());
    }
    return new Seen(text.toString(), styles, tags.toString());
  }

  private void show(char c) {
    text.append(c);
    styles.add(style);
  }

  private int tag(int at) {
    int end = markup.indexOf('>', at);
    if (end < 0) {
      throw wrong("a tag without an end", at);
    }
    String tag = markup.substring(at, end + 1);
    boolean closes = tag.startsWith("</");
    String name = tag.substring(closes ? 2 : 1, tag.length() - 1).split(" ", 2)[0];
    if (!TAGS.contains(name)
        || tag.indexOf('<', 1) >= 0
        || tag.chars().filter(c -> c == '"').count() % 2 > 0) {
      throw wrong("no tag of Telegram's: " + tag, at);
    }
    tags.append('<').append(closes ? "/" : "").append(name).append('>');
    if (!closes) {
      open.addLast(tag);
    } else if (open.isEmpty() || !open.removeLast().substring(1).split("[ >]", 2)[0].equals(name)) {
      throw wrong("closes what is not open: " + tag, at);
    }
    style = String.join("", open);
    return end + 1;
  }

  private int reference(int at) {
    int end = markup.indexOf(';', at);
    String character = end < 0 ? null : REFERENCES.get(markup.substring(at + 1, end));
    if (character == null) {
      throw wrong("a bare &", at);
    }
    show(character.charAt(0));
    return end + 1;
  }

  private AssertionError wrong(String what, int at) {
    return new AssertionError(what + " at " + at + " of " + markup);
  }
}
