package id.sswd.cli;

import id.sswd.ask.Answer;
import id.sswd.ask.Exchange;
import id.sswd.ask.Quote;
import id.sswd.care.CareView;
import id.sswd.care.Recognizer;
import id.sswd.library.Citation;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** An answer in words, for a terminal. */
final class AnswerText {
  private final Messages messages;
  private final Recognizer needs;
  private final CareView care;

  AnswerText(Messages messages, Recognizer needs, CareView care) {
    this.messages = messages;
    this.needs = needs;
    this.care = care;
  }

  /** What a line got, with what was asked before each of several answers. */
  String write(List<Exchange.Turn> turns) {
    return turns.stream()
        .map(turn -> turns.size() > 1 ? asked(turn) + one(turn) : one(turn))
        .collect(Collectors.joining("\n"));
  }

  /** Of several questions, what this is the answer to; what the database tells says it itself. */
  private static String asked(Exchange.Turn turn) {
    return turn instanceof Exchange.Quoted quoted ? quoted.question().text() + "\n" : "";
  }

  private String one(Exchange.Turn turn) {
    return switch (turn) {
      case Exchange.Told told -> told.text().words();
      case Exchange.Quoted quoted ->
          needs
              .need(quoted.question().text())
              .map(need -> care.words(need, LocalDate.now(ZoneOffset.UTC), turn.language()).words())
              .orElseGet(() -> plain(quoted.answer()));
    };
  }

  private String plain(Answer answer) {
    Language language = answer.language();
    if (!answer.answered()) {
      StringBuilder words = new StringBuilder(messages.plain(language, "cli.no-answer"));
      if (!answer.suggestions().isEmpty()) {
        words.append(' ').append(messages.plain(language, "cli.nearest"));
      }
      answer.suggestions().forEach(near -> words.append("\n  - ").append(cite(near)));
      return words.toString();
    }
    return answer
        .written()
        .map(words -> messages.plain(language, "cli.written") + "\n" + words + numbered(answer))
        .orElseGet(
            () ->
                (answer.kind() == Answer.Kind.MAYBE
                        ? messages.plain(language, "cli.maybe") + "\n"
                        : "")
                    + quoted(answer.quotes().getFirst()));
  }

  private static String numbered(Answer answer) {
    StringBuilder quotes = new StringBuilder();
    for (int i = 0; i < answer.quotes().size(); i++) {
      quotes.append("\n[").append(i + 1).append("] ").append(quoted(answer.quotes().get(i)));
    }
    return quotes.toString();
  }

  private static String quoted(Quote quote) {
    return "\"" + quote.text() + "\"\n  - " + cite(quote.citation());
  }

  private static String cite(Citation citation) {
    String edition =
        citation.edition().isPresent() ? "#" + citation.edition().getAsInt() + ", " : "";
    return edition + citation.title() + citation.date().map(date -> ", " + date).orElse("");
  }
}
