package id.sswd.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telegram's HTML parse mode: as strict as the real one, with its error words. */
final class HtmlEntities {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("tg-spoiler", "spoiler"),
          Map.entry("span", "spoiler"),
          Map.entry("a", "text_link"),
          Map.entry("code", "code"),
          Map.entry("pre", "pre"),
          Map.entry("blockquote", "blockquote"),
          Map.entry("tg-emoji", "custom_emoji"));
  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");
  private static final Pattern REFERENCE = Pattern.compile("&(#x[0-9a-fA-F]+|#[0-9]+|[a-z]+);");

  private record Open(String tag, String attributes, int from) {}

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private final ArrayNode entities = Json.array();
  private final Deque<Open> open = new ArrayDeque<>();

  private HtmlEntities(String html) {
    this.html = html;
  }

  /**
   * Takes HTML apart.
   *
   * @throws Refusal 400 "can't parse entities: …" where Telegram would refuse it
   */
  static FormattedText parse(String html) {
    return new HtmlEntities(html).parsed();
  }

  private FormattedText parsed() {
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<') {
        at = tag(at);
      } else if (c == '&') {
        at = reference(at);
      } else {
        text.append(c);
        at++;
      }
    }
    if (!open.isEmpty()) {
      throw refused(
          "Can't find end tag corresponding to start tag \"" + open.getLast().tag() + "\"");
    }
    return new FormattedText(text.toString(), entities);
  }

  private int tag(int at) {
    int end = html.indexOf('>', at);
    if (end < 0) {
      throw refused("Unclosed start tag at byte offset " + bytes(at));
    }
    String inside = html.substring(at + 1, end);
    if (inside.startsWith("/")) {
      close(inside.substring(1).strip().toLowerCase(Locale.ROOT), at);
      return end + 1;
    }
    String[] parts = inside.split("\\s", 2);
    String name = parts[0].toLowerCase(Locale.ROOT);
    String attributes = parts.length > 1 ? parts[1] : "";
    boolean plainSpan = name.equals("span") && !attribute(attributes, "class").equals("tg-spoiler");
    if (!TYPES.containsKey(name) || plainSpan) {
      throw refused(
          (plainSpan
                  ? "Tag \"span\" must have class \"tg-spoiler\""
                  : "Unsupported start tag \"" + name + "\"")
              + " at byte offset "
              + bytes(at));
    }
    open.addLast(new Open(name, attributes, text.length()));
    return end + 1;
  }

  private void close(String name, int at) {
    if (open.isEmpty()) {
      throw refused("Unexpected end tag at byte offset " + bytes(at));
    }
    Open last = open.removeLast();
    if (!last.tag().equals(name) && !name.isEmpty()) {
      throw refused(
          "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
              .formatted(bytes(at), last.tag(), name));
    }
    if (text.length() > last.from()) {
      add(last);
    }
  }

  private void add(Open tag) {
    String type = TYPES.getOrDefault(tag.tag(), "bold");
    ObjectNode entity = FormattedText.entity(type, tag.from(), text.length());
    switch (tag.tag()) {
      case "a" -> {
        String address = attribute(tag.attributes(), "href");
        if (!address.matches("(?i)(https?|tg|mailto|tel):.+")) {
          return; // Telegram shows such a link as plain text
        }
        entity.put("url", address);
      }
      case "blockquote" -> {
        if (Pattern.compile("\\bexpandable\\b").matcher(tag.attributes()).find()) {
          entity.put("type", "expandable_blockquote");
        }
      }
      case "tg-emoji" -> entity.put("custom_emoji_id", attribute(tag.attributes(), "emoji-id"));
      case "code" -> {
        String language = attribute(tag.attributes(), "class");
        if (!open.isEmpty()
            && open.getLast().tag().equals("pre")
            && language.startsWith("language-")) {
          return; // names the language of the pre around it
        }
      }
      default -> {}
    }
    entities.add(entity);
  }

  private static String attribute(String attributes, String name) {
    Matcher found = ATTRIBUTE.matcher(attributes);
    while (found.find()) {
      if (found.group(1).equalsIgnoreCase(name)) {
        for (int group = 2; group <= 4; group++) {
          String value = found.group(group);
          if (value != null) {
            return value.replace("&quot;", "\"").replace("&amp;", "&");
          }
        }
      }
    }
    return "";
  }

  private int reference(int at) {
    Matcher found = REFERENCE.matcher(html).region(at, html.length());
    if (!found.lookingAt()) {
      text.append('&');
      return at + 1;
    }
    String name = found.group(1);
    try {
      if (name.startsWith("#x")) {
        text.appendCodePoint(Integer.parseInt(name.substring(2), 16));
      } else if (name.startsWith("#")) {
        text.appendCodePoint(Integer.parseInt(name.substring(1)));
      } else {
        text.append(NAMED.getOrDefault(name, found.group()));
      }
    } catch (IllegalArgumentException e) {
      text.append(found.group());
    }
    return found.end();
  }

  private int bytes(int at) {
    return html.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
  }

  private static Refusal refused(String why) {
    return Refusal.badRequest("can't parse entities: " + why);
  }
}
