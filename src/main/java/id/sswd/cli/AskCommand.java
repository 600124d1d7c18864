package id.sswd.cli;

import id.sswd.app.Knowledge;
import id.sswd.ask.AboutLibrary;
import id.sswd.ask.Answer;
import id.sswd.ask.Exchange;
import id.sswd.ask.Quote;
import id.sswd.ask.Rewording;
import id.sswd.chat.Context;
import id.sswd.library.Citation;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./sswd ask "QUESTION"}: an answer without Telegram; {@code ask -} reads a question a line.
 */
@Command(
    name = "ask",
    description = "Answers one question, or with - a question a line of standard input.")
final class AskCommand implements Callable<Integer> {
  private final AnswerJson json = new AnswerJson();
  private final Messages messages = new Messages();

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Parameters(paramLabel = "QUESTION", description = "the question, or - for standard input")
  private String question = "";

  @Option(names = "--json", description = "one JSON object a line")
  private boolean asJson;

  @Option(
      names = "--chat",
      description = "the lines are one conversation; an empty line begins a new one")
  private boolean chat;

  @Option(
      names = "--community",
      paramLabel = "N",
      description = "number of the community (default: 1)")
  private long community = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (question.isBlank()) {
      throw new ParameterException(
          spec.commandLine(), "the question is empty; write it in quotes, or - to read lines");
    }
    try (Knowledge knowledge = Knowledge.open(options.settings(), Clock.systemUTC())) {
      Exchange exchange = exchange(knowledge);
      if (question.equals("-")) {
        lines(exchange);
      } else {
        answer(exchange, question);
      }
      return SswdCommand.DONE;
    }
  }

  private Exchange exchange(Knowledge knowledge) {
    Rewording rewording = knowledge.writer().<Rewording>map(w -> w).orElse(Rewording.NONE);
    return new Exchange(
        asked -> rewording.reword(asked, knowledge.asking().answer(asked)),
        new AboutLibrary(
            knowledge.database(),
            knowledge.library(),
            knowledge::find,
            messages,
            Clock.systemUTC()),
        new Context(community, "", Language.INDONESIAN, ZoneId.of("Asia/Jakarta"), ""));
  }

  private void lines(Exchange exchange) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!chat || line.isBlank()) {
        exchange.beginAnew();
      }
      if (!chat || !line.isBlank()) {
        answer(exchange, line);
      }
    }
  }

  private void answer(Exchange exchange, String text) {
    long start = System.nanoTime();
    List<Exchange.Turn> turns = exchange.says(text);
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    System.out.println(
        asJson
            ? json.write(text, turns, elapsed)
            : turns.stream()
                .map(turn -> turns.size() > 1 ? asked(turn) + plain(turn) : plain(turn))
                .collect(Collectors.joining("\n")));
  }

  /** Of several questions, what this is the answer to; what the database tells says it itself. */
  private static String asked(Exchange.Turn turn) {
    return turn instanceof Exchange.Quoted quoted ? quoted.question().text() + "\n" : "";
  }

  private String plain(Exchange.Turn turn) {
    return switch (turn) {
      case Exchange.Told told -> told.text().words();
      case Exchange.Quoted quoted -> plain(quoted.answer());
    };
  }

  private String plain(Answer answer) {
    Language language = answer.language();
    if (answer.kind() == Answer.Kind.CARE) {
      return messages.plain(language, "cli.care");
    }
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
