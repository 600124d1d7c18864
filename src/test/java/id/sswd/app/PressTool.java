package id.sswd.app;

import id.sswd.playground.BotApiServer;
import id.sswd.playground.ChatMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prints how the packaged bot takes a thousand sign-ups by button within a minute on one card with
 * a hundred places. Run it after {@code mvn package} with the tests' class path.
 */
public final class PressTool {
  private static final Duration A_MINUTE = Duration.ofSeconds(60);

  private PressTool() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("sswd-presses");
    try (BotApiServer server = BotApiServer.start(0)) {
      Rush rush = new Rush(server, folder);
      Process bot = BotProcess.start(server, folder);
      ChatMessage card = rush.announced();
      long before = rush.edits(card);
      Instant began = Instant.now();
      rush.presses(card, 0, Rush.PEOPLE, A_MINUTE.dividedBy(Rush.PEOPLE).minusMillis(1));
      Duration took = Duration.between(began, Instant.now());
      long edits = rush.edits(card) - before;
      List<Double> waits = rush.waits();
      System.out.printf(
          "%d presses in %d s: %d answered, p50 %.1f ms, p99 %.1f ms, longest %.1f ms; the card edited %d times%n",
          Rush.PEOPLE,
          took.toSeconds(),
          waits.size(),
          waits.get(waits.size() / 2),
          waits.get(waits.size() * 99 / 100),
          waits.getLast(),
          edits);
      List<Integer> going = rush.in("going");
      List<Integer> waiting = rush.in("waiting");
      System.out.printf(
          "going %d, waiting %d, in the order of the presses: %s%n",
          going.size(),
          waiting.size(),
          going.equals(IntStream.range(0, Rush.PLACES).boxed().toList())
              && waiting.equals(IntStream.range(Rush.PLACES, Rush.PEOPLE).boxed().toList()));
      bot.destroy();
      bot.waitFor();
    }
  }
}
