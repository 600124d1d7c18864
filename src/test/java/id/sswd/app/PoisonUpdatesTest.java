package id.sswd.app;

import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sswd.store.Database;
import id.sswd.store.Inbox;
import id.sswd.support.Conversation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An update that is none of Telegram's form")
class PoisonUpdatesTest {
  private static final Path KEPT =
      Path.of("src/test/resources/id/sswd/telegram/UpdateFuzzTestInputs/arrived");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;
  private Conversation chat;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder);
    chat.asks(SARI, "/start");
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("never stops the poll: what is asked behind all that fuzzing has kept is answered")
  void behindAllOfThem() throws IOException {
    try (DirectoryStream<Path> kept = Files.newDirectoryStream(KEPT)) {
      for (Path file : kept) {
        queue(Files.readAllBytes(file));
      }
    }

    assertThat(chat.asks(SARI, "apa itu diversi?").text()).contains("#6");
    chat.awaitHandled();
  }

  @Test
  @DisplayName("that an earlier run left behind does not stop the next one")
  void leftBehind() throws Exception {
    chat.stopBot();
    try (Database database = Database.open(folder.resolve("data/sswd.db"))) {
      String chatless = "{\"update_id\":900001,\"message\":{\"message_id\":1,\"text\":\"x\"}}";
      Inbox inbox = new Inbox(Clock.systemUTC());
      database.useTransaction(
          tx -> inbox.add(tx, List.of(new Inbox.Row(900_001, chatless, SARI, 0))));
    }
    chat.startBot();

    assertThat(chat.asks(SARI, "apa itu diversi?").text()).contains("#6");
    chat.awaitHandled();
  }

  private void queue(byte[] content) {
    JsonNode update;
    try {
      update = JSON.readTree(content);
    } catch (IOException e) {
      return; // No JSON comes out of a server that answers in JSON.
    }
    for (var part : update.properties()) {
      if (part.getValue() instanceof ObjectNode payload) {
        chat.world().queue(part.getKey(), payload);
      }
    }
  }
}
