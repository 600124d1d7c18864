package id.sswd.app;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import id.sswd.chat.Trouble;
import id.sswd.playground.ChatMessage;
import id.sswd.playground.Faults;
import id.sswd.support.Conversation;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("At its usual level the log")
class LogContentsTest {
  @TempDir private Path folder;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void leave() {
    root.detachAppender(log);
  }

  @Test
  @DisplayName("holds no question, name or user id, whatever is said, done or goes wrong")
  void dialogue() throws Exception {
    try (Conversation chat = Conversation.begin(folder)) {
      chat.asks(SARI, "apakah zamrud kelabu perlu rujukan?");
      chat.asks(SARI, DISCUSSION, "/tanya zamrud kelabu itu apa?");
      chat.asks(SARI, "aku mau bunuh diri zamrud");
      chat.asks(RINA, "/nama");
      chat.asks(RINA, "/catat zamrud kelabu disimpan di balai");
      chat.asks(SARI, "/tamu Zamrud Kelabu");
      chat.asks(SARI, "/daftar zamrud");
      chat.asks(SARI, "/data_saya");
      ChatMessage question = chat.asks(SARI, "/hapus_saya");
      chat.presses(SARI, question, "Ya, hapus");
      Faults faults = chat.server().faults();
      faults.refuses(
          "sendMessage",
          1,
          400,
          "Bad Request: can't parse entities: Unsupported start tag \"zamrud\"");
      saysAndIsRefused(chat, BUDI, "zamrud kelabu apa?");
      faults.refuses("sendMessage", 1, 403, "Forbidden: bot was blocked by the user");
      saysAndIsRefused(chat, RINA, "zamrud kelabu?");
      chat.asks(BUDI, DISCUSSION, "/tanya zamrud kelabu?");
      chat.asks(RINA, "/bantuan");
      chat.knowledge().database().useTransaction(tx -> tx.handle().execute("drop table feedback"));
      chat.knowledge().database().useTransaction(tx -> tx.handle().execute("drop table answer"));
      chat.asks(SARI, "zamrud kelabu lagi?");
    }
    List<String> lines =
        log.list.stream()
            .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
            .map(LogContentsTest::whole)
            .toList();
    assertThat(lines).anyMatch(line -> line.contains("update failed"));
    for (String secret :
        List.of(
            "zamrud",
            "kelabu",
            "Sari",
            "Budi",
            "Rina",
            "peksos",
            Long.toString(SARI),
            Long.toString(BUDI),
            Long.toString(RINA))) {
      assertThat(lines)
          .as(secret)
          .noneMatch(
              line -> line.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  @DisplayName("names a failure by its kind and place, without its message")
  void trouble() {
    DateTimeException quoting = new DateTimeException("Text 'zamrud' could not be parsed");
    String said = Trouble.of(new IllegalStateException("kelabu", quoting));
    assertThat(said)
        .contains("IllegalStateException at LogContentsTest.java", "caused by DateTimeException")
        .doesNotContain("zamrud", "kelabu");
  }

  /** The reply is refused: only that it was tried can be waited for. */
  private static void saysAndIsRefused(Conversation chat, long person, String text) {
    Faults faults = chat.server().faults();
    int before = faults.calls("sendMessage").size();
    chat.world().says(person, person, text);
    while (faults.calls("sendMessage").size() == before) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  private static String whole(ILoggingEvent event) {
    return event.getFormattedMessage()
        + event.getMDCPropertyMap()
        + (event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy()));
  }
}
