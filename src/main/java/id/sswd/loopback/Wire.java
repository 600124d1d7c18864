package id.sswd.loopback;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Writes whole answers. */
public final class Wire {
  private Wire() {}

  public static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
