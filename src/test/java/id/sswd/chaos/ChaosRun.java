package id.sswd.chaos;

import id.sswd.playground.BotApiServer;
import id.sswd.playground.ChatMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One run: a town, a bot, faults, then calm, and the judgement. */
final class ChaosRun implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /**
   * What came of it.
   *
   * @param done how much of what people do was done, by its name
   */
  record Outcome(
      long seed,
      Verdict verdict,
      Map<Fault, Integer> met,
      Map<String, Integer> done,
      int unasked) {}

  private final long seed;
  private final Path folder;
  private final Trace trace = new Trace();
  private final Model model = new Model();
  private final SharedClock clock;
  private final Disk disk;
  private final BotApiServer server;
  private final Gateway gateway;
  private final Child child;
  private final Town town;
  private final Storm storm;
  private final Mischief mischief;

  ChaosRun(Budget budget, int run, Path folder) throws IOException, InterruptedException {
    this.seed = budget.seed() + run;
    this.folder = folder;
    Random random = new Random(seed);
    clock = SharedClock.in(folder.resolve("clock"));
    disk = new Disk(folder, budget.mayMount());
    server = BotApiServer.start(0, clock);
    gateway = Gateway.before(server, trace, new Random(random.nextLong()));
    child = new Child(folder, trace, gateway.address(), server.token());
    town = new Town(server.world(), model, clock, random.nextLong(), budget.pause(), this::backlog);
    storm = new Storm(child, disk, trace, new Random(random.nextLong()));
    mischief = new Mischief(gateway, town, trace, storm, new Random(random.nextLong()));
  }

  /** Lets all this go wrong, in this order. */
  Outcome meets(List<Fault> faults) throws IOException, InterruptedException, SQLException {
    storm.start();
    if (child.startsSlowly()) {
      storm.awaitServing();
      child.stop();
      storm.start();
    }
    town.settle(PATIENCE);
    town.open();
    for (Fault fault : faults) {
      if (isPossible(fault)) {
        bring(fault);
      }
    }
    calm();
    List<Difference> unfound = new ArrayList<>();
    model.publications.stream()
        .filter(one -> !isQuoted(one))
        .forEach(one -> unfound.add(lost(one)));
    awaitDone();
    child.stop();
    // Kept for whoever looks into a difference: the disk goes with the run.
    Files.copy(disk.database(), folder.resolve("sswd.db"), StandardCopyOption.REPLACE_EXISTING);
    try (LedgerFile file = new LedgerFile(disk.database())) {
      Evidence evidence = Evidence.of(model, trace, gateway.deliveries().all(), file.read());
      Verdict verdict = Oracle.judge(evidence);
      unfound.addAll(verdict.differences());
      return new Outcome(
          seed,
          new Verdict(unfound, verdict.inFlight()),
          trace.met(),
          evidence.done(),
          child.unasked());
    }
  }

  private void bring(Fault fault) throws IOException, InterruptedException, SQLException {
    switch (fault.kind()) {
      case PROCESS, DISK -> storm.brings(fault);
      case WIRE, DELIVERY, WORLD -> mischief.brings(fault);
    }
    storm.start();
    storm.park(50, 200);
  }

  private boolean isPossible(Fault fault) throws IOException, InterruptedException {
    var obstacle =
        switch (fault) {
          case DISK_FULL -> disk.cannotFill();
          case INDEX_READ_ONLY -> disk.cannotProtect();
          default -> java.util.Optional.<String>empty();
        };
    obstacle.ifPresent(why -> System.out.printf("skipped, %s: %s%n", fault.words(), why));
    return obstacle.isEmpty();
  }

  /** Nothing goes wrong any more; what is open is finished. */
  private void calm() throws IOException, InterruptedException, SQLException {
    town.close();
    gateway.faults().clear();
    gateway.deliveries().calm();
    if (clock.moved().isNegative()) {
      clock.move(clock.moved().negated());
    }
    // Cards are drawn anew at a time that may lie ahead, after the clock was put back.
    clock.move(Duration.ofHours(6));
    storm.awaitServing();
    awaitDone();
  }

  private void awaitDone() throws IOException, InterruptedException, SQLException {
    Instant end = Instant.now().plus(PATIENCE);
    while (server.world().unconfirmed() > 0 || open() > 0) {
      if (Instant.now().isAfter(end)) {
        return; // the judgement names what is left
      }
      storm.awaitServing();
      storm.park(200, 1);
    }
  }

  /** How much waits for the bot; unknown counts as nothing, as while the file cannot be read. */
  private long backlog() {
    try {
      return server.world().unconfirmed() + open();
    } catch (SQLException e) {
      return server.world().unconfirmed();
    }
  }

  private long open() throws SQLException {
    try (LedgerFile file = new LedgerFile(disk.database())) {
      return file.open();
    }
  }

  /** Whether a question about a publication is answered with its words, once the index is there. */
  private boolean isQuoted(Model.Publication publication) {
    long person = town.asking.getFirst();
    for (int i = 0; i < 60; i++) {
      ChatMessage said = town.say(person, person, "apa itu " + publication.word() + "?");
      for (int j = 0; j < 100; j++) {
        var answer = town.find(person, m -> m.fromBot() && m.id() > said.id());
        if (answer.isPresent()) {
          if (answer.get().text().contains(publication.word() + " adalah cara kader")) {
            return true;
          }
          break;
        }
        storm.park(20, 1);
      }
      storm.park(250, 1);
    }
    return false;
  }

  private static Difference lost(Model.Publication publication) {
    return new Difference(
        Difference.Kind.LOST,
        "what was published as \"%s\" is not quoted when asked for %s"
            .formatted(publication.theme(), publication.word()));
  }

  Path log() {
    return folder.resolve("bot.log");
  }

  @Override
  public void close() throws IOException, InterruptedException {
    try {
      child.close();
      town.close();
    } finally {
      gateway.close();
      server.close();
      disk.close();
    }
  }
}
