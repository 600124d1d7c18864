package id.sswd.telegram;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * The Bot API over our own HTTP client, which is closed with it. Requests are never repeated behind
 * our back: a send that got no answer is the sender's to judge.
 */
public final class BotApi implements AutoCloseable {
  private static final int CONNECTIONS = 64;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SEND = Duration.ofSeconds(30);
  private static final Duration BEYOND_THE_POLL = Duration.ofSeconds(15);
  private static final MediaType JSON = MediaType.get("application/json");
  private static final List<String> WANTED =
      List.of("message", "callback_query", "inline_query", "my_chat_member");

  private final Endpoint endpoint;
  private final OkHttpClient http;
  private final OkHttpTelegramClient client;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ObjectMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private volatile @Nullable Call polling;

  public BotApi(Endpoint endpoint) {
    this.endpoint = endpoint;
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(CONNECTIONS);
    dispatcher.setMaxRequestsPerHost(CONNECTIONS);
    this.http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(
                new ConnectionPool(CONNECTIONS, 30, java.util.concurrent.TimeUnit.SECONDS))
            .retryOnConnectionFailure(false)
            .connectTimeout(CONNECT)
            .readTimeout(SEND)
            .build();
    this.client = new OkHttpTelegramClient(json, http, endpoint.token(), endpoint.url());
  }

  <T extends Serializable> T call(BotApiMethod<T> method) throws ApiFailure {
    try {
      return client.execute(method);
    } catch (TelegramApiException e) {
      throw ApiFailure.of(e);
    }
  }

  Message send(SendDocument document) throws ApiFailure {
    try {
      return client.execute(document);
    } catch (TelegramApiException e) {
      throw ApiFailure.of(e);
    }
  }

  Message send(SendPhoto photo) throws ApiFailure {
    try {
      return client.execute(photo);
    } catch (TelegramApiException e) {
      throw ApiFailure.of(e);
    }
  }

  /**
   * Waits for updates. They come as trees, each to be read on its own, because one that cannot be
   * read must not hold up the others.
   *
   * @param offset the lowest update that is still wanted, 0 for all that are unconfirmed
   */
  List<JsonNode> updates(long offset, int most, Duration patience) throws ApiFailure {
    ObjectNode body = json.createObjectNode();
    if (offset != 0) {
      body.put("offset", offset);
    }
    body.put("limit", most).put("timeout", patience.toSeconds());
    WANTED.forEach(body.putArray("allowed_updates")::add);
    Request request =
        new Request.Builder()
            .url(endpoint.method("getUpdates"))
            .post(RequestBody.create(body.toString(), JSON))
            .build();
    Call call =
        http.newBuilder().readTimeout(patience.plus(BEYOND_THE_POLL)).build().newCall(request);
    polling = call;
    try (Response response = call.execute()) {
      return read(response);
    } catch (IOException e) {
      throw ApiFailure.unreachable(e);
    } finally {
      polling = null;
    }
  }

  /** What the server's clock says, to the second; empty where its answer has no date. */
  public Optional<Instant> time() throws ApiFailure {
    Request request = new Request.Builder().url(endpoint.method("getMe")).build();
    try (Response response = http.newCall(request).execute()) {
      return Optional.ofNullable(response.headers().getDate("Date")).map(Date::toInstant);
    } catch (IOException e) {
      throw ApiFailure.unreachable(e);
    }
  }

  private List<JsonNode> read(Response response) throws IOException, ApiFailure {
    JsonNode answer;
    try {
      answer = json.readTree(response.body().bytes());
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      throw new ApiFailure(Math.max(response.code(), 500), "the answer is no JSON", 0, 0);
    }
    if (!answer.path("ok").asBoolean()) {
      throw new ApiFailure(
          answer.path("error_code").asInt(response.code()),
          answer.path("description").asText(),
          answer.path("parameters").path("retry_after").asInt(),
          0);
    }
    List<JsonNode> updates = new ArrayList<>();
    answer.path("result").forEach(updates::add);
    return updates;
  }

  /**
   * The bytes of a file.
   *
   * @param path as getFile tells it
   * @return empty where there are more bytes than wanted
   */
  Optional<byte[]> file(String path, long atMost) throws ApiFailure {
    Request request = new Request.Builder().url(endpoint.file(path)).build();
    try (Response response = http.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw new ApiFailure(response.code(), "the file is not there", 0, 0);
      }
      byte[] bytes =
          response.body().byteStream().readNBytes(Math.toIntExact(Math.addExact(atMost, 1)));
      return bytes.length > atMost ? Optional.empty() : Optional.of(bytes);
    } catch (IOException e) {
      throw ApiFailure.unreachable(e);
    }
  }

  /** Ends a poll that is waiting. */
  void interruptPoll() {
    Call call = polling;
    if (call != null) {
      call.cancel();
    }
  }

  ObjectMapper json() {
    return json;
  }

  @Override
  public void close() {
    interruptPoll();
    http.dispatcher().cancelAll();
    threads.shutdownNow();
    http.connectionPool().evictAll();
  }
}
