package id.sswd.app;

import id.sswd.playground.BotApiServer;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The packaged bot as a process of its own, started by the launcher with its default settings and
 * polling a local Bot API server.
 */
final class BotProcess {
  private BotProcess() {}

  static Process start(BotApiServer server, Path folder) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of("sswd").toAbsolutePath().toString(),
            "--data",
            folder.resolve("data").toString(),
            "--index",
            folder.resolve("index").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("TELEGRAM_BOT_TOKEN", server.token());
    builder.environment().put("TELEGRAM_API_URL", server.address().toString());
    return builder.inheritIO().start();
  }
}
