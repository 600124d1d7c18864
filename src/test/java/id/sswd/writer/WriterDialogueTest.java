package id.sswd.writer;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.sswd.config.Secret;
import id.sswd.config.WriterSettings;
import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("With a writer, somebody who asks")
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class WriterDialogueTest {
  private static final String QUESTION = "apa peran peksos di lapas?";
  private static final String WRITTEN =
      "Peran peksos di lapas adalah case worker, fasilitator kelompok, mediator, broker, dan advokat [1].";

  @TempDir private Path folder;
  private ModelServer server;
  private Conversation chat;

  @BeforeEach
  void begin() throws Exception {
    server = new ModelServer();
    WriterSettings settings =
        new WriterSettings(
            server.address(), "", Optional.of(new Secret("kunci-rahasia")), Duration.ofSeconds(15));
    chat = Conversation.begin(folder, Clock.systemUTC(), Optional.of(settings));
  }

  @AfterEach
  void end() throws IOException {
    chat.close();
    server.close();
  }

  @Test
  @DisplayName("reads the machine's words, said to be such, above the quotes with their sources")
  void written() {
    server.says(WRITTEN);
    assertThat(chat.asks(BUDI, QUESTION).text())
        .containsSubsequence(
            "Disusun ulang oleh mesin",
            WRITTEN,
            "[1]",
            "Peran peksos di lapas dirumuskan peserta menjadi lima: 1) case worker",
            "Naskah contoh #5");
  }

  @Test
  @DisplayName("in English reads that a machine rephrased it, in English")
  void inEnglish() {
    server.says(
        "PROPER is a program that rates the performance of companies in managing the environment [1].");
    assertThat(chat.asks(BUDI, "what is PROPER?").text())
        .contains(
            "Rephrased by a machine",
            "in managing the environment [1].",
            "PROPER adalah program penilaian");
    assertThat(server.requests().getLast()).contains("Write in English");
  }

  @Test
  @DisplayName("finds the words again after looking at the whole passage")
  void backAgain() {
    server.says(WRITTEN);
    ChatMessage answer = chat.asks(BUDI, QUESTION);
    chat.presses(BUDI, answer, "Setting");
    ChatMessage choosing = edited(answer, "Kembali");
    chat.presses(BUDI, choosing, "Kembali");
    assertThat(edited(answer, "Membantu").text()).isEqualTo(answer.text());
    assertThat(server.requests()).hasSize(1);
  }

  private ChatMessage edited(ChatMessage answer, String button) {
    return chat.await(
        BUDI,
        message ->
            message.id() == answer.id()
                && message.buttons().stream().anyMatch(b -> b.text().contains(button)));
  }

  @Test
  @DisplayName("sees markup of the machine as the letters that it is")
  void markup() {
    server.says("<b>Peran</b> peksos di lapas: <i>mediator</i> & advokat [1].");
    assertThat(chat.asks(BUDI, QUESTION).text())
        .contains("<b>Peran</b> peksos di lapas: <i>mediator</i> & advokat [1].");
  }

  @Test
  @DisplayName("gets the quotes alone, as without a writer, when it fails")
  void failing() {
    server.behaves((request, out) -> out.write(ModelServer.response("500 Oops", "", new byte[0])));
    assertThat(chat.asks(BUDI, QUESTION).text())
        .startsWith("Peran peksos di lapas dirumuskan peserta menjadi lima")
        .doesNotContain("mesin");
  }

  @Test
  @DisplayName("is answered beside somebody whose answer is still being written")
  void otherLanes() throws Exception {
    server.behaves(
        (request, out) -> {
          assertThat(chat.asks(SARI, "siapa presiden amerika?").text()).contains("belum membahas");
          out.write(ModelServer.ok("application/json", ModelServer.completion(WRITTEN)));
        });
    assertThat(chat.asks(BUDI, QUESTION).text()).contains(WRITTEN);
  }

  @Test
  @DisplayName("is told by /privasi where questions are sent")
  void privacy() {
    assertThat(chat.asks(BUDI, "/privasi").text())
        .contains("Yang dikirim ke luar", "127.0.0.1")
        .doesNotContain("Tidak ada yang dibagikan");
  }

  @Test
  @DisplayName("in need is helped, and nothing of it is sent")
  void care() {
    server.says(WRITTEN);
    assertThat(chat.asks(BUDI, "aku pengen mati aja rasanya").text()).doesNotContain("mesin");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  @DisplayName("leaves nothing of the question, the answer or the key in the log")
  void log() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    root.addAppender(lines);
    try {
      byte[] secretive = "{\"error\":\"lapas kunci-rahasia\"}".getBytes(StandardCharsets.UTF_8);
      server.behaves(
          (request, out) ->
              out.write(ModelServer.response("500 lapas kunci-rahasia", "", secretive)));
      chat.asks(BUDI, QUESTION);
      assertThat(lines.list)
          .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.INFO))
          .extracting(ILoggingEvent::getFormattedMessage)
          .anyMatch(line -> line.contains("the writer at 127.0.0.1 answered 500"))
          .noneMatch(line -> line.contains("lapas") || line.contains("kunci-rahasia"));
    } finally {
      root.detachAppender(lines);
    }
  }
}
