package id.sswd.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sswd.playground.BotApiServer;
import id.sswd.playground.SampleWorld;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who administers a group")
class AdministratorsTest {
  private BotApiServer server;
  private BotApi api;
  private Administrators administrators;

  @BeforeEach
  void open() throws IOException {
    server = BotApiServer.start(0);
    api = new BotApi(new Endpoint(server.address(), server.token()));
    administrators = new Administrators(api);
  }

  @AfterEach
  void close() {
    api.close();
    server.close();
  }

  @Test
  @DisplayName("is asked again when Telegram fails for a moment: an organizer stays one")
  void askedAgain() {
    server.faults().badGateway("getChatMember", 1);
    server.faults().tooManyRequests("getChatMember", 1, Optional.of(1));

    assertThat(administrators.contains(SampleWorld.DISCUSSION, SampleWorld.RINA)).isTrue();
  }

  @Test
  @DisplayName("is not known where Telegram cannot be asked, which is no no")
  void unknown() {
    server.faults().drops("getChatMember", 10);

    assertThatThrownBy(() -> administrators.contains(SampleWorld.DISCUSSION, SampleWorld.RINA))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("is nobody where Telegram refuses to say")
  void refused() {
    server.faults().refuses("getChatMember", 1, 403, "Forbidden: bot was kicked");

    assertThat(administrators.contains(SampleWorld.DISCUSSION, SampleWorld.RINA)).isFalse();
  }
}
