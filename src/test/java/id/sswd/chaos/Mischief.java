package id.sswd.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sswd.playground.Person;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** What goes wrong on the wire, in deliveries and in the world, while the process is well. */
final class Mischief {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOVERS = 630_000_001L;
  private static final long BLOCKERS = 640_000_001L;
  private static final long GROUPS = -5_000_001L;
  private static final int REMINDER_ROUND = 17_000;
  private static final Duration TO_BE_NEAR = Duration.ofSeconds(20);

  /** Payloads that no honest server sends. */
  private static final List<String> POISONS =
      List.of(
          "{\"message_id\":\"seven\",\"chat\":17}",
          "{\"message_id\":1,\"date\":\"now\",\"chat\":{\"id\":{},\"type\":\"private\"},\"text\":[]}",
          "{\"message_id\":99999999999999999999,\"chat\":{\"id\":1},\"text\":\"x\"}",
          "{}",
          "{\"message_id\":3,\"from\":null,\"chat\":null,\"text\":null}",
          "{\"message_id\":4,\"chat\":{\"id\":5,\"type\":\"nowhere\"},\"entities\":[{\"type\":\"bot_command\","
              + "\"offset\":0,\"length\":900}],\"text\":\"/a\"}",
          "{\"message_id\":5,\"entities\":\"none\",\"photo\":[[[]]],\"reply_to_message\":{\"reply_to_message\":7}}");

  private final Gateway gateway;
  private final Town town;
  private final Trace trace;
  private final Storm storm;
  private final Random random;
  private int groups;

  Mischief(Gateway gateway, Town town, Trace trace, Storm storm, Random random) {
    this.gateway = gateway;
    this.town = town;
    this.trace = trace;
    this.storm = storm;
    this.random = random;
  }

  void brings(Fault fault) throws IOException, InterruptedException {
    switch (fault) {
      case DUPLICATED -> gateway.deliveries().duplicate(3);
      case REORDERED -> gateway.deliveries().shuffle(3);
      case LOWER_IDS -> {
        storm.awaitServing();
        gateway.deliveries().lower();
        awaitMet(fault);
      }
      case SECOND_POLLER -> secondPoller();
      case POISON -> {
        ObjectNode payload =
            (ObjectNode) JSON.readTree(POISONS.get(random.nextInt(POISONS.size())));
        String kind = random.nextInt(4) == 0 ? "callback_query" : "message";
        town.later(() -> town.world.queue(kind, payload));
        trace.met(fault);
      }
      case MIGRATION -> {
        int number = groups++;
        town.later(() -> move(number));
        trace.met(fault);
      }
      case BLOCKED -> town.later(this::block);
      case CLOCK_JUMP -> jump();
      default -> {
        if (fault.kind() != Fault.Kind.WIRE) {
          throw new IllegalArgumentException(fault + " is no mischief");
        }
        gateway.faults().add(fault, 1 + random.nextInt(4));
      }
    }
  }

  /** Only a poll that waits can be told of another: people pause meanwhile. */
  private void secondPoller() throws IOException, InterruptedException {
    int before = trace.met().getOrDefault(Fault.SECOND_POLLER, 0);
    town.rest(true);
    for (int i = 0; i < 20 && trace.met().getOrDefault(Fault.SECOND_POLLER, 0) == before; i++) {
      storm.awaitServing();
      storm.park(100, 100);
      gateway.secondPoller();
      storm.park(50, 1);
    }
    town.rest(false);
  }

  private void awaitMet(Fault fault) throws IOException, InterruptedException {
    int before = trace.met().getOrDefault(fault, 0);
    Instant end = Instant.now().plusSeconds(15);
    while (trace.met().getOrDefault(fault, 0) == before && Instant.now().isBefore(end)) {
      storm.awaitServing();
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** People speak in a group, it becomes a supergroup, and they speak on. */
  private void move(int number) {
    long person = MOVERS + number;
    long old = GROUPS - number;
    town.world.add(new Person(person, "Pindah " + number, "pindah" + number, "id"));
    town.world.addGroup(old, "Grup " + number, List.of(person));
    town.world.addsBot(person, old);
    town.model.unsteady.add(old);
    for (int i = 0; i < 3; i++) {
      town.say(person, old, "/tanya apa itu diversi?");
    }
    long now = town.world.migrates(old);
    town.model.unsteady.add(now);
    town.model.moved.put(now, old);
    for (int i = 0; i < 2; i++) {
      town.ask(person, now, "/tanya apa itu pasung?", "Pasung dan Dukungan");
    }
  }

  /** Somebody asks and blocks the bot before the answer comes; the next question unblocks it. */
  private void block() {
    long person = BLOCKERS + random.nextInt(3);
    if (town.model.unsteady.add(person)) {
      town.world.add(new Person(person, "Pemblokir", "blokir" + person, "id"));
    }
    town.say(person, person, "apa itu CSR?");
    town.say(person, person, "apa itu HBSE?");
    town.world.blocks(person);
  }

  /** Half of the jumps go where reminders fall due; those wait until a session is near. */
  private void jump() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(random.nextBoolean() ? TO_BE_NEAR : Duration.ZERO);
    while (town.nextReminder().isEmpty() && Instant.now().isBefore(end)) {
      storm.park(100, 1);
    }
    Optional<Instant> reminder = town.nextReminder();
    if (reminder.isPresent()) {
      storm.awaitServing();
      Duration ahead = Duration.between(town.clock.instant(), reminder.get());
      town.clock.move(ahead.plusSeconds(1));
      storm.park(REMINDER_ROUND, 500);
    } else {
      town.clock.move(Duration.ofMinutes(random.nextInt(-40, 60)));
    }
    trace.met(Fault.CLOCK_JUMP);
  }
}
