package id.sswd.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sswd.loopback.Loopback;
import id.sswd.loopback.Wire;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * {@code /health} for supervisors (200, or 503 with what is wrong) and {@code /metrics} for
 * Prometheus, on 127.0.0.1 only.
 */
public final class HealthServer implements AutoCloseable {
  private static final String JSON = "application/json";
  private static final String FIGURES = "text/plain; version=0.0.4; charset=utf-8";
  private static final String PLAIN = "text/plain; charset=utf-8";

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Supplier<Health> health;
  private final Function<Health, String> figures;

  private HealthServer(HttpServer http, Supplier<Health> health, Function<Health, String> figures) {
    this.http = http;
    this.health = health;
    this.figures = figures;
    http.createContext("/", this::handle);
    http.setExecutor(threads);
  }

  /**
   * Starts it.
   *
   * @param port 0 takes a free one
   * @param figures the figures as text, beside this state
   * @throws IOException where the port is taken; the message says the mend
   */
  public static HealthServer start(
      int port, Supplier<Health> health, Function<Health, String> figures) throws IOException {
    try {
      HealthServer server = new HealthServer(Loopback.server(port), health, figures);
      server.http.start();
      return server;
    } catch (BindException e) {
      throw new IOException(
          "port " + port + " is taken; stop what uses it, or set health.port to another one", e);
    }
  }

  public URI address() {
    return Loopback.address(http);
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (!Loopback.isLocal(exchange)) {
      send(exchange, 403, PLAIN, "only programs of this computer\n");
      return;
    }
    if (!exchange.getRequestMethod().equals("GET")) {
      send(exchange, 405, PLAIN, "only GET\n");
      return;
    }
    switch (exchange.getRequestURI().getPath()) {
      case "/health" -> {
        Health now = health.get();
        send(exchange, now.sound() ? 200 : 503, JSON, now.json() + "\n");
      }
      case "/metrics" -> send(exchange, 200, FIGURES, figures.apply(health.get()));
      default -> send(exchange, 404, PLAIN, "/health or /metrics\n");
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    Wire.send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
