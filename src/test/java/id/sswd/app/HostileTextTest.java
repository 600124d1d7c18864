package id.sswd.app;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.sswd.chat.CommandSpec;
import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import id.sswd.support.HostileText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Ten thousand hostile strings through every command, as free text, on buttons and in links. */
@DisplayName("Hostile text")
class HostileTextTest {
  private static final int STRINGS = 10_000;
  private static final int AT_ONCE = 500;

  @TempDir private Path folder;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final HostileText hostile = new HostileText(20_261_124);
  private final Map<Long, Integer> ours = new HashMap<>();
  private Conversation chat;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder);
    for (long person : List.of(SARI, BUDI, RINA)) {
      chat.world().starts(person, "");
      ours.put(person, chat.await(person, ChatMessage::fromBot).id());
    }
    ours.put(DISCUSSION, chat.asks(RINA, DISCUSSION, "/bantuan").id());
    log.start();
    ((Logger) LoggerFactory.getLogger("id.sswd")).addAppender(log);
  }

  @AfterEach
  void end() throws Exception {
    ((Logger) LoggerFactory.getLogger("id.sswd")).detachAppender(log);
    chat.close();
  }

  @Test
  @DisplayName("is only text: no error is shown, and none is logged")
  void onlyText() {
    List<String> openings = new ArrayList<>(List.of("", ""));
    for (CommandSpec command : chat.commands()) {
      openings.add("/" + command.name() + " ");
      openings.add("/" + command.alias() + " ");
    }
    long[] persons = {SARI, BUDI, RINA};
    for (int i = 0; i < STRINGS; i++) {
      String text = hostile.next();
      long person = persons[i % persons.length];
      long where = i % 5 == 0 ? DISCUSSION : person;
      if (i % 40 == 7) {
        chat.world().starts(person, text);
      } else if (i % 40 == 17) {
        chat.world().presses(person, where, ours.getOrDefault(where, 1), text);
      } else {
        chat.world().says(person, where, openings.get(i % openings.size()) + text);
      }
      if (i % AT_ONCE == AT_ONCE - 1) {
        caughtUp();
      }
    }
    caughtUp();

    assertThat(log.list.stream().filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR)))
        .as("errors in the log")
        .extracting(ILoggingEvent::getFormattedMessage)
        .isEmpty();
    for (long where : List.of(SARI, BUDI, RINA, DISCUSSION)) {
      assertThat(chat.world().messages(where))
          .as("apologies in %s", where)
          .noneMatch(m -> m.fromBot() && m.text().contains("ada gangguan di pihak kami"));
    }
  }

  /** All that was sent has been handled when a press in each chat is answered. */
  private void caughtUp() {
    for (long person : List.of(SARI, BUDI, RINA)) {
      chat.presses(person, person, ours.getOrDefault(person, 1), "nothing.at.all");
    }
    chat.presses(SARI, DISCUSSION, ours.getOrDefault(DISCUSSION, 1), "nothing.at.all");
  }
}
