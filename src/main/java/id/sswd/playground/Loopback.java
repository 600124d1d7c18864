package id.sswd.playground;

import com.sun.net.httpserver.HttpExchange;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests of this computer's own page and programs from those that a foreign web page makes
 * in the browser: a rebound DNS name shows in {@code Host}, a foreign page in {@code Origin}.
 */
final class Loopback {
  private static final Pattern HOST = Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost)(:\\d+)?");
  private static final Pattern ORIGIN =
      Pattern.compile("(?i)http://(127\\.0\\.0\\.1|localhost)(:\\d+)?");

  private Loopback() {}

  static boolean isLocal(HttpExchange exchange) {
    @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
    @Nullable String origin = exchange.getRequestHeaders().getFirst("Origin");
    return host != null
        && HOST.matcher(host).matches()
        && (origin == null || ORIGIN.matcher(origin).matches());
  }
}
