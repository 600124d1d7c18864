package id.sswd.cli;

import id.sswd.app.Knowledge;
import id.sswd.ask.Answer;
import id.sswd.ask.Asking;
import id.sswd.ask.Question;
import id.sswd.ask.Quote;
import id.sswd.ask.Rewording;
import id.sswd.library.Citation;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Option(names = "--community", description = "number of the community (default: 1)")
  private long community = 1;

  @Override
  public Integer call() throws IOException {
    try (Knowledge knowledge = Knowledge.open(options.settings(), Clock.systemUTC())) {
      if (!question.equals("-")) {
        answer(asking(knowledge), question, Optional.empty());
        return SswdCommand.DONE;
      }
      lines(asking(knowledge));
      return SswdCommand.DONE;
    }
  }

  private static Asking asking(Knowledge knowledge) {
    Rewording rewording = knowledge.writer().<Rewording>map(w -> w).orElse(Rewording.NONE);
    return question -> rewording.reword(question, knowledge.asking().answer(question));
  }

  private void lines(Asking asking) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Optional<String> previous = Optional.empty();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (chat && line.isBlank()) {
        previous = Optional.empty();
        continue;
      }
      answer(asking, line, previous);
      previous = chat ? Optional.of(line) : Optional.empty();
    }
  }

  private void answer(Asking asking, String text, Optional<String> previous) {
    Question asked =
        new Question(
            community, text, Optional.empty(), Set.of(), java.util.OptionalInt.empty(), previous);
    long start = System.nanoTime();
    Answer answer = asking.answer(asked);
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    System.out.println(asJson ? json.write(text, answer, elapsed) : plain(answer));
  }

  private String plain(Answer answer) {
    Language language = answer.language();
    if (answer.kind() == Answer.Kind.CARE) {
      return messages.plain(language, "cli.care");
    }
    if (!answer.answered()) {
      StringBuilder words = new StringBuilder(messages.plain(language, "cli.no-answer"));
      answer.suggestions().forEach(near -> words.append("\n  - ").append(cite(near)));
      return words.toString();
    }
    return answer
        .written()
        .map(words -> messages.plain(language, "cli.written") + "\n" + words + numbered(answer))
        .orElseGet(() -> quoted(answer.quotes().getFirst()));
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
