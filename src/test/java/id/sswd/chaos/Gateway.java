package id.sswd.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sswd.playground.BotApiServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The wire between the bot and the local Bot API server. It carries every call, or fails to, and
 * notes what became of each.
 */
final class Gateway implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "application/json";

  private record Answer(int status, byte[] body) {}

  private final BotApiServer server;
  private final Trace trace;
  private final Random random;
  private final HttpServer http;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final WireFaults faults = new WireFaults();
  private final Deliveries deliveries;
  private final AtomicInteger conflicts = new AtomicInteger();

  private Gateway(BotApiServer server, Trace trace, Random random, HttpServer http) {
    this.server = server;
    this.trace = trace;
    this.random = random;
    this.http = http;
    this.deliveries = new Deliveries(trace, random);
    http.createContext("/", this::handle);
    http.setExecutor(threads);
  }

  static Gateway before(BotApiServer server, Trace trace, Random random) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer http = HttpServer.create(new InetSocketAddress(loopback, 0), 1024);
    Gateway gateway = new Gateway(server, trace, random, http);
    http.start();
    return gateway;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  WireFaults faults() {
    return faults;
  }

  Deliveries deliveries() {
    return deliveries;
  }

  /** Another program polls with the same token: whoever waits is told so. */
  void secondPoller() throws IOException, InterruptedException {
    conflicts.set(1);
    Answer ignored =
        forward(
            "/bot" + server.token() + "/getUpdates", TYPE, bytes("{\"timeout\":0,\"limit\":1}"));
    assert ignored.status() > 0;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    try {
      if (path.startsWith("/file/")) {
        Answer file = exchanged(HttpRequest.newBuilder(server.address().resolve(path)));
        send(exchange, file.status(), "application/octet-stream", file.body());
        return;
      }
      String type =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse(TYPE);
      String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      call(exchange, path, method, type, body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  private void call(HttpExchange exchange, String path, String method, String type, byte[] body)
      throws IOException, InterruptedException {
    Request request = Request.read(trace.next(), method, type, body);
    if (method.equals("getupdates")) {
      trace.add(request.became(false, false)); // it may wait long, and is news at once
    }
    Optional<Fault> fault = faults.take(method);
    fault.ifPresent(trace::met);
    boolean carriedOut = false;
    boolean answered = false;
    try {
      switch (fault.orElse(Fault.KILL)) {
        case TOO_MANY ->
            refuse(
                exchange, 429, ",\"parameters\":{\"retry_after\":" + (1 + random.nextInt(2)) + "}");
        case TOO_MANY_SILENT -> refuse(exchange, 429, "");
        case UNAUTHORIZED -> refuse(exchange, 401, "");
        case SERVER_ERROR -> refuse(exchange, 500, "");
        case BAD_GATEWAY ->
            send(exchange, 502, "text/html", bytes("<html><body><h1>502</h1></body></html>"));
        case DROPPED_CALL -> exchange.close();
        case SLOW_ANSWER, LOST_ANSWER, HALF_ANSWER, KILL -> {
          Answer answer = carry(path, method, type, body);
          carriedOut = answer.status() == 200;
          answered = answer(exchange, fault, answer);
        }
        default -> throw new IllegalStateException(fault + " is none of the wire");
      }
    } finally {
      trace.add(request.became(carriedOut, answered));
    }
  }

  private boolean answer(HttpExchange exchange, Optional<Fault> fault, Answer answer)
      throws IOException, InterruptedException {
    byte[] body = answer.body();
    if (fault.isEmpty() || fault.get() == Fault.SLOW_ANSWER) {
      if (fault.isPresent()) {
        Thread.sleep(500 + random.nextInt(2_500));
      }
      send(exchange, answer.status(), TYPE, body);
      return true;
    }
    if (fault.get() == Fault.HALF_ANSWER) {
      exchange.getResponseHeaders().set("Content-Type", TYPE);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body, 0, body.length / 2);
      exchange.getResponseBody().flush();
    }
    exchange.close();
    return false;
  }

  /** Lets the server carry out a call; polls go and come under our own ids. */
  private Answer carry(String path, String method, String type, byte[] body)
      throws IOException, InterruptedException {
    if (!method.equals("getupdates")) {
      Answer answer = forward(path, type, body);
      if (answer.status() == 403) {
        trace.met(Fault.BLOCKED);
      }
      return answer;
    }
    ObjectNode asked = (ObjectNode) JSON.readTree(body);
    boolean empty = deliveries.asked(asked);
    Answer answer = forward(path, type, JSON.writeValueAsBytes(asked));
    if (answer.status() == 409 && conflicts.compareAndSet(1, 0)) {
      trace.met(Fault.SECOND_POLLER);
    }
    JsonNode read = JSON.readTree(answer.body());
    if (answer.status() != 200) {
      return answer;
    }
    ObjectNode ours = JSON.createObjectNode().put("ok", true);
    ours.set(
        "result",
        empty
            ? JSON.createArrayNode()
            : deliveries.batch(read.path("result"), JSON.createArrayNode()));
    return new Answer(200, JSON.writeValueAsBytes(ours));
  }

  private Answer forward(String path, String type, byte[] body)
      throws IOException, InterruptedException {
    return exchanged(
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private Answer exchanged(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
    return new Answer(answer.statusCode(), answer.body());
  }

  private static void refuse(HttpExchange exchange, int code, String more) throws IOException {
    send(
        exchange,
        code,
        TYPE,
        bytes(
            "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"refused\"" + more + "}"));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }
}
