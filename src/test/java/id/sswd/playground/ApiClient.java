package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls the local Bot API over real HTTP, as a bot would. */
final class ApiClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final BotApiServer server;

  ApiClient(BotApiServer server) {
    this.server = server;
  }

  /** The whole answer, ok or not. */
  JsonNode call(String method, String jsonBody) throws IOException, InterruptedException {
    return post("/bot" + server.token() + "/" + method, "application/json", jsonBody);
  }

  /** The updates of one getUpdates. */
  JsonNode updates(String jsonBody) throws IOException, InterruptedException {
    return call("getUpdates", jsonBody).path("result");
  }

  JsonNode post(String path, String type, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
