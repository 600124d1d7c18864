package id.sswd.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sswd.library.Manuscript;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + "); export the chat from Telegram again");
    }
    if (!export.path("messages").isArray()) {
      throw new Unreadable(
          "is JSON without messages; export the chat from Telegram Desktop as JSON");
    }
    List<Manuscript> manuscripts = new ArrayList<>();
    Map<Optional<LocalDate>, List<String>> days =
        new TreeMap<>(Comparator.comparing(day -> day.orElse(LocalDate.MIN)));
    for (JsonNode message : export.path("messages")) {
      String text = text(message.path("text"));
      if (EditionText.hasEditionLine(text)) {
        String source = name + "#" + message.path("id").asText();
        manuscripts.addAll(EditionText.read(source, text.lines().toList()));
      } else if (text.length() >= LONG) {
        days.computeIfAbsent(day(message.path("date").asText()), d -> new ArrayList<>())
            .addAll(List.of(text, ""));
      }
    }
    String named = export.path("name").asText().replaceAll("\\s+", " ").strip();
    String chat = named.isEmpty() ? "Diskusi" : named;
    days.forEach((day, lines) -> manuscripts.addAll(EditionText.ofDay(name, chat, day, lines)));
    return manuscripts;
  }

  /** The day of a message; empty where the export has been tampered with. */
  private static Optional<LocalDate> day(String moment) {
    try {
      return Optional.of(LocalDate.parse(moment.substring(0, Math.min(moment.length(), 10))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
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
