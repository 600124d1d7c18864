package id.sswd.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sswd.loopback.Loopback;
import id.sswd.loopback.Wire;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The Bot API on this computer's loopback, and the chat page on the same address. */
public final class BotApiServer implements AutoCloseable {
  private static final String TOKEN = World.BOT_ID + ":playground-token";
  private static final String CALLS = "/bot" + TOKEN + "/";
  private static final String FILES = "/file/bot" + TOKEN + "/";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final World world;
  private final Faults faults = new Faults();
  private final Methods methods;
  private final Page page;
  private final Clock clock;

  private BotApiServer(HttpServer server, Clock clock) {
    this.server = server;
    this.clock = clock;
    this.world = new World(clock);
    this.methods = new Methods(world);
    this.page = new Page(world);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
  }

  /**
   * Starts on 127.0.0.1 with the sample world.
   *
   * @param port 0 takes a free one
   * @throws IOException where the port is taken
   */
  public static BotApiServer start(int port) throws IOException {
    return start(port, Clock.systemUTC());
  }

  /** As {@link #start(int)}, with message dates from this clock. */
  public static BotApiServer start(int port, Clock clock) throws IOException {
    HttpServer http = Loopback.server(port);
    BotApiServer server = new BotApiServer(http, clock);
    http.start();
    return server;
  }

  /** Where the page and the Bot API are: {@code http://127.0.0.1:PORT}. */
  public URI address() {
    return Loopback.address(server);
  }

  /** The token of the playground's bot. */
  public String token() {
    return TOKEN;
  }

  public World world() {
    return world;
  }

  public Faults faults() {
    return faults;
  }

  @Override
  public void close() {
    world.ground().updates.close();
    page.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try {
      if (!Loopback.isLocal(exchange)) {
        answer(exchange, new Refusal(403, "Forbidden: only pages and programs of this computer"));
        return;
      }
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith(CALLS)) {
        call(exchange, path.substring(CALLS.length()));
      } else if (path.startsWith(FILES)) {
        file(exchange, path.substring(FILES.length()));
      } else if (path.startsWith("/bot") || path.startsWith("/file/")) {
        answer(exchange, new Refusal(401, "Unauthorized"));
      } else {
        page.handle(exchange, path);
      }
    } catch (Refusal refusal) {
      answer(exchange, refusal);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  private void call(HttpExchange exchange, String method) throws IOException, InterruptedException {
    Parameters parameters = Parameters.of(exchange);
    faults.remember(new Faults.Call(method, parameters.values(), clock.instant()));
    Optional<Faults.Fault> fault = faults.take(method);
    if (fault.isEmpty()) {
      Wire.send(exchange, 200, "application/json", carriedOut(method, parameters));
      return;
    }
    switch (fault.get()) {
      case Faults.Fault.Answer(int status, String type, byte[] body) ->
          Wire.send(exchange, status, type, body);
      case Faults.Fault.Delay(var time) -> {
        Thread.sleep(time);
        Wire.send(exchange, 200, "application/json", carriedOut(method, parameters));
      }
      case Faults.Fault.Drop(boolean carriedOut) -> {
        if (carriedOut) {
          byte[] unsent = carriedOut(method, parameters);
          assert unsent.length > 0;
        }
        exchange.close(); // before any header: the JDK ends the connection
      }
      case Faults.Fault.Half() -> half(exchange, carriedOut(method, parameters));
    }
  }

  private byte[] carriedOut(String method, Parameters parameters) throws InterruptedException {
    ObjectNode answer = Json.object().put("ok", true);
    answer.set("result", methods.call(method.toLowerCase(Locale.ROOT), parameters));
    return Json.bytes(answer);
  }

  private static void half(HttpExchange exchange, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    OutputStream out = exchange.getResponseBody();
    out.write(body, 0, body.length / 2);
    out.flush();
    exchange.close();
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    String id = path.substring(path.lastIndexOf('/') + 1);
    byte[] bytes = world.file(id).orElseThrow(() -> new Refusal(404, "Not Found"));
    Wire.send(exchange, 200, "application/octet-stream", bytes);
  }

  private static void answer(HttpExchange exchange, Refusal refusal) throws IOException {
    Wire.send(exchange, refusal.code(), "application/json", Json.bytes(refusal.body()));
  }
}
