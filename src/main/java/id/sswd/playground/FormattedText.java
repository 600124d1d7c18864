package id.sswd.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text and its entities, as Telegram keeps them.
 *
 * @param text what is read, without mark-up
 * @param entities Bot API MessageEntity objects, offsets and lengths in UTF-16 units
 */
record FormattedText(String text, ArrayNode entities) {
  private static final Pattern FOUND =
      Pattern.compile(
          "(?<command>(?<![\\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\w/]))"
              + "|(?<mention>(?<!\\w)@[A-Za-z0-9_]{3,32}\\b)"
              + "|(?<url>https?://[^\\s<>\"]+[^\\s<>\".,;:!?)])");

  /** Plain text, with the commands, mentions and addresses that Telegram finds by itself. */
  static FormattedText plain(String text) {
    return new FormattedText(text, Json.array()).withFound();
  }

  /** Adds the commands, mentions and addresses that lie outside the entities already there. */
  FormattedText withFound() {
    if (text.indexOf('/') < 0 && text.indexOf('@') < 0) {
      return this;
    }
    ArrayNode all = entities.deepCopy();
    Matcher found = FOUND.matcher(text);
    while (found.find()) {
      String type =
          found.group("command") != null
              ? "bot_command"
              : found.group("mention") != null ? "mention" : "url";
      if (!insideCodeOrLink(found.start())) {
        all.add(entity(type, found.start(), found.end()));
      }
    }
    return new FormattedText(text, all);
  }

  private boolean insideCodeOrLink(int at) {
    for (var entity : entities) {
      int from = entity.path("offset").asInt();
      String type = entity.path("type").asText();
      boolean closed = type.equals("code") || type.equals("pre") || type.equals("text_link");
      if (closed && at >= from && at < from + entity.path("length").asInt()) {
        return true;
      }
    }
    return false;
  }

  static ObjectNode entity(String type, int from, int to) {
    return Json.object().put("type", type).put("offset", from).put("length", to - from);
  }
}
