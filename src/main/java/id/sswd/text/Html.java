package id.sswd.text;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Text in Telegram's HTML dialect. What people wrote enters through {@link #text} alone, which
 * escapes it; so no message can carry somebody else's markup.
 */
public record Html(String markup) {
  public static final Html EMPTY = new Html("");
  public static final Html NEW_LINE = new Html("\n");
  public static final Html PARAGRAPH = new Html("\n\n");

  /** Escapes plain text. */
  public static Html text(String plain) {
    return new Html(escape(plain));
  }

  /** Markup from our own sources (message bundles); never anything that a person typed. */
  public static Html trusted(String markup) {
    return new Html(markup);
  }

  public static Html bold(String plain) {
    return text(plain).in("b");
  }

  public static Html italic(String plain) {
    return text(plain).in("i");
  }

  public static Html link(String label, String url) {
    return new Html("<a href=\"" + escape(url) + "\">" + escape(label) + "</a>");
  }

  public Html quoted() {
    return in("blockquote");
  }

  /** A quote that shows its first lines and opens at a tap. */
  public Html expandable() {
    return new Html("<blockquote expandable>" + markup + "</blockquote>");
  }

  public Html plus(Html next) {
    return new Html(markup + next.markup);
  }

  /** The words alone, for where there is no markup. */
  public String words() {
    return markup
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  public boolean isEmpty() {
    return markup.isEmpty();
  }

  /** The parts that are not empty, with a separator between them. */
  public static Html join(Html separator, Collection<Html> parts) {
    return new Html(
        parts.stream()
            .filter(part -> !part.isEmpty())
            .map(Html::markup)
            .collect(Collectors.joining(separator.markup)));
  }

  private Html in(String tag) {
    return new Html("<" + tag + ">" + markup + "</" + tag + ">");
  }

  private static String escape(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
