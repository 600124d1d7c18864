package id.sswd.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sswd.ask.Answer;
import id.sswd.ask.Exchange;
import id.sswd.ask.Quote;
import id.sswd.library.Citation;
import id.sswd.library.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An answer as one JSON object a line; scripts depend on its keys. */
final class AnswerJson {
  private final ObjectMapper json = JsonMapper.builder().build();

  /**
   * What a line got; of several questions in it, the best quote of each comes first, it is as sure
   * as the least sure one that was answered, and "parts" tells of each.
   */
  String write(String question, List<Exchange.Turn> turns, Duration elapsed) {
    List<Answer> answers = turns.stream().map(AnswerJson::answer).toList();
    Answer one = leastSure(answers);
    ObjectNode object = json.createObjectNode();
    object.put("question", question);
    object.put("language", turns.getFirst().language().tag());
    object.put("kind", one.kind().key());
    object.put("answered", one.answered());
    object.put("confidence", one.confidence());
    answers.stream()
        .flatMap(answer -> answer.settings().stream())
        .map(Setting::key)
        .distinct()
        .sorted()
        .forEach(object.putArray("settings")::add);
    String words =
        answers.stream()
            .flatMap(answer -> answer.written().stream())
            .collect(Collectors.joining("\n\n"));
    object.put("answer", words.isEmpty() ? null : words);
    ArrayNode quotes = object.putArray("quotes");
    bestFirst(answers).forEach(quote -> quotes.add(quote(quote)));
    ArrayNode sources = object.putArray("sources");
    turns.forEach(turn -> sources(turn).forEach(source -> cite(sources.addObject(), source)));
    ArrayNode suggestions = object.putArray("suggestions");
    answers.forEach(
        answer -> answer.suggestions().forEach(near -> cite(suggestions.addObject(), near)));
    if (turns.size() > 1) {
      ArrayNode parts = object.putArray("parts");
      turns.forEach(turn -> part(parts.addObject(), turn));
    }
    object.put("elapsed_ms", elapsed.toNanos() / 1e6);
    return object.toString();
  }

  /** What one of several questions got; what the database tells says itself what was asked. */
  private static void part(ObjectNode object, Exchange.Turn turn) {
    Answer answer = answer(turn);
    object.put(
        "question", turn instanceof Exchange.Quoted quoted ? quoted.question().text() : null);
    object.put("kind", answer.kind().key());
    object.put("answered", answer.answered());
    object.put("confidence", answer.confidence());
  }

  private static List<Quote> bestFirst(List<Answer> answers) {
    List<Quote> quotes = new ArrayList<>();
    answers.forEach(answer -> answer.quotes().stream().limit(1).forEach(quotes::add));
    answers.forEach(answer -> answer.quotes().stream().skip(1).forEach(quotes::add));
    return quotes;
  }

  /** What the database tells is sure. */
  private static Answer answer(Exchange.Turn turn) {
    return switch (turn) {
      case Exchange.Quoted quoted -> quoted.answer();
      case Exchange.Told told ->
          new Answer(
              told.language(),
              Answer.Kind.ANSWER,
              1,
              Set.of(),
              List.of(),
              List.of(),
              Optional.of(told.text().words()));
    };
  }

  private static List<Citation> sources(Exchange.Turn turn) {
    return switch (turn) {
      case Exchange.Quoted quoted -> List.of();
      case Exchange.Told told -> told.sources();
    };
  }

  private static Answer leastSure(List<Answer> answers) {
    return answers.stream()
        .filter(answer -> answer.answered() || answer.kind() == Answer.Kind.CARE)
        .min(Comparator.comparingDouble(Answer::confidence))
        .orElse(answers.getFirst());
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
