package id.sswd.telegram;

import id.sswd.chat.CommandSpec;
import id.sswd.chat.Dispatcher;
import id.sswd.chat.Intake;
import id.sswd.chat.Lanes;
import id.sswd.store.Database;
import id.sswd.store.Inbox;
import id.sswd.text.Messages;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/** One bot on one Bot API server, from the first poll to the last. */
public final class Connection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
  private static final int LANES_AT_ONCE = 32;
  private static final Duration LAST_UPDATES = Duration.ofMillis(2_500);

  private final Lanes lanes;
  private final UpdatePoll poll;
  private final Thread polling;
  private final Thread registering;

  private Connection(Lanes lanes, UpdatePoll poll, Runnable register) {
    this.lanes = lanes;
    this.poll = poll;
    this.polling = Thread.ofPlatform().name("poll").unstarted(poll::run);
    this.registering = Thread.ofVirtual().name("menus").unstarted(register);
  }

  /** Who the bot is, as Telegram says it. */
  public record Identity(long id, String username, boolean readsAllGroupMessages, boolean inline) {}

  /** Asks Telegram who this token's bot is. */
  public static Identity identify(BotApi api) throws ApiFailure {
    User me = api.call(new GetMe());
    return new Identity(
        me.getId(),
        me.getUserName(),
        Boolean.TRUE.equals(me.getCanReadAllGroupMessages()),
        Boolean.TRUE.equals(me.getSupportInlineQueries()));
  }

  /**
   * Begins to poll.
   *
   * @param intake says how much of one person and chat is taken
   * @param mostInHand while so many updates are in hand, no more are asked for
   * @param polled is told of every poll that Telegram answered
   * @param meter is told of those that failed
   */
  public static Connection open(
      BotApi api,
      Identity identity,
      Database database,
      Inbox inbox,
      Dispatcher dispatcher,
      Intake intake,
      int mostInHand,
      List<CommandSpec> commands,
      Runnable polled,
      EdgeMeter meter,
      Messages messages) {
    UpdateMapper mapper = new UpdateMapper(api.json(), identity.id(), identity.username());
    Lanes lanes = new Lanes(LANES_AT_ONCE);
    UpdatePoll poll =
        new UpdatePoll(
            api, mapper, database, inbox, lanes, dispatcher, intake, mostInHand, polled, meter);
    Connection connection =
        new Connection(lanes, poll, () -> register(new Menus(api, messages), commands));
    connection.polling.start();
    connection.registering.start();
    return connection;
  }

  /** However long Telegram fails to take them; what it refuses is not tried again. */
  private static void register(Menus menus, List<CommandSpec> commands) {
    for (int failures = 0; ; failures++) {
      try {
        menus.register(commands);
        return;
      } catch (ApiFailure e) {
        if (!e.passing()) {
          LOG.warn("Telegram refused the command menus ({})", e.reason());
          return;
        }
        Duration pause = Duration.ofSeconds(Math.max(e.retryAfter(), 1L << Math.min(failures, 9)));
        LOG.warn(
            "the command menus could not be registered ({}); next try in {} s",
            e.reason(),
            pause.toSeconds());
        if (!slept(pause)) {
          return;
        }
      }
    }
  }

  private static boolean slept(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Stops polling and finishes the updates in hand; what is not finished in time is handled after
   * the next start.
   */
  @Override
  public void close() {
    poll.stop();
    try {
      polling.join(LAST_UPDATES);
      lanes.awaitFewerThan(1, LAST_UPDATES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    registering.interrupt();
    lanes.close();
  }
}
