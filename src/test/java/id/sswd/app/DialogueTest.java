package id.sswd.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.config.Settings;
import id.sswd.playground.BotApiServer;
import id.sswd.playground.ChatMessage;
import id.sswd.playground.Faults;
import id.sswd.playground.SampleWorld;
import id.sswd.store.Inbox;
import id.sswd.telegram.Endpoint;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A dialogue over HTTP, with the bot polling a Bot API server")
class DialogueTest {
  private static final long SARI = SampleWorld.SARI;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private BotApiServer server;
  private Knowledge knowledge;
  private Bot bot;

  @BeforeEach
  void start() throws Exception {
    server = BotApiServer.start(0);
    open();
  }

  @AfterEach
  void stop() {
    close();
    server.close();
  }

  @Test
  @DisplayName("a question in private is answered with a quote and where it stands")
  void privateQuestion() {
    server.world().says(SARI, SARI, "apa peran peksos di lapas?");

    ChatMessage answer = await(SARI, message -> message.fromBot());

    assertThat(answer.text()).contains("case worker").contains("Naskah contoh #5");
    assertThat(answer.buttons()).isNotEmpty();
  }

  @Test
  @DisplayName("a question in a group is answered under the question")
  void groupQuestion() {
    ChatMessage question =
        server.world().says(SARI, SampleWorld.DISCUSSION, "/tanya apa itu diversi?");

    ChatMessage answer =
        await(
            SampleWorld.DISCUSSION,
            message -> message.fromBot() && message.replyTo() == question.id());

    assertThat(answer.text()).contains("iversi").contains("#6");
  }

  @Test
  @DisplayName("what the library does not know is declined")
  void declined() {
    server.world().says(SARI, SARI, "resep rendang padang yang enak");

    ChatMessage answer = await(SARI, message -> message.fromBot());

    assertThat(answer.text()).doesNotContain("Naskah contoh #");
    assertThat(answer.buttons()).isNotEmpty();
  }

  @Test
  @DisplayName("every button of an answer gets its pop-up answered")
  void buttons() {
    server.world().says(SARI, SARI, "apa peran peksos di lapas?");
    ChatMessage answer = await(SARI, message -> message.fromBot());

    for (ChatMessage.InlineButton button : answer.buttons()) {
      Optional<String> data = button.callback();
      if (data.isPresent()) {
        assertThat(server.world().pressesAndWaits(SARI, SARI, answer.id(), data.get(), PATIENCE))
            .as(button.text())
            .isPresent();
      }
    }
  }

  @Test
  @DisplayName("a forged button is answered with a sentence, and nothing else happens")
  void forgedButton() {
    server.world().says(SARI, SARI, "apa peran peksos di lapas?");
    ChatMessage answer = await(SARI, message -> message.fromBot());

    var popUp =
        server.world().pressesAndWaits(SARI, SARI, answer.id(), "AAAAAAAAAAA.more", PATIENCE);

    assertThat(popUp).isPresent();
    assertThat(popUp.get().text()).contains("tidak berlaku");
  }

  @Test
  @DisplayName("faults of the network and of Telegram lose no answer")
  void faults() {
    Faults faults = server.faults();
    faults.tooManyRequests("sendMessage", 1, Optional.of(1));
    faults.badGateway("sendMessage", 1);
    faults.drops("sendMessage", 1);
    faults.badGateway("getUpdates", 1);
    faults.refuses("getUpdates", 1, 409, "Conflict: terminated by other getUpdates request");
    server.world().says(SARI, SARI, "apa itu diversi?");

    ChatMessage answer = await(SARI, message -> message.fromBot());

    assertThat(answer.text()).contains("#6");
  }

  @Test
  @DisplayName("the command menus are offered although Telegram failed to take them at first")
  void menus() throws Exception {
    close();
    server.faults().badGateway("setMyCommands", 1);
    server.world().starts(SARI, "");
    int before = server.faults().calls("setMyCommands").size();
    open();

    await(SARI, message -> server.faults().calls("setMyCommands").size() > before + 1);
  }

  @Test
  @DisplayName("begun again on the same data, the playground is heard from its first message on")
  void playgroundAgain() throws Exception {
    server.world().says(SARI, SARI, "apa peran peksos di lapas?");
    int seen = await(SARI, message -> message.fromBot()).id();
    close();
    server.close();
    server = BotApiServer.start(0, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
    open();

    server.world().says(SARI, SARI, "apa itu diversi?");

    ChatMessage answer = await(SARI, message -> message.fromBot());
    assertThat(answer.text()).contains("#6");
    assertThat(answer.id()).isGreaterThan(seen);
  }

  @Test
  @DisplayName("a pause that Telegram asks for at the start is kept")
  void pauseAtTheStart() throws Exception {
    close();
    server.faults().forgetCalls();
    server.faults().tooManyRequests("getMe", 1, Optional.of(2));
    open();

    List<Faults.Call> calls = server.faults().calls("getMe");
    assertThat(calls).hasSize(2);
    assertThat(Duration.between(calls.getFirst().at(), calls.getLast().at()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Test
  @DisplayName("an update that cannot be read is set aside and holds nothing up")
  void poison() {
    var poison =
        new com.fasterxml.jackson.databind.node.ObjectNode(
            com.fasterxml.jackson.databind.node.JsonNodeFactory.instance);
    poison.put("message_id", "not a number").put("chat", 7);
    server.world().queue("message", poison);
    server.world().says(SARI, SARI, "apa itu diversi?");

    await(SARI, message -> message.fromBot());

    assertThat(knowledge.database().read(new Inbox(Clock.systemUTC())::open)).isEmpty();
  }

  @Test
  @DisplayName("what comes out of order is answered in the order in which it was said")
  void outOfOrder() {
    server.world().starts(SARI, "");
    await(SARI, message -> message.fromBot());
    server
        .faults()
        .answers(
            "getUpdates",
            1,
            200,
            "application/json",
            "{\"ok\":true,\"result\":[%s,%s]}"
                .formatted(question(12, "apa itu pasung?"), question(11, "apa itu diversi?")));
    server.world().starts(SARI, ""); // ends the poll that waits

    await(SARI, message -> message.text().contains("#8"));

    List<String> answers =
        server.world().messages(SARI).stream()
            .map(ChatMessage::text)
            .filter(text -> text.contains("#8") || text.contains("#6"))
            .toList();
    assertThat(answers).hasSize(2);
    assertThat(answers.getFirst()).contains("#6");
  }

  private static String question(int update, String text) {
    return """
        {"update_id":%d,"message":{"message_id":%d,"date":1,"text":"%s",
        "from":{"id":%d,"is_bot":false,"first_name":"Sari"},
        "chat":{"id":%d,"type":"private","first_name":"Sari"}}}"""
        .formatted(update, update, text, SARI, SARI);
  }

  @Test
  @DisplayName("what was asked while the bot was down is answered after its next start")
  void restart() throws Exception {
    close();
    server.world().says(SARI, SARI, "apa itu diversi?");
    open();

    assertThat(await(SARI, message -> message.fromBot()).text()).contains("#6");
  }

  private void open() throws Exception {
    Settings settings =
        new Settings(
            folder,
            new Settings.Telegram(URI.create("http://127.0.0.1"), ""),
            new Settings.Playground(0),
            new Settings.Storage(folder.resolve("data"), folder.resolve("index")),
            new Settings.Library(true, Path.of("config")),
            new Settings.Logs(false));
    knowledge = Knowledge.open(settings, Clock.systemUTC());
    bot = Bot.start(knowledge, new Endpoint(server.address(), server.token()), Clock.systemUTC());
  }

  private void close() {
    bot.close();
    knowledge.close();
  }

  private ChatMessage await(long chat, Predicate<ChatMessage> wanted) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      List<ChatMessage> found = server.world().messages(chat).stream().filter(wanted).toList();
      if (!found.isEmpty()) {
        return found.getLast();
      }
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    throw new AssertionError("no such message arrived in " + PATIENCE.toSeconds() + " s");
  }
}
