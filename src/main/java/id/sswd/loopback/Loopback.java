package id.sswd.loopback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Servers on 127.0.0.1. Tells requests of this computer's own pages and programs from those that a
 * foreign web page makes in the browser: a rebound DNS name shows in {@code Host}, a foreign page
 * in {@code Origin}.
 */
public final class Loopback {
  private static final int WAITING_CONNECTIONS = 1024;
  private static final Pattern HOST = Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost)(:\\d+)?");
  private static final Pattern ORIGIN =
      Pattern.compile("(?i)http://(127\\.0\\.0\\.1|localhost)(:\\d+)?");

  private Loopback() {}

  /**
   * A server that is bound and not started yet.
   *
   * @param port 0 takes a free one
   * @throws java.net.BindException where the port is taken
   */
  public static HttpServer server(int port) throws IOException {
    // Without it every small answer waits 40 ms for the client's acknowledgement; the JDK reads it
    // once.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    return HttpServer.create(new InetSocketAddress(loopback, port), WAITING_CONNECTIONS);
  }

  /** {@code http://127.0.0.1:PORT}. */
  public static URI address(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public static boolean isLocal(HttpExchange exchange) {
    @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
    @Nullable String origin = exchange.getRequestHeaders().getFirst("Origin");
    return host != null
        && HOST.matcher(host).matches()
        && (origin == null || ORIGIN.matcher(origin).matches());
  }
}
