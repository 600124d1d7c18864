package id.sswd.writer;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sswd.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the model is told, {@code writer/instructions.txt}, and what it is given: question and
 * quotes as JSON, so that no text can pass for the end of another. Nobody's name goes along.
 */
final class Prompt {
  private final JsonMapper json = JsonMapper.builder().build();
  private final String instructions = read();

  String instructions(Language language) {
    return instructions.formatted(
        switch (language) {
          case INDONESIAN -> "Indonesian";
          case ENGLISH -> "English";
        });
  }

  /**
   * @param previous the question that this one carries on
   */
  String message(String question, Optional<String> previous, List<String> quotes) {
    ObjectNode message = json.createObjectNode();
    previous.ifPresent(before -> message.put("previous_question", before));
    message.put("question", question);
    ArrayNode numbered = message.putArray("quotes");
    for (int i = 0; i < quotes.size(); i++) {
      numbered.addObject().put("number", i + 1).put("text", quotes.get(i));
    }
    return message.toString();
  }

  private static String read() {
    try (InputStream in =
        Objects.requireNonNull(Prompt.class.getResourceAsStream("/writer/instructions.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
