package id.sswd.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Raises the rate of updates until the bot gives way: the slowest hundredth of one kind waits
 * longer than a second, or what waits only grows. Twice more the rate is tried between the last
 * that was borne and the first that was not.
 */
final class Ramp {
  private static final double LONGEST_P99 = 1_000;
  private static final int FIRST_RATE = 25;
  private static final int MOST = 6_400;
  private static final int WARM_UP_SECONDS = 20;
  private static final Duration DRAIN = Duration.ofSeconds(60);
  private static final long SECOND = 1_000_000_000L;

  private final Stage stage;
  private final int seconds;

  /** What one rate did to the bot; processor times in cores. */
  private record Step(
      int offered,
      double issued,
      double served,
      double bot,
      double tool,
      double machine,
      double resident,
      Backlog most,
      double worst) {
    boolean borne() {
      return worst <= LONGEST_P99 && served >= 0.97 * issued && issued >= 0.97 * offered;
    }

    String gaveWay() {
      double cores = machine * Runtime.getRuntime().availableProcessors();
      String where =
          issued < 0.97 * offered
              ? "the tool, which could not act that often"
              : most.outbox() > most.inbox()
                  ? "sending (replies wait in the outbox)"
                  : most.inbox() > most.unfetched() / 10
                      ? "handling (updates wait in the inbox and at the server)"
                      : "fetching (updates wait at the server)";
      String why =
          machine > 0.93
              ? "the machine's processors are full"
              : "processors are idle, so it waits for the disk or for itself";
      return String.format(
          Locale.ROOT,
          "gave way first: %s; %s (%.0f%% busy: bot %.2f cores, tool %.2f, other programs %.2f)",
          where,
          why,
          machine * 100,
          bot,
          tool,
          Math.max(0, cores - bot - tool));
    }
  }

  Ramp(Stage stage, int seconds) {
    this.stage = stage;
    this.seconds = seconds;
  }

  static void run(Path program, int seconds) throws IOException, SQLException {
    try (Stage stage = Stage.open(program, Map.of())) {
      new Ramp(stage, seconds).run();
    }
  }

  private void run() throws IOException, SQLException {
    step(FIRST_RATE, WARM_UP_SECONDS);
    System.out.printf(
        "%-17s %-13s %-13s %-13s %-13s %-17s %-5s %s%n",
        "updates a second",
        "question",
        "/tanya",
        "card press",
        "answer press",
        "processor, cores",
        "RSS",
        "longest queues");
    System.out.printf(
        "%-8s %-8s %-13s %-13s %-13s %-13s %-5s %-5s %-5s %-5s %s%n",
        "offered",
        "served",
        "p50 p99, ms",
        "",
        "",
        "",
        "bot",
        "tool",
        "all",
        "MB",
        "server, inbox, outbox");
    int rate = FIRST_RATE * 2;
    Step last = step(rate, seconds);
    print(last);
    int borne = 0;
    while (last.borne() && rate < MOST) {
      borne = rate;
      rate *= 2;
      last = step(rate, seconds);
      print(last);
    }
    int refused = rate;
    for (int i = 0; i < 2 && borne > 0 && refused > borne; i++) {
      int between = (borne + refused) / 2;
      Step tried = step(between, seconds);
      print(tried);
      if (tried.borne()) {
        borne = between;
      } else {
        refused = between;
        last = tried;
      }
    }
    System.out.printf("borne: %d updates a second%n", borne);
    if (!last.borne()) {
      System.out.println(last.gaveWay());
    }
  }

  private Step step(int rate, int lasting) throws IOException, SQLException {
    stage.ledger.begin();
    long answered = stage.ledger.answered();
    Machine machine = Machine.now();
    Duration bot = stage.bot.processor();
    Duration tool = ownTime();
    Backlog most = Backlog.NONE;
    long began = System.nanoTime();
    long end = began + lasting * SECOND;
    int done = 0;
    for (int second = 0; second < lasting && System.nanoTime() < end; second++) {
      for (int i = 0; i < rate && System.nanoTime() < end; i++, done++) {
        Stage.until(began + second * SECOND + i * SECOND / rate);
        stage.crowd.act();
      }
      most = most.or(Backlog.now(stage.server, stage.bot.folder()));
    }
    Stage.until(end);
    double took = (System.nanoTime() - began) / 1e9;
    double served = (stage.ledger.answered() - answered) / took;
    Machine now = Machine.now();
    double botTook = stage.bot.processor().minus(bot).toNanos() / 1e9;
    double toolTook = ownTime().minus(tool).toNanos() / 1e9;
    double resident = stage.bot.sample().resident();
    if (!stage.drains(DRAIN)) {
      System.out.println("no answer within a minute: " + stage.ledger.giveUp());
    }
    return new Step(
        rate,
        done / took,
        served,
        botTook / took,
        toolTook / took,
        now.busySince(machine),
        resident,
        most,
        worst());
  }

  /** Of all that this step asked, also what was answered after it. */
  private double worst() {
    double worst = 0;
    for (Ledger.Kind kind : Ledger.Kind.values()) {
      worst = Math.max(worst, stage.ledger.waits(kind).p99());
    }
    return worst;
  }

  private static Duration ownTime() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? Duration.ofNanos(system.getProcessCpuTime())
        : Duration.ZERO;
  }

  private void print(Step step) {
    StringBuilder waits = new StringBuilder();
    for (Ledger.Kind kind : Ledger.Kind.values()) {
      Ledger.Waits waited = stage.ledger.waits(kind);
      waits.append(String.format(Locale.ROOT, "%-6.1f %-6.0f ", waited.median(), waited.p99()));
    }
    System.out.printf(
        Locale.ROOT,
        "%-8d %-8.0f %s%-5.2f %-5.2f %-5.2f %-5.0f %d, %d, %d%n",
        step.offered,
        step.served,
        waits,
        step.bot,
        step.tool,
        step.machine * Runtime.getRuntime().availableProcessors(),
        step.resident,
        step.most.unfetched(),
        step.most.inbox(),
        step.most.outbox());
  }
}
