package id.sswd.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sswd.importing.Starter;
import id.sswd.library.Library;
import id.sswd.library.Passage;
import id.sswd.library.Publication;
import id.sswd.library.SettingRecognizer;
import id.sswd.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the development parts of the golden questions, and the starter content that they are
 * about, as a collection that {@code eval} and {@code eval train} read. The argument is the folder
 * for {@code corpus.jsonl} and {@code queries.jsonl}.
 */
public final class GoldenCollection {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldenCollection() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> corpus = new ArrayList<>();
    Path file = Files.createTempDirectory("golden").resolve("sswd.db");
    try (Database database = Database.open(file)) {
      Library library = new Library(database, new SettingRecognizer(), Clock.systemUTC());
      new Starter(library).install();
      for (Publication listed : library.list(1, 0, 1_000)) {
        Publication publication = library.publication(listed.id()).orElseThrow();
        for (Passage passage : publication.passages()) {
          ObjectNode text = JSON.createObjectNode();
          String id = publication.id() + "-" + passage.position();
          text.put("id", id);
          text.put("title", publication.citation().title());
          text.put("text", passage.text());
          corpus.add(text.toString());
          texts.put(id, passage.text().replaceAll("\\s+", " "));
        }
      }
    }
    Files.write(folder.resolve("corpus.jsonl"), corpus);
    Files.write(folder.resolve("queries.jsonl"), questions(texts));
  }

  private static List<String> questions(Map<String, String> texts) throws IOException {
    List<String> questions = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/golden/questions.jsonl"))) {
      JsonNode golden = JSON.readTree(line);
      if (golden.path("part").asText().startsWith("dev")) {
        ObjectNode question = JSON.createObjectNode();
        question.put("id", "golden-" + questions.size());
        question.put("text", golden.path("text").asText());
        question.put("answerable", golden.path("answerable").asBoolean());
        ArrayNode relevant = question.putArray("relevant");
        ArrayNode answers = question.putArray("answers");
        for (JsonNode evidence : golden.path("evidence")) {
          answers.add(evidence.asText());
          texts.forEach(
              (id, text) -> {
                if (text.contains(evidence.asText())) {
                  relevant.add(id);
                }
              });
        }
        questions.add(question.toString());
      }
    }
    return questions;
  }
}
