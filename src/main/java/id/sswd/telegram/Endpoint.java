package id.sswd.telegram;

import java.net.URI;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * Where the Bot API is and what opens it. The token is a secret: {@link #toString} does not show
 * it.
 *
 * @param address the server's base address, Telegram's own or that of a local Bot API server
 */
public record Endpoint(URI address, String token) {
  public static final URI TELEGRAM = URI.create("https://api.telegram.org");

  TelegramUrl url() {
    int port = address.getPort();
    if (port < 0) {
      port = "http".equals(address.getScheme()) ? 80 : 443;
    }
    return new TelegramUrl(address.getScheme(), address.getHost(), port, false);
  }

  /** The address of a method; it holds the token and must not be logged. */
  String method(String name) {
    return base() + "/bot" + token + "/" + name;
  }

  /** The address of a file; it holds the token and must not be logged. */
  String file(String path) {
    return base() + "/file/bot" + token + "/" + path;
  }

  private String base() {
    return address.toString().replaceAll("/+$", "");
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
