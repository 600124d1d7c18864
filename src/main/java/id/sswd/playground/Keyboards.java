package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Inline keyboards, checked as Telegram checks them. */
final class Keyboards {
  private static final List<String> OTHER_DEEDS =
      List.of(
          "switch_inline_query",
          "switch_inline_query_current_chat",
          "copy_text",
          "web_app",
          "login_url",
          "pay");

  private Keyboards() {}

  /** The inline keyboard of the call; empty where there is none, or none with a button. */
  static Optional<JsonNode> of(Parameters parameters) {
    JsonNode markup = parameters.json("reply_markup");
    JsonNode rows = markup.path("inline_keyboard");
    int buttons = 0;
    for (JsonNode row : rows) {
      for (JsonNode button : row) {
        check(button);
        buttons++;
      }
    }
    return buttons == 0 ? Optional.empty() : Optional.of(markup);
  }

  private static void check(JsonNode button) {
    if (button.path("text").asText().isBlank()) {
      throw Refusal.badRequest(
          "can't parse inline keyboard button: Field \"text\" must be non-empty");
    }
    if (button.has("callback_data")) {
      int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
      if (bytes < 1 || bytes > 64) {
        throw Refusal.badRequest("BUTTON_DATA_INVALID");
      }
    } else if (button.has("url")) {
      String url = button.path("url").asText();
      if (!url.matches("(?i)(https?|tg)://.+")) {
        throw Refusal.badRequest(
            "inline keyboard button URL '" + url + "' is invalid: Unsupported URL protocol");
      }
    } else if (OTHER_DEEDS.stream().noneMatch(button::has)) {
      throw Refusal.badRequest(
          "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }
  }
}
