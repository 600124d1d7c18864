package id.sswd.app;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import id.sswd.support.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Whoever watches the bot")
class WatchTest {
  private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)=\"([^\"]*)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  @DisplayName("sees that a bot that polls is well")
  void well() throws Exception {
    try (Conversation chat = Conversation.beginWatched(folder, Clock.systemUTC())) {
      chat.asks(SARI, "/bantuan");
      HttpResponse<String> health = get(chat, "/health");
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body())
          .contains("\"status\":\"ok\"", "\"database\":\"ok\"", "\"index\":\"fresh\"");
    }
  }

  @Test
  @DisplayName("sees that Telegram has not answered for more than three minutes")
  void silence() throws Exception {
    SettableClock clock = new SettableClock(Instant.parse("2026-03-02T03:00:00Z"));
    try (Conversation chat = Conversation.beginWatched(folder, clock)) {
      chat.asks(SARI, "/bantuan");
      clock.set(clock.instant().plus(Duration.ofMinutes(4)));
      HttpResponse<String> health = get(chat, "/health");
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).contains("\"status\":\"failing\"", "answered no poll for 240 s");
    }
  }

  @Test
  @DisplayName("sees that the database does not answer")
  void database() throws Exception {
    try (Conversation chat = Conversation.beginWatched(folder, Clock.systemUTC())) {
      chat.asks(SARI, "/bantuan");
      chat.knowledge()
          .database()
          .useTransaction(tx -> tx.handle().execute("alter table outbox rename to lost"));
      HttpResponse<String> health = get(chat, "/health");
      chat.knowledge()
          .database()
          .useTransaction(tx -> tx.handle().execute("alter table lost rename to outbox"));
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).contains("\"database\":\"failing\"");
    }
  }

  @Test
  @DisplayName("counts updates, questions, sends, refusals and pauses")
  void figures() throws Exception {
    try (Conversation chat = Conversation.beginWatched(folder, Clock.systemUTC())) {
      ChatMessage answer = chat.asks(SARI, "apa peran peksos di lapas?");
      chat.presses(SARI, answer, "Membantu");
      chat.asks(SARI, "siapa presiden amerika?");
      chat.server().faults().tooManyRequests("sendMessage", 1, Optional.of(1));
      chat.asks(SARI, "/bantuan");
      String text = get(chat, "/metrics").body();
      assertThat(text)
          .contains(
              "sswd_update_seconds_count{kind=\"message\"} 3",
              "sswd_update_seconds_count{kind=\"press\"} 1",
              "sswd_update_seconds_bucket{kind=\"message\",le=\"0.005\"}",
              "sswd_questions_total{outcome=\"answer\"} 1",
              "sswd_questions_total{outcome=\"abstention\"} 1",
              "sswd_send_failures_total{code=\"429\"} 1",
              "sswd_pauses_seconds_count 1",
              "sswd_index_lag 0",
              "sswd_inbox_waiting",
              "sswd_outbox_waiting",
              "sswd_poll_age",
              "jvm_memory_used_bytes",
              "jvm_threads_live_threads",
              "process_files_open_files");
    }
  }

  @Test
  @DisplayName("finds no text, name or id in any label, whatever is said, done or goes wrong")
  void labels() throws Exception {
    String text;
    try (Conversation chat = Conversation.beginWatched(folder, Clock.systemUTC())) {
      chat.asks(SARI, "apakah zamrud kelabu perlu rujukan?");
      chat.asks(SARI, DISCUSSION, "/tanya zamrud kelabu itu apa?");
      chat.asks(SARI, "aku mau bunuh diri zamrud");
      chat.asks(RINA, "/catat zamrud kelabu disimpan di balai");
      chat.asks(SARI, "/tamu Zamrud Kelabu");
      chat.world().promotesBot(RINA, DISCUSSION, "administrator");
      chat.server().faults().refuses("sendMessage", 1, 400, "Bad Request: \"zamrud\"");
      chat.world().says(BUDI, BUDI, "zamrud kelabu apa?");
      text = await(chat, "sswd_send_failures_total{code=\"400\"}");
    }
    Set<String> labels = new TreeSet<>();
    Set<String> values = new TreeSet<>();
    for (Matcher found = LABEL.matcher(text); found.find(); ) {
      labels.add(found.group(1));
      if (found.group(1).matches("kind|outcome|code")) {
        values.add(found.group(2));
      }
    }
    assertThat(labels)
        .isSubsetOf(
            "kind", "outcome", "code", "le", "area", "id", "state", "action", "cause", "gc");
    assertThat(values)
        .isSubsetOf(
            "message",
            "press",
            "inline",
            "botmembership",
            "migration",
            "answer",
            "maybe",
            "abstention",
            "400",
            "403");
    assertThat(text.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain(
            "zamrud",
            "kelabu",
            "sari",
            "budi",
            "care",
            Long.toString(SARI),
            Long.toString(BUDI),
            Long.toString(RINA),
            Long.toString(DISCUSSION));
  }

  @Test
  @DisplayName("asks from this computer, not from a page of a foreign name")
  void foreign() throws Exception {
    try (Conversation chat = Conversation.beginWatched(folder, Clock.systemUTC());
        java.net.Socket socket = new java.net.Socket("127.0.0.1", chat.healthAddress().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /metrics HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                  .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      String said =
          new String(
              socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(said).startsWith("HTTP/1.1 403").doesNotContain("jvm_");
    }
  }

  private HttpResponse<String> get(Conversation chat, String path)
      throws IOException, InterruptedException {
    URI address = chat.healthAddress().resolve(path);
    return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private String await(Conversation chat, String wanted) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    String text = get(chat, "/metrics").body();
    while (!text.contains(wanted) && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      text = get(chat, "/metrics").body();
    }
    assertThat(text).contains(wanted);
    return text;
  }
}
