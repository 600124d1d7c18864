package id.sswd.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a collection: a JSON object a line. */
public final class Collection {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final List<String> QUESTION_KEYS = List.of("answerable", "relevant", "answers");

  private Collection() {}

  /** A text of the corpus; the title may be empty. */
  public record Text(String id, String title, String text) {}

  /** Takes a corpus, text by text. */
  public interface Reader {
    void take(Text text) throws IOException;
  }

  /** Reads a corpus of any size: one text is held at a time. */
  public static void corpus(Path file, Reader reader) throws IOException {
    lines(
        file,
        "text",
        line -> {
          if (QUESTION_KEYS.stream().anyMatch(line::has)) {
            throw new IOException("is a question, not a text; --corpus and --queries are swapped");
          }
          reader.take(new Text(line.path("id").asText(), line.path("title").asText(), text(line)));
        });
  }

  public static List<TestQuestion> questions(Path file) throws IOException {
    List<TestQuestion> questions = new ArrayList<>();
    lines(
        file,
        "question",
        line -> {
          if (line.has("title") && QUESTION_KEYS.stream().noneMatch(line::has)) {
            throw new IOException("is a text, not a question; --corpus and --queries are swapped");
          }
          List<String> relevant = strings(line, "relevant");
          questions.add(
              new TestQuestion(
                  line.path("id").asText(),
                  text(line),
                  answerable(line, relevant),
                  Set.copyOf(new LinkedHashSet<>(relevant)),
                  strings(line, "answers")));
        });
    return List.copyOf(questions);
  }

  private static boolean answerable(JsonNode line, List<String> relevant) throws IOException {
    JsonNode said = line.path("answerable");
    if (said.isMissingNode() || said.isNull()) {
      return !relevant.isEmpty();
    }
    if (!said.isBoolean()) {
      throw new IOException("\"answerable\" is neither true nor false; write one, without quotes");
    }
    return said.asBoolean();
  }

  private interface Line {
    void take(JsonNode line) throws IOException;
  }

  /** Whatever is wrong with a line is said with its number. */
  private static void lines(Path file, String what, Line take) throws IOException {
    Map<String, Integer> known = new HashMap<>();
    int number = 1;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          try {
            line(number == 1 ? line.replaceFirst("^\uFEFF", "") : line, number, what, known, take);
          } catch (IOException e) {
            throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
          }
        }
        number++;
      }
    }
    if (known.isEmpty()) {
      throw new IOException(file + " is empty; give one JSON object a line, a " + what + " each");
    }
  }

  private static void line(
      String line, int number, String what, Map<String, Integer> known, Line take)
      throws IOException {
    JsonNode node = parse(line);
    Integer before = known.putIfAbsent(node.path("id").asText(), number);
    if (before != null) {
      throw new IOException(
          "has the id of line " + before + "; give each " + what + " an id of its own");
    }
    take.take(node);
  }

  private static JsonNode parse(String line) throws IOException {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IOException("is not a JSON object", e);
    }
    if (!node.path("id").isValueNode() || !node.path("text").isTextual()) {
      throw new IOException("needs \"id\" and \"text\"");
    }
    return node;
  }

  private static String text(JsonNode line) {
    return line.path("text").asText();
  }

  private static List<String> strings(JsonNode line, String key) throws IOException {
    JsonNode array = line.path(key);
    if (!array.isArray() && !array.isMissingNode() && !array.isNull()) {
      throw new IOException("\"" + key + "\" is no list; write it in brackets");
    }
    List<String> strings = new ArrayList<>();
    array.forEach(node -> strings.add(node.asText()));
    return List.copyOf(strings);
  }
}
