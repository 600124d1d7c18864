package id.sswd.app;

import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import id.sswd.playground.Faults;
import id.sswd.support.Conversation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("The log")
class LogTest {
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
  @DisplayName("shows neither the token nor what people write, also when things fail")
  void keepsSecrets() throws Exception {
    String token;
    try (Conversation chat = Conversation.begin(folder)) {
      token = chat.server().token();
      Faults faults = chat.server().faults();
      faults.refuses("sendMessage", 1, 400, "Bad Request: chat not found");
      chat.world().says(SARI, SARI, "rahasiaku adalah zamrud kelabu");
      while (faults.calls("sendMessage").isEmpty()) {
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      }
      faults.tooManyRequests("sendMessage", 1, Optional.of(1));
      faults.drops("getUpdates", 1);
      faults.refuses("getUpdates", 1, 401, "Unauthorized");
      chat.asks(SARI, DISCUSSION, "/tanya zamrud kelabu itu apa?");
    }
    List<String> lines =
        log.list.stream()
            .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
            .map(LogTest::whole)
            .toList();
    assertThat(lines).isNotEmpty();
    assertThat(lines).noneMatch(line -> line.contains(token));
    assertThat(lines).noneMatch(line -> line.contains("zamrud"));
  }

  @Test
  @DisplayName("names the update that a line is about")
  void namesTheUpdate() throws Exception {
    try (Conversation chat = Conversation.begin(folder)) {
      chat.asks(SARI, "apa itu diversi?");
    }
    assertThat(log.list)
        .anySatisfy(event -> assertThat(event.getMDCPropertyMap()).containsKey("update"));
  }

  private static String whole(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return event.getFormattedMessage()
        + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
  }
}
