package id.sswd.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sswd.ask.Answer;
import id.sswd.ask.Quote;
import id.sswd.library.Citation;
import id.sswd.library.Setting;
import java.time.Duration;

/** An answer as one JSON object a line; scripts depend on its keys. */
final class AnswerJson {
  private final ObjectMapper json = JsonMapper.builder().build();

  String write(String question, Answer answer, Duration elapsed) {
    ObjectNode object = json.createObjectNode();
    object.put("question", question);
    object.put("language", answer.language().tag());
    object.put("kind", answer.kind().key());
    object.put("answered", answer.answered());
    object.put("confidence", answer.confidence());
    answer.settings().stream().map(Setting::key).sorted().forEach(object.putArray("settings")::add);
    object.put("answer", answer.written().orElse(null));
    ArrayNode quotes = object.putArray("quotes");
    answer.quotes().forEach(quote -> quotes.add(quote(quote)));
    ArrayNode suggestions = object.putArray("suggestions");
    answer.suggestions().forEach(citation -> cite(suggestions.addObject(), citation));
    object.put("elapsed_ms", elapsed.toNanos() / 1e6);
    return object.toString();
  }

  private ObjectNode quote(Quote quote) {
    ObjectNode object = json.createObjectNode();
    object.put("text", quote.text());
    object.put("passage", quote.citation().publication() + "-" + quote.passage().position());
    cite(object, quote.citation());
    object.put(
        "setting",
        quote.passage().settings().stream()
            .map(Setting::key)
            .sorted()
            .findFirst()
            .orElse("general"));
    return object;
  }

  private static void cite(ObjectNode object, Citation citation) {
    if (citation.edition().isPresent()) {
      object.put("edition", citation.edition().getAsInt());
    } else {
      object.putNull("edition");
    }
    object.put("title", citation.title());
    object.put("date", citation.date().map(Object::toString).orElse(null));
    object.put("url", citation.url().orElse(null));
    object.put("origin", citation.origin().key());
  }
}
