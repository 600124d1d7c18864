package id.sswd.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sswd.library.Manuscript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Telegram Desktop export ({@code result.json}): long messages that carry an edition line, else a
 * document a day.
 */
final class TelegramExport {
  private static final int LONG = 200;

  private TelegramExport() {}

  static List<Manuscript> read(String name, String json) throws Unreadable {
    JsonNode export;
    try {
      export = JsonMapper.builder().build().readTree(json);
    } catch (JsonProcessingException e) {
      throw new Unreadable(
          "is not sound JSON (line "
              + e.getLocation().getLineNr()
              + "); export the chat from Telegram again");
    }
    if (!export.path("messages").isArray()) {
      throw new Unreadable(
          "is JSON without messages; export the chat from Telegram Desktop as JSON");
    }
    List<Manuscript> manuscripts = new ArrayList<>();
    Map<String, List<String>> days = new TreeMap<>();
    for (JsonNode message : export.path("messages")) {
      String text = text(message.path("text"));
      if (EditionText.hasEditionLine(text)) {
        String source = name + "#" + message.path("id").asText();
        manuscripts.addAll(EditionText.read(source, text.lines().toList()));
      } else if (text.length() >= LONG) {
        String day = message.path("date").asText("").split("T")[0];
        days.computeIfAbsent(day, d -> new ArrayList<>()).addAll(List.of(text, ""));
      }
    }
    String chat = export.path("name").asText("Diskusi");
    days.forEach((day, lines) -> manuscripts.add(EditionText.ofDay(name, chat, day, lines)));
    return manuscripts;
  }

  /** A text is a string, or pieces of which some are objects with formatting. */
  private static String text(JsonNode node) {
    if (node.isTextual()) {
      return node.asText();
    }
    StringBuilder text = new StringBuilder();
    node.forEach(
        piece -> text.append(piece.isTextual() ? piece.asText() : piece.path("text").asText()));
    return text.toString();
  }
}
