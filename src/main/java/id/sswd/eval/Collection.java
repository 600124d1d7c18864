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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a collection: a JSON object a line. */
public final class Collection {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

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
        line ->
            reader.take(
                new Text(line.path("id").asText(), line.path("title").asText(), text(line))));
  }

  public static List<TestQuestion> questions(Path file) throws IOException {
    List<TestQuestion> questions = new ArrayList<>();
    lines(
        file,
        line -> {
          List<String> relevant = strings(line.path("relevant"));
          questions.add(
              new TestQuestion(
                  line.path("id").asText(),
                  text(line),
                  line.path("answerable").asBoolean(!relevant.isEmpty()),
                  Set.copyOf(new LinkedHashSet<>(relevant)),
                  strings(line.path("answers"))));
        });
    return List.copyOf(questions);
  }

  private interface Line {
    void take(JsonNode line) throws IOException;
  }

  private static void lines(Path file, Line take) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException(file + " cannot be read; give a file with one JSON object a line");
    }
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          take.take(parse(file, number, line));
        }
      }
    }
  }

  private static JsonNode parse(Path file, int number, String line) throws IOException {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.path("id").isValueNode() || !node.path("text").isTextual()) {
        throw new IOException(file + ", line " + number + ": needs \"id\" and \"text\"");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new IOException(file + ", line " + number + ": is not a JSON object", e);
    }
  }

  private static String text(JsonNode line) {
    return line.path("text").asText();
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(node -> strings.add(node.asText()));
    return List.copyOf(strings);
  }
}
