package id.sswd.playground;

import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The playground's page")
class PlaygroundPageTest {
  private static final String SAY =
      "{\"person\":%d,\"chat\":%d,\"text\":\"/tanya apa\"}".formatted(SARI, DISCUSSION);
  private BotApiServer server;

  @BeforeEach
  void start() throws IOException {
    server = BotApiServer.start(0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @DisplayName("says what a person types")
  void says() throws Exception {
    assertThat(post("127.0.0.1", "", "application/json")).startsWith("HTTP/1.1 200");
    assertThat(server.world().messages(DISCUSSION).getLast().text()).isEqualTo("/tanya apa");
  }

  @Test
  @DisplayName("does not listen to another host's name, another page, or a plain form")
  void keepsForeignPagesOut() throws Exception {
    assertThat(post("evil.example", "", "application/json")).startsWith("HTTP/1.1 403");
    assertThat(post("127.0.0.1", "Origin: http://evil.example\r\n", "application/json"))
        .startsWith("HTTP/1.1 403");
    assertThat(post("127.0.0.1", "", "text/plain")).startsWith("HTTP/1.1 415");
    assertThat(server.world().unconfirmed()).isZero();
  }

  private String post(String host, String header, String type) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      String request =
          "POST /playground/say HTTP/1.1\r\nHost: %s\r\n%sContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
              .formatted(host, header, type, SAY.length(), SAY);
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
