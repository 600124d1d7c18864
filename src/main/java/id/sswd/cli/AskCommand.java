package id.sswd.cli;

import id.sswd.app.Knowledge;
import id.sswd.ask.AboutLibrary;
import id.sswd.ask.Exchange;
import id.sswd.ask.Rewording;
import id.sswd.care.CareView;
import id.sswd.care.HelpLines;
import id.sswd.chat.Context;
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
      AnswerText plain = plain(knowledge);
      if (question.equals("-")) {
        lines(exchange, plain);
      } else {
        answer(exchange, question, plain);
      }
      return SswdCommand.DONE;
    }
  }

  private AnswerText plain(Knowledge knowledge) {
    HelpLines lines = HelpLines.read(knowledge.settings().care().helpLines());
    return new AnswerText(messages, knowledge.needs(), new CareView(lines, messages));
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

  private void lines(Exchange exchange, AnswerText plain) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!chat || line.isBlank()) {
        exchange.beginAnew();
      }
      if (!chat || !line.isBlank()) {
        answer(exchange, line, plain);
      }
    }
  }

  private void answer(Exchange exchange, String text, AnswerText plain) {
    long start = System.nanoTime();
    List<Exchange.Turn> turns = exchange.says(text);
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    System.out.println(asJson ? json.write(text, turns, elapsed) : plain.write(turns));
  }
}
