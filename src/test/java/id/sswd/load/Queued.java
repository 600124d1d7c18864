package id.sswd.load;

import id.sswd.playground.BotApiServer;
import id.sswd.playground.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How soon the bot, started before on the same data, polls; how fast it answers questions that were
 * queued while it was down; and how long answers take at an even hundred a second after that.
 */
final class Queued {
  private static final long FIRST = 600_000_001L;
  private static final int PEOPLE = 200;
  private static final int A_SECOND = 100;
  private static final int SECONDS = 30;
  private static final long SECOND = 1_000_000_000L;

  private final BotApiServer server;
  private final Path program;
  private final Path folder;
  private final Map<String, String> environment;
  private final String[] asked = Questions.all();

  private Queued(BotApiServer server, Path program, Path folder, Map<String, String> environment) {
    this.server = server;
    this.program = program;
    this.folder = folder;
    this.environment = environment;
  }

  static void run(Path program, int questions, Map<String, String> environment) throws IOException {
    Path folder = Files.createTempDirectory("sswd-load");
    try (BotApiServer server = BotApiServer.start(0)) {
      new Queued(server, program, folder, environment).run(questions);
    }
  }

  private void run(int questions) throws IOException {
    for (int i = 0; i < PEOPLE; i++) {
      server.world().add(new Person(FIRST + i, "Peserta " + i, "peserta" + i, "id"));
    }
    try (BotUnderLoad first = BotUnderLoad.start(program, folder, server, environment)) {
      awaitCalls("getUpdates", 1, first);
    }
    int polls = server.faults().calls("getUpdates").size();
    for (int i = 0; i < questions; i++) {
      long person = FIRST + i % PEOPLE;
      server.world().says(person, person, asked[i % asked.length]);
    }
    long started = System.nanoTime();
    try (BotUnderLoad bot = BotUnderLoad.start(program, folder, server, environment)) {
      awaitCalls("getUpdates", polls + 1, bot);
      Duration toFirstPoll = Duration.ofNanos(System.nanoTime() - started);
      long starting = bot.processor().toMillis();
      long polled = System.nanoTime();
      awaitCalls("sendMessage", questions, bot);
      double seconds = (System.nanoTime() - polled) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "start to first poll %d ms, %d ms of processor time; %d questions in %.2f s: %.0f a second; %d ms of processor time; resident %.0f MB%n",
          toFirstPoll.toMillis(),
          starting,
          questions,
          seconds,
          questions / seconds,
          bot.processor().toMillis() - starting,
          bot.sample().resident());
      steady(bot);
    }
  }

  /** Asks at an even pace, and prints how long each question waited for its answer. */
  private void steady(BotUnderLoad bot) throws IOException {
    Ledger ledger = new Ledger();
    server.faults().forgetCalls();
    server.faults().listen(ledger::arrived);
    int questions = A_SECOND * SECONDS;
    long began = System.nanoTime();
    for (int i = 0; i < questions; i++) {
      Stage.until(began + i * SECOND / A_SECOND);
      long person = FIRST + i % PEOPLE;
      ledger.did(Ledger.Kind.QUESTION, Ledger.inPrivate(person), System.nanoTime());
      server.world().says(person, person, asked[i % asked.length]);
    }
    awaitCalls("sendMessage", questions, bot);
    Ledger.Waits waits = ledger.waits(Ledger.Kind.QUESTION);
    System.out.printf(
        Locale.ROOT,
        "%d questions a second for %d s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms; resident %.0f MB%n",
        A_SECOND,
        SECONDS,
        waits.median(),
        waits.p99(),
        waits.longest(),
        bot.sample().resident());
  }

  private void awaitCalls(String method, int wanted, BotUnderLoad bot) throws IOException {
    while (server.faults().calls(method).size() < wanted) {
      if (!bot.runs()) {
        throw new IOException("the bot ended; its log is in " + folder);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
