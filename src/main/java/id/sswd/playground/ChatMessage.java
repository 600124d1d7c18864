package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message as it stands in a chat.
 *
 * @param json the Bot API Message; not to be changed
 */
public record ChatMessage(JsonNode json) {

  /** An inline button: what it says, and what it carries or opens. */
  public record InlineButton(String text, Optional<String> callback, Optional<String> url) {}

  public int id() {
    return json.path("message_id").asInt();
  }

  public long chatId() {
    return json.path("chat").path("id").asLong();
  }

  /** The forum topic; 0 outside topics. */
  public int topicId() {
    return json.path("is_topic_message").asBoolean() ? json.path("message_thread_id").asInt() : 0;
  }

  public boolean fromBot() {
    return json.path("from").path("is_bot").asBoolean();
  }

  /** The text, or the caption of a file; empty for a service message. */
  public String text() {
    return json.path("text").asText(json.path("caption").asText(""));
  }

  /** The message that this one answers, by id; 0 where none. */
  public int replyTo() {
    return json.path("reply_to_message").path("message_id").asInt();
  }

  /** The inline buttons, row after row. */
  public List<InlineButton> buttons() {
    List<InlineButton> buttons = new ArrayList<>();
    for (JsonNode row : json.path("reply_markup").path("inline_keyboard")) {
      for (JsonNode button : row) {
        buttons.add(
            new InlineButton(
                button.path("text").asText(), text(button, "callback_data"), text(button, "url")));
      }
    }
    return buttons;
  }

  private static Optional<String> text(JsonNode node, String field) {
    return node.has(field) ? Optional.of(node.path(field).asText()) : Optional.empty();
  }
}
