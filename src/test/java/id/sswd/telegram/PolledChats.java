package id.sswd.telegram;

import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Dispatcher;
import id.sswd.chat.Feature;
import id.sswd.chat.Gate;
import id.sswd.chat.HandlingMeter;
import id.sswd.chat.Incoming;
import id.sswd.chat.Intake;
import id.sswd.chat.Lanes;
import id.sswd.chat.Mailing;
import id.sswd.chat.PermissionTable;
import id.sswd.chat.Person;
import id.sswd.chat.Place;
import id.sswd.chat.ReplyCodec;
import id.sswd.chat.Routes;
import id.sswd.chat.Standing;
import id.sswd.chat.StoredButtonTokens;
import id.sswd.chat.Who;
import id.sswd.config.Settings;
import id.sswd.playground.BotApiServer;
import id.sswd.playground.World;
import id.sswd.store.ButtonRepository;
import id.sswd.store.Database;
import id.sswd.store.Inbox;
import id.sswd.store.Outbox;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A poll on a real Bot API server and a real database; Sari's chat does not get on. */
abstract class PolledChats {
  static final int QUEUED = 1_000;
  static final Duration PATIENCE = Duration.ofSeconds(120);
  static final Duration A_WHILE = Duration.ofMillis(1_500);
  static final Clock CLOCK = Clock.systemUTC();
  static final Settings.Limits WIDE =
      new Settings.Limits(1_000_000, 1_000_000, 1_000_000, 1_000_000, 2_000);

  @TempDir private Path folder;
  final CountDownLatch goOn = new CountDownLatch(1);
  final Map<Long, AtomicInteger> handled = new ConcurrentHashMap<>();
  final Lanes lanes = new Lanes(2);
  BotApiServer server;
  BotApi api;
  Database database;
  @Nullable UpdatePoll poll;
  @Nullable Thread polling;

  @BeforeEach
  void open() throws Exception {
    server = BotApiServer.start(0);
    api = new BotApi(new Endpoint(server.address(), server.token()));
    database = Database.open(folder.resolve("sswd.db"));
  }

  @AfterEach
  void close() throws Exception {
    goOn.countDown();
    if (poll != null && polling != null) {
      poll.stop();
      polling.join(PATIENCE);
    }
    lanes.awaitFewerThan(1, PATIENCE);
    lanes.close();
    api.close();
    database.close();
    server.close();
  }

  Thread polling() {
    return java.util.Objects.requireNonNull(polling);
  }

  void begin(int mostInHand) {
    begin(mostInHand, new Intake(WIDE, Set.of(), message -> false, message -> false, CLOCK));
  }

  void begin(int mostInHand, Intake intake) {
    Inbox inbox = new Inbox(CLOCK);
    Outbox outbox = new Outbox(CLOCK);
    Messages messages = new Messages();
    Routes routes =
        new Routes(
            List.of(new Slow()),
            new StoredButtonTokens(new ButtonRepository(CLOCK)),
            database,
            new Gate(new PermissionTable(List.of()), new NoRights(), database, messages),
            (message, context, known) -> Decision.NOTHING);
    Context context =
        new Context(1, "SSWD", Language.INDONESIAN, ZoneId.of("UTC"), World.BOT_USERNAME);
    Dispatcher dispatcher =
        new Dispatcher(
            database,
            inbox,
            outbox,
            routes,
            incoming -> context,
            messages,
            new Mailing(outbox, new ReplyCodec()),
            rows -> {},
            HandlingMeter.NONE);
    UpdatePoll begun =
        new UpdatePoll(
            api,
            new UpdateMapper(api.json(), World.BOT_ID, World.BOT_USERNAME),
            database,
            inbox,
            lanes,
            dispatcher,
            intake,
            mostInHand,
            () -> {},
            EdgeMeter.NONE);
    poll = begun;
    polling = Thread.ofPlatform().start(begun::run);
  }

  void queue(long person, int messages) {
    for (int i = 0; i < messages; i++) {
      server.world().says(person, person, "pesan " + i);
    }
  }

  int handled(long person) {
    return handled.getOrDefault(person, new AtomicInteger()).get();
  }

  long stored() {
    return database.<Long>read(
        tx -> tx.handle().createQuery("select count(*) from inbox").mapTo(Long.class).one());
  }

  static void await(BooleanSupplier condition) {
    assertThat(becomesTrue(condition, PATIENCE)).as("it came to that in time").isTrue();
  }

  static boolean becomesTrue(BooleanSupplier condition, Duration within) {
    Instant end = Instant.now().plus(within);
    while (Instant.now().isBefore(end)) {
      if (condition.getAsBoolean()) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    return false;
  }

  /** Handles what Sari writes only when it is told to go on. */
  private final class Slow implements Feature {
    @Override
    public String name() {
      return "slow";
    }

    @Override
    public Optional<Decision> onText(Incoming.Message message, Context context) {
      long person = message.from().id();
      try {
        if (person == SARI && !goOn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          throw new IllegalStateException("nobody said to go on");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Optional.of(
          (tx, out) ->
              handled.computeIfAbsent(person, fresh -> new AtomicInteger()).incrementAndGet());
    }
  }

  private static final class NoRights implements Standing {
    @Override
    public Optional<Held> held(Who who, long community, Person person, Place place) {
      return Optional.empty();
    }

    @Override
    public boolean stillHeld(Tx tx, Held held) {
      return false;
    }
  }
}
