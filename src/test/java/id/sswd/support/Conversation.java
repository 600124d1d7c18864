package id.sswd.support;

import id.sswd.app.Bot;
import id.sswd.app.Knowledge;
import id.sswd.app.Permissions;
import id.sswd.chat.CommandSpec;
import id.sswd.config.Settings;
import id.sswd.config.WriterSettings;
import id.sswd.playground.BotApiServer;
import id.sswd.playground.CallbackAnswer;
import id.sswd.playground.ChatMessage;
import id.sswd.playground.World;
import id.sswd.store.Inbox;
import id.sswd.store.Outbox;
import id.sswd.telegram.ApiFailure;
import id.sswd.telegram.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The whole bot, polling a local Bot API server over HTTP, and the people who speak to it. */
public final class Conversation implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Tests type faster than people, and their clocks can stand still. */
  private static final Settings.Limits WIDE =
      new Settings.Limits(1_000_000, 1_000_000, 1_000_000, 1_000_000, 2_000);

  private static final Settings.Health UNWATCHED =
      new Settings.Health(Optional.empty(), OptionalInt.empty());

  private final BotApiServer server;
  private final Path folder;
  private final Clock clock;
  private final Settings.Health health;
  private final Settings.Limits limits;
  private final Optional<WriterSettings> writer;
  private @Nullable Knowledge knowledge;
  private @Nullable Bot bot;

  private Conversation(
      BotApiServer server,
      Path folder,
      Clock clock,
      Settings.Health health,
      Settings.Limits limits,
      Optional<WriterSettings> writer) {
    this.server = server;
    this.folder = folder;
    this.clock = clock;
    this.health = health;
    this.limits = limits;
    this.writer = writer;
  }

  /** Starts the bot on fresh data in this folder. */
  public static Conversation begin(Path folder) throws Exception {
    return begin(folder, Clock.systemUTC());
  }

  /** The same with a clock of the test's own. */
  public static Conversation begin(Path folder, Clock clock) throws Exception {
    return begin(folder, clock, Optional.empty());
  }

  /** The same with a writer that puts answers into words. */
  public static Conversation begin(Path folder, Clock clock, Optional<WriterSettings> writer)
      throws Exception {
    return begin(folder, clock, UNWATCHED, WIDE, writer);
  }

  /** The same with limits to what is taken of one person and of one chat. */
  public static Conversation begin(Path folder, Clock clock, Settings.Limits limits)
      throws Exception {
    return begin(folder, clock, UNWATCHED, limits, Optional.empty());
  }

  /** The same with the bot's health to be asked for on a free port. */
  public static Conversation beginWatched(Path folder, Clock clock) throws Exception {
    Settings.Health watched = new Settings.Health(Optional.empty(), OptionalInt.of(0));
    return begin(folder, clock, watched, WIDE, Optional.empty());
  }

  private static Conversation begin(
      Path folder,
      Clock clock,
      Settings.Health health,
      Settings.Limits limits,
      Optional<WriterSettings> writer)
      throws Exception {
    Conversation conversation =
        new Conversation(BotApiServer.start(0), folder, clock, health, limits, writer);
    conversation.startBot();
    return conversation;
  }

  public void startBot() throws ApiFailure, InterruptedException {
    Settings settings =
        new Settings(
            folder,
            new Settings.Telegram(URI.create("http://127.0.0.1"), ""),
            new Settings.Playground(0),
            new Settings.Storage(folder.resolve("data"), folder.resolve("index")),
            new Settings.Library(true, Path.of("config")),
            new Settings.Logs(false),
            Settings.Retention.USUAL,
            new Settings.Care(Path.of("config/helplines.yaml")),
            health,
            limits,
            writer);
    Knowledge opened = Knowledge.open(settings, clock);
    knowledge = opened;
    bot = Bot.start(opened, new Endpoint(server.address(), server.token()), clock);
  }

  public void stopBot() {
    if (bot != null) {
      bot.close();
      bot = null;
    }
    if (knowledge != null) {
      ShownButtons.check(server.faults(), knowledge.database(), Permissions.table());
      knowledge.close();
      knowledge = null;
    }
  }

  /** What the bot can be told to do. */
  public List<CommandSpec> commands() {
    if (bot == null) {
      throw new IllegalStateException("the bot is stopped");
    }
    return bot.commands();
  }

  /** Where a watched bot tells of its health. */
  public URI healthAddress() {
    return Optional.ofNullable(bot)
        .flatMap(Bot::healthAddress)
        .orElseThrow(() -> new IllegalStateException("nobody watches the bot"));
  }

  public BotApiServer server() {
    return server;
  }

  public World world() {
    return server.world();
  }

  public Knowledge knowledge() {
    if (knowledge == null) {
      throw new IllegalStateException("the bot is stopped");
    }
    return knowledge;
  }

  /** A person types in private, and the bot's next message there comes back. */
  public ChatMessage asks(long person, String text) {
    return asks(person, person, text);
  }

  /** A person types in a chat, and the bot's next message there comes back. */
  public ChatMessage asks(long person, long chat, String text) {
    int said = world().says(person, chat, text).id();
    return found(chat, message -> message.fromBot() && message.id() > said).getFirst();
  }

  /** The latest message of a chat that is as wanted, as soon as there is one. */
  public ChatMessage await(long chat, Predicate<ChatMessage> wanted) {
    return found(chat, wanted).getLast();
  }

  private List<ChatMessage> found(long chat, Predicate<ChatMessage> wanted) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      List<ChatMessage> found = world().messages(chat).stream().filter(wanted).toList();
      if (!found.isEmpty()) {
        awaitSent(chat);
        return found;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    throw new AssertionError(
        "no such message arrived in "
            + PATIENCE.toSeconds()
            + " s; the last one there: "
            + world().messages(chat).stream().map(ChatMessage::text).toList().reversed().stream()
                .findFirst()
                .orElse("none"));
  }

  /** Waits until this message is pinned in a chat. */
  public void awaitPinned(long chat, int message) {
    until(
        () -> world().pinned(chat) == message,
        () -> message + " is not pinned, but " + world().pinned(chat));
  }

  /** Waits until nothing that arrived is still to be handled, in whatever chat. */
  public void awaitHandled() {
    until(() -> waiting().isEmpty(), () -> "not handled: " + waiting());
  }

  private List<Inbox.Row> waiting() {
    return knowledge().database().read(new Inbox(clock)::open);
  }

  /**
   * Waits until all that was decided for a chat is there, and the bot knows that it is: only then
   * does it understand a reply to it, and nothing that comes late is taken for an answer to what is
   * typed next.
   */
  private void awaitSent(long chat) {
    Knowledge running = knowledge;
    until(
        () ->
            running == null
                || running.database().read(new Outbox(clock)::open).stream()
                    .noneMatch(row -> row.chat() == chat),
        () -> "not all was sent to " + chat);
  }

  private static void until(BooleanSupplier reached, Supplier<String> otherwise) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!reached.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(otherwise.get() + ", within " + PATIENCE.toSeconds() + " s");
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  /** Presses the button whose label contains these words; returns what popped up. */
  public CallbackAnswer presses(long person, ChatMessage message, String label) {
    String data =
        button(message, label)
            .callback()
            .orElseThrow(() -> new AssertionError("\"" + label + "\" opens an address"));
    return presses(person, message.chatId(), message.id(), data);
  }

  public CallbackAnswer presses(long person, long chat, int message, String data) {
    CallbackAnswer answer =
        world()
            .pressesAndWaits(person, chat, message, data, PATIENCE)
            .orElseThrow(() -> new AssertionError("the press was not answered"));
    awaitSent(chat);
    return answer;
  }

  /** The button of a message whose label contains these words. */
  public static ChatMessage.InlineButton button(ChatMessage message, String label) {
    return message.buttons().stream()
        .filter(button -> button.text().contains(label))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no button \""
                        + label
                        + "\" among "
                        + message.buttons()
                        + " of "
                        + message.text()));
  }

  /** The bot falls silent in a chat: nothing more of it arrives within this time. */
  public boolean staysSilent(long chat, int after, Duration time) {
    Instant end = Instant.now().plus(time);
    while (Instant.now().isBefore(end)) {
      if (world().messages(chat).stream().anyMatch(m -> m.fromBot() && m.id() > after)) {
        return false;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    stopBot();
    server.close();
  }
}
