package id.sswd.app;

import id.sswd.care.Recognizer;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Decision;
import id.sswd.chat.Dispatcher;
import id.sswd.chat.Feature;
import id.sswd.chat.Gate;
import id.sswd.chat.Intake;
import id.sswd.chat.Mailing;
import id.sswd.chat.Notices;
import id.sswd.chat.ReplyCodec;
import id.sswd.chat.Round;
import id.sswd.chat.Routes;
import id.sswd.chat.StoredButtonTokens;
import id.sswd.config.Settings;
import id.sswd.follow.FollowFeature;
import id.sswd.help.UnknownCommandView;
import id.sswd.privacy.Erasures;
import id.sswd.store.ButtonRepository;
import id.sswd.store.Database;
import id.sswd.store.Inbox;
import id.sswd.store.Outbox;
import id.sswd.telegram.ApiFailure;
import id.sswd.telegram.BotApi;
import id.sswd.telegram.Connection;
import id.sswd.telegram.Endpoint;
import id.sswd.telegram.Sender;
import id.sswd.text.Messages;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running bot. This is the only place that wires its parts; it starts and stops them in order.
 */
public final class Bot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
  private static final Duration WORDS_EVERY = Duration.ofSeconds(5);
  private static final Duration INDEX_EVERY = Duration.ofSeconds(1);
  private static final Duration PURGE_EVERY = Duration.ofHours(1);
  private static final Duration ERASURES_EVERY = Duration.ofSeconds(10);
  private static final Duration LAST_REPLIES = Duration.ofMillis(1_500);

  private final BotApi api;
  private final Sender sender;
  private final Connection connection;
  private final Rounds rounds;
  private final Erasures erasures;
  private final Watch watch;
  private final List<CommandSpec> commands;

  private Bot(
      BotApi api,
      Sender sender,
      Connection connection,
      Rounds rounds,
      Erasures erasures,
      Watch watch,
      List<CommandSpec> commands) {
    this.api = api;
    this.sender = sender;
    this.connection = connection;
    this.rounds = rounds;
    this.erasures = erasures;
    this.watch = watch;
    this.commands = commands;
  }

  /** The commands of all features, in the order in which help lists them. */
  public List<CommandSpec> commands() {
    return commands;
  }

  /** Where {@code /health} and {@code /metrics} are, if anywhere. */
  public Optional<URI> healthAddress() {
    return watch.address();
  }

  /**
   * Starts to serve. Waits for Telegram to say who the bot is, however long it cannot be reached.
   *
   * @throws ApiFailure when Telegram does not know the token
   */
  public static Bot start(Knowledge knowledge, Endpoint endpoint, Clock clock)
      throws ApiFailure, InterruptedException {
    return start(knowledge, endpoint, clock, new CountDownLatch(1));
  }

  /**
   * The same, until told to stop.
   *
   * @param stopping counted down when nothing is to be waited for any more
   * @throws InterruptedException when stopped before Telegram had said who the bot is
   */
  public static Bot start(
      Knowledge knowledge, Endpoint endpoint, Clock clock, CountDownLatch stopping)
      throws ApiFailure, InterruptedException {
    Inbox inbox = new Inbox(clock);
    Outbox outbox = new Outbox(clock);
    Watch watch =
        Watch.begin(
            knowledge.settings().health(), new Vitals(knowledge, inbox, outbox, clock), clock);
    try {
      BotApi api = new BotApi(endpoint);
      Connection.Identity identity = identify(api, stopping);
      LOG.info("this is @{}, over {}", identity.username(), endpoint.address());
      return start(knowledge, api, identity, clock, inbox, outbox, watch);
    } catch (ApiFailure | InterruptedException | RuntimeException e) {
      watch.close();
      throw e;
    }
  }

  private static Bot start(
      Knowledge knowledge,
      BotApi api,
      Connection.Identity identity,
      Clock clock,
      Inbox inbox,
      Outbox outbox,
      Watch watch) {
    Database database = knowledge.database();
    Messages messages = new Messages();
    ReplyCodec codec = new ReplyCodec();
    ButtonRepository buttons = new ButtonRepository(clock);
    ButtonTokens tokens = new StoredButtonTokens(buttons);
    Features features =
        new Features(
            new Features.Ground(
                knowledge,
                watch.questions().over(knowledge.asking()),
                api,
                identity.username(),
                outbox,
                tokens,
                messages,
                clock));
    UnknownCommandView unknown = new UnknownCommandView(messages);
    Routes routes =
        new Routes(
            features.all(),
            tokens,
            database,
            new Gate(Permissions.table(), features.standing(), database, messages),
            (message, context, known) ->
                unknown
                    .reply(message, context, known)
                    .map(Decision::reply)
                    .orElse(Decision.NOTHING));
    Sender sender = new Sender(api, codec, database, outbox, routes::moved, watch.edge());
    Mailing mailing = new Mailing(outbox, codec);
    Dispatcher dispatcher =
        new Dispatcher(
            database,
            inbox,
            outbox,
            routes,
            features.communities(),
            messages,
            mailing,
            sender::accept,
            watch.handling());
    Notices notices = new Notices(database, mailing, sender::accept);
    Erasures erasures =
        new Erasures(
            database,
            knowledge.settings().storage().data(),
            features.departure(),
            knowledge.library(),
            knowledge.follower()::forgetDeleted,
            clock);
    // Before anything is sent: an old copy of the database can hold those who were erased since.
    // What this has to tell is sent with all that is still open.
    new Notices(database, mailing, rows -> {}).post(erasures::replay);
    sender.resume();
    Rounds rounds = new Rounds(rounds(features.all(), inbox, outbox), notices);
    rounds.add("erasures", ERASURES_EVERY, erasures::record);
    rounds.add("followed words", FollowFeature.EVERY, features.follow()::compare);
    rounds.add("lexicons", WORDS_EVERY, () -> knowledge.words().look());
    rounds.add("index", INDEX_EVERY, () -> knowledge.follower().catchUp());
    Connection connection =
        Connection.open(
            api,
            identity,
            database,
            inbox,
            dispatcher,
            intake(knowledge.settings().limits(), routes, knowledge.needs(), clock),
            knowledge.settings().limits().waiting(),
            features.commands(),
            watch::polled,
            watch.edge(),
            messages);
    return new Bot(api, sender, connection, rounds, erasures, watch, features.commands());
  }

  /** Who is in need is heard, however much they wrote before. */
  private static Intake intake(
      Settings.Limits limits, Routes routes, Recognizer needs, Clock clock) {
    return new Intake(
        limits,
        Set.of("tanya", "ask"),
        routes::awaits,
        message -> needs.need(message.text()).isPresent(),
        clock);
  }

  /** What the features look at from time to time, and what has been kept long enough. */
  private static List<Round> rounds(List<Feature> features, Inbox inbox, Outbox outbox) {
    List<Round> rounds =
        new ArrayList<>(features.stream().flatMap(feature -> feature.rounds().stream()).toList());
    rounds.add(
        new Round(
            "purge",
            PURGE_EVERY,
            (tx, out) -> {
              inbox.purge(tx);
              outbox.purge(tx);
            }));
    return rounds;
  }

  private static Connection.Identity identify(BotApi api, CountDownLatch stopping)
      throws ApiFailure, InterruptedException {
    for (int failures = 0; ; failures++) {
      try {
        return Connection.identify(api);
      } catch (ApiFailure e) {
        if (e.code() == 401 || e.code() == 404) {
          throw e;
        }
        Duration pause =
            e.retryAfter() > 0
                ? Duration.ofSeconds(e.retryAfter())
                : Duration.ofMillis(Math.min(500L << Math.min(failures, 6), 30_000));
        LOG.warn(
            "Telegram does not say yet who this bot is ({}); next try in {} ms",
            e.reason(),
            pause.toMillis());
        if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new InterruptedException("stopped before Telegram answered");
        }
      }
    }
  }

  /** Stops within five seconds: no new updates, then those in hand, then what is being sent. */
  @Override
  public void close() {
    rounds.close();
    connection.close();
    try {
      sender.drain(LAST_REPLIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sender.close();
    api.close();
    erasures.record();
    watch.close();
  }
}
