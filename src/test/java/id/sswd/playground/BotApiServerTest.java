package id.sswd.playground;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.QUESTIONS;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The local Bot API")
class BotApiServerTest {
  private BotApiServer server;
  private ApiClient api;
  private World world;

  @BeforeEach
  void start() throws IOException {
    server = BotApiServer.start(0);
    api = new ApiClient(server);
    world = server.world();
  }

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @Test
  @DisplayName("delivers an update again until an offset confirms it")
  void redelivers() throws Exception {
    world.says(SARI, SARI, "satu");
    world.says(SARI, SARI, "dua");
    int first = api.updates("{}").path(0).path("update_id").asInt();
    assertThat(api.updates("{\"offset\":0}")).hasSize(2);
    JsonNode rest = api.updates("{\"offset\":" + (first + 1) + "}");
    assertThat(rest).hasSize(1);
    assertThat(rest.path(0).path("message").path("text").asText()).isEqualTo("dua");
    assertThat(api.updates("{\"offset\":" + (first + 2) + "}")).isEmpty();
    assertThat(world.unconfirmed()).isZero();
  }

  @Test
  @DisplayName("keeps only the newest updates for a negative offset, and obeys the limit")
  void negativeOffset() throws Exception {
    for (int i = 0; i < 5; i++) {
      world.says(SARI, SARI, "pesan " + i);
    }
    assertThat(api.updates("{\"limit\":2}")).hasSize(2);
    assertThat(api.updates("{\"offset\":-1}").path(0).path("message").path("text").asText())
        .isEqualTo("pesan 4");
    assertThat(world.unconfirmed()).isEqualTo(1);
  }

  @Test
  @DisplayName("answers a waiting poll as soon as something is said")
  void longPoll() throws Exception {
    CompletableFuture<JsonNode> poll = later("{\"timeout\":30}");
    awaitPoll(1);
    world.says(SARI, SARI, "halo");
    assertThat(poll.get(20, TimeUnit.SECONDS).path("result")).hasSize(1);
  }

  @Test
  @DisplayName("ends the earlier of two pollers with 409")
  void conflict() throws Exception {
    CompletableFuture<JsonNode> earlier = later("{\"timeout\":30}");
    awaitPoll(1);
    // Again, where the earlier one had arrived and did not wait yet.
    while (!earlier.isDone()) {
      assertThat(api.updates("{\"timeout\":0}")).isEmpty();
    }
    JsonNode answer = earlier.get();
    assertThat(answer.path("error_code").asInt()).isEqualTo(409);
    assertThat(answer.path("description").asText())
        .isEqualTo(
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
  }

  @Test
  @DisplayName("remembers which kinds of update the bot asked for")
  void allowedUpdates() throws Exception {
    assertThat(api.updates("{\"allowed_updates\":[\"callback_query\"]}")).isEmpty();
    world.says(SARI, SARI, "halo");
    assertThat(api.updates("{}")).isEmpty();
  }

  @Test
  @DisplayName("shows the bot only commands, mentions and replies to it in a group")
  void privacyMode() throws Exception {
    world.says(SARI, DISCUSSION, "obrolan biasa");
    world.says(SARI, DISCUSSION, "/tanya@bot_lain apa");
    world.says(SARI, DISCUSSION, QUESTIONS, "/tanya apa", 0);
    world.says(SARI, DISCUSSION, "hai @sswd_bot");
    int own =
        send("{\"chat_id\":" + DISCUSSION + ",\"text\":\"jawaban\"}")
            .path("result")
            .path("message_id")
            .asInt();
    world.says(BUDI, DISCUSSION, 0, "lanjut", own);
    JsonNode updates = api.updates("{}");
    assertThat(updates)
        .extracting(update -> update.path("message").path("text").asText())
        .containsExactly("/tanya apa", "hai @sswd_bot", "lanjut");
    JsonNode inTopic = updates.path(0).path("message");
    assertThat(inTopic.path("is_topic_message").asBoolean()).isTrue();
    assertThat(inTopic.path("message_thread_id").asInt()).isEqualTo(QUESTIONS);
    assertThat(inTopic.path("entities").path(0).path("type").asText()).isEqualTo("bot_command");
    assertThat(
            updates
                .path(2)
                .path("message")
                .path("reply_to_message")
                .path("from")
                .path("is_bot")
                .asBoolean())
        .isTrue();
  }

  @Test
  @DisplayName("turns HTML into text and entities")
  void html() throws Exception {
    world.starts(SARI, "");
    JsonNode sent =
        send("{\"chat_id\":%d,\"parse_mode\":\"HTML\",\"text\":\"<b>a&amp;b</b> <blockquote expandable>c</blockquote>\"}"
                .formatted(SARI))
            .path("result");
    assertThat(sent.path("text").asText()).isEqualTo("a&b c");
    assertThat(sent.path("entities").findValuesAsText("type"))
        .containsExactly("bold", "expandable_blockquote");
  }

  @Test
  @DisplayName("refuses broken HTML in Telegram's words")
  void brokenHtml() throws Exception {
    world.starts(SARI, "");
    assertThat(refusal("<b>buka")).endsWith("Can't find end tag corresponding to start tag \"b\"");
    assertThat(refusal("<h1>x</h1>")).endsWith("Unsupported start tag \"h1\" at byte offset 0");
    assertThat(refusal("<b><i>x</b></i>"))
        .isEqualTo(
            "Bad Request: can't parse entities: Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"");
    assertThat(refusal("x".repeat(4097))).isEqualTo("Bad Request: message is too long");
  }

  @Test
  @DisplayName("lets the bot write only to those who started it and did not block it")
  void forbidden() throws Exception {
    assertThat(refusal("halo")).isEqualTo("Forbidden: bot can't initiate conversation with a user");
    world.starts(SARI, "");
    world.blocks(SARI);
    assertThat(refusal("halo")).isEqualTo("Forbidden: bot was blocked by the user");
  }

  @Test
  @DisplayName("refuses an edit that changes nothing")
  void notModified() throws Exception {
    world.starts(SARI, "");
    int id =
        send("{\"chat_id\":%d,\"text\":\"sama\"}".formatted(SARI))
            .path("result")
            .path("message_id")
            .asInt();
    JsonNode answer =
        api.call(
            "editmessagetext",
            "{\"chat_id\":%d,\"message_id\":%d,\"text\":\"sama\"}".formatted(SARI, id));
    assertThat(answer.path("description").asText())
        .startsWith("Bad Request: message is not modified");
  }

  @Test
  @DisplayName("brings the answer to a pressed button back to the person")
  void press() throws Exception {
    world.starts(SARI, "");
    int id =
        send("{\"chat_id\":%d,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Ikut\",\"callback_data\":\"t1\"}]]}}"
                .formatted(SARI))
            .path("result")
            .path("message_id")
            .asInt();
    assertThat(world.messages(SARI).getLast().buttons().getFirst().callback()).contains("t1");
    CompletableFuture<Optional<CallbackAnswer>> pressed =
        CompletableFuture.supplyAsync(
            () -> world.pressesAndWaits(SARI, SARI, id, "t1", Duration.ofSeconds(20)));
    JsonNode query = api.updates("{\"offset\":-1,\"timeout\":5}").path(0);
    while (!query.has("callback_query")) {
      query = api.updates("{\"offset\":-1,\"timeout\":5}").path(0);
    }
    JsonNode done =
        api.call(
            "answerCallbackQuery",
            "{\"callback_query_id\":\"%s\",\"text\":\"Tercatat\"}"
                .formatted(query.path("callback_query").path("id").asText()));
    assertThat(done.path("ok").asBoolean()).isTrue();
    assertThat(pressed.get(20, TimeUnit.SECONDS))
        .contains(new CallbackAnswer("Tercatat", false, ""));
  }

  @Test
  @DisplayName("takes a file as multipart and gives it back")
  void document() throws Exception {
    world.starts(SARI, "");
    String body =
        "--B\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n%d\r\n".formatted(SARI)
            + "--B\r\nContent-Disposition: form-data; name=\"document\"; filename=\"daftar.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\nnama\r\nSari\r\n--B--\r\n";
    JsonNode document =
        api.post("/bot" + server.token() + "/sendDocument", "multipart/form-data; boundary=B", body)
            .path("result")
            .path("document");
    assertThat(document.path("file_name").asText()).isEqualTo("daftar.csv");
    assertThat(
            new String(
                world.file(document.path("file_id").asText()).orElseThrow(),
                StandardCharsets.UTF_8))
        .isEqualTo("nama\r\nSari");
  }

  @Test
  @DisplayName("refuses a wrong token with 401 and an unknown method with 404")
  void unknown() throws Exception {
    assertThat(api.post("/bot1:wrong/getMe", "application/json", "{}").path("error_code").asInt())
        .isEqualTo(401);
    assertThat(api.call("sendPigeon", "{}").path("error_code").asInt()).isEqualTo(404);
  }

  @Test
  @DisplayName("fails as often as told, and then works again")
  void faults() throws Exception {
    server.faults().tooManyRequests("GetMe", 1, Optional.of(3));
    assertThat(api.call("getMe", "{}").path("parameters").path("retry_after").asInt()).isEqualTo(3);
    server.faults().drops("getme", 1);
    assertThatThrownBy(() -> api.call("getMe", "{}")).isInstanceOf(IOException.class);
    server.faults().halves("getme", 1);
    assertThatThrownBy(() -> api.call("getMe", "{}")).isInstanceOf(IOException.class);
    assertThat(api.call("getMe", "{}").path("result").path("username").asText())
        .isEqualTo("sswd_bot");
    assertThat(server.faults().calls("getMe")).hasSize(4);
  }

  @Test
  @DisplayName("tells the new address of a group that became a supergroup")
  void migrates() throws Exception {
    long moved = world.migrates(SampleWorld.VOLUNTEERS);
    JsonNode answer = send("{\"chat_id\":%d,\"text\":\"x\"}".formatted(SampleWorld.VOLUNTEERS));
    assertThat(answer.path("parameters").path("migrate_to_chat_id").asLong()).isEqualTo(moved);
    assertThat(api.updates("{}").path(0).path("message").path("migrate_to_chat_id").asLong())
        .isEqualTo(moved);
  }

  private String refusal(String html) throws Exception {
    String body = "{\"chat_id\":%d,\"parse_mode\":\"HTML\",\"text\":\"%s\"}".formatted(SARI, html);
    return send(body).path("description").asText();
  }

  private JsonNode send(String body) throws Exception {
    return api.call("sendMessage", body);
  }

  private CompletableFuture<JsonNode> later(String body) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return api.call("getUpdates", body);
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** Waits until the server has taken in this many polls. */
  private void awaitPoll(int polls) throws InterruptedException {
    while (server.faults().calls("getUpdates").size() < polls) {
      Thread.sleep(5);
    }
    Thread.sleep(50); // from "arrived" to "waits"
  }
}
