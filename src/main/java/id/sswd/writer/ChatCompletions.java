package id.sswd.writer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sswd.config.WriterSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * A server that understands OpenAI's chat completions. One total time holds for the whole exchange,
 * however slowly it drips; of a body no more is read than an answer can be long; redirects are not
 * followed, so that key and question go to the configured address alone.
 */
final class ChatCompletions implements AutoCloseable {
  private static final int LARGEST_BODY = 64 * 1024;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final MediaType JSON = MediaType.get("application/json");

  private final JsonMapper json = JsonMapper.builder().build();
  private final WriterSettings settings;
  private final HttpUrl address;
  private final OkHttpClient client;

  ChatCompletions(WriterSettings settings) {
    this.settings = settings;
    String base = settings.address().toString().replaceFirst("/+$", "");
    this.address = HttpUrl.get(base + "/chat/completions");
    this.client =
        new OkHttpClient.Builder()
            .callTimeout(settings.timeout())
            .connectTimeout(settings.timeout())
            .readTimeout(settings.timeout())
            .writeTimeout(settings.timeout())
            // Nothing is sent twice, so nothing is sent on a connection that may have been closed.
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
  }

  /** What the model says to instructions and a message. */
  String complete(String instructions, String message) throws NoWords {
    Request.Builder request =
        new Request.Builder()
            .url(address)
            .post(RequestBody.create(body(instructions, message), JSON));
    settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.value()));
    try (Response response = client.newCall(request.build()).execute()) {
      if (response.code() != 200) {
        throw new NoWords("answered " + response.code(), pause(response));
      }
      return content(read(response));
    } catch (InterruptedIOException e) {
      throw new NoWords("took longer than " + settings.timeout().toSeconds() + " s");
    } catch (IOException e) {
      throw new NoWords("cannot be reached (" + e.getClass().getSimpleName() + ")");
    }
  }

  /**
   * Neither temperature nor a largest number of tokens: models differ in what they take, and refuse
   * the whole request.
   */
  private byte[] body(String instructions, String message) {
    ObjectNode body = json.createObjectNode();
    if (!settings.model().isBlank()) {
      body.put("model", settings.model());
    }
    body.put("stream", false);
    ArrayNode messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", instructions);
    messages.addObject().put("role", "user").put("content", message);
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Duration pause(Response response) {
    String seconds = response.header("Retry-After", "");
    if (seconds == null || !seconds.matches("\\d{1,6}")) {
      return Duration.ZERO;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(seconds));
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }

  /** JSON is UTF-8, whatever the header says of it. */
  private static String read(Response response) throws IOException, NoWords {
    byte[] bytes;
    try (InputStream in = response.body().byteStream()) {
      bytes = in.readNBytes(LARGEST_BODY + 1);
    }
    if (bytes.length > LARGEST_BODY) {
      throw new NoWords("answered with more than " + LARGEST_BODY / 1024 + " kB");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new NoWords("answered in another encoding than UTF-8");
    }
  }

  private String content(String body) throws NoWords {
    JsonNode content;
    try {
      content = json.readTree(body).path("choices").path(0).path("message").path("content");
    } catch (JsonProcessingException e) {
      throw new NoWords("answered with something else than JSON");
    }
    if (!content.isTextual() || content.textValue().isBlank()) {
      throw new NoWords("answered without a text at choices[0].message.content");
    }
    return content.textValue();
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
