package id.sswd.telegram;

import static id.sswd.playground.SampleWorld.BUDI;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The poll on a real Bot API server and a real database; Sari's chat does not get on. */
@DisplayName("The poll")
class UpdatePollTest {
  private static final int QUEUED = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration A_WHILE = Duration.ofMillis(1_500);
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Settings.Limits WIDE =
      new Settings.Limits(1_000_000, 1_000_000, 1_000_000, 1_000_000, 2_000);

  @TempDir private Path folder;
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final Map<Long, AtomicInteger> handled = new ConcurrentHashMap<>();
  private final Lanes lanes = new Lanes(2);
  private BotApiServer server;
  private BotApi api;
  private Database database;
  private @Nullable UpdatePoll poll;
  private @Nullable Thread polling;

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

  @Test
  @DisplayName("brings one chat's message through while a thousand of another wait")
  void fair() {
    queue(SARI, QUEUED);
    queue(BUDI, 1);
    begin(2_000);

    await(() -> handled(BUDI) == 1);

    assertThat(handled(SARI)).isZero();
  }

  @Test
  @DisplayName("asks for no more while too much is waiting; the rest stays with Telegram")
  void backpressure() {
    queue(SARI, QUEUED);
    begin(200);

    await(() -> stored() >= 200);
    assertThat(becomesTrue(() -> stored() > 200, A_WHILE)).isFalse();
    assertThat(server.world().unconfirmed()).isGreaterThanOrEqualTo(QUEUED - 200);
    goOn.countDown();

    await(() -> handled(SARI) == QUEUED);
    await(() -> database.read(new Inbox(CLOCK)::open).isEmpty());
  }

  @Test
  @DisplayName("confirms nothing that could not be stored, and has it all when it can be")
  void unstored() {
    goOn.countDown();
    database.useTransaction(
        tx ->
            tx.handle()
                .execute(
                    """
                    create trigger full before insert on inbox
                    begin select raise(abort, 'the disk is full'); end
                    """));
    queue(SARI, 150);
    begin(2_000);

    await(() -> server.faults().calls("getUpdates").size() >= 2);
    assertThat(server.world().unconfirmed()).isEqualTo(150);
    database.useTransaction(tx -> tx.handle().execute("drop trigger full"));

    await(() -> handled(SARI) == 150);
  }

  @Test
  @DisplayName("takes up what the last run left as soon as the database can be read")
  void unreadableAtStart() {
    goOn.countDown();
    String left =
        """
        {"update_id": 1, "message": {"message_id": 5, "date": 1, "text": "tadi",
          "chat": {"id": %1$d, "type": "private", "first_name": "Sari"},
          "from": {"id": %1$d, "is_bot": false, "first_name": "Sari"}}}
        """
            .formatted(SARI);
    database.useTransaction(
        tx ->
            tx.handle()
                .execute(
                    "insert into inbox (update_id, payload, chat, topic, received_at, state)"
                        + " values (1, ?, ?, 0, 1, 'new'), (2, 'no JSON', 0, 0, 1, 'new')",
                    left,
                    SARI));
    database.useTransaction(tx -> tx.handle().execute("alter table inbox rename to away"));
    begin(2_000);

    assertThat(becomesTrue(() -> !polling().isAlive(), A_WHILE)).isFalse();
    database.useTransaction(tx -> tx.handle().execute("alter table away rename to inbox"));

    await(() -> handled(SARI) == 1);
    await(() -> database.read(new Inbox(CLOCK)::open).isEmpty());
  }

  private Thread polling() {
    return java.util.Objects.requireNonNull(polling);
  }

  @Test
  @DisplayName("hands out what was stored, also where it cannot be counted")
  void uncounted() {
    goOn.countDown();
    queue(SARI, 3);
    begin(
        2_000,
        new Intake(
            new Settings.Limits(1, 1, 1, 1, 2_000),
            Set.of(),
            message -> {
              throw new IllegalStateException("the database is locked");
            },
            message -> false,
            CLOCK));

    await(() -> handled(SARI) == 3);
  }

  @Test
  @DisplayName("is done with what it passes over, however long the database refuses")
  void passedOver() {
    goOn.countDown();
    database.useTransaction(
        tx ->
            tx.handle()
                .execute(
                    """
                    create trigger locked before update on inbox when old.chat = %d
                    begin select raise(abort, 'locked'); end
                    """
                        .formatted(SARI)));
    queue(SARI, 5);
    begin(
        2_000,
        new Intake(
            new Settings.Limits(1, 1, 1, 1, 2_000),
            Set.of(),
            message -> false,
            message -> false,
            CLOCK));

    await(() -> stored() == 5);
    assertThat(becomesTrue(() -> !polling().isAlive(), A_WHILE)).isFalse();
    database.useTransaction(tx -> tx.handle().execute("drop trigger locked"));

    await(() -> database.read(new Inbox(CLOCK)::open).isEmpty());
  }

  private void begin(int mostInHand) {
    begin(mostInHand, new Intake(WIDE, Set.of(), message -> false, message -> false, CLOCK));
  }

  private void begin(int mostInHand, Intake intake) {
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

  private void queue(long person, int messages) {
    for (int i = 0; i < messages; i++) {
      server.world().says(person, person, "pesan " + i);
    }
  }

  private int handled(long person) {
    return handled.getOrDefault(person, new AtomicInteger()).get();
  }

  private long stored() {
    return database.<Long>read(
        tx -> tx.handle().createQuery("select count(*) from inbox").mapTo(Long.class).one());
  }

  private static void await(BooleanSupplier condition) {
    assertThat(becomesTrue(condition, PATIENCE)).as("it came to that in time").isTrue();
  }

  private static boolean becomesTrue(BooleanSupplier condition, Duration within) {
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
