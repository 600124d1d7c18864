package id.sswd.app;

import id.sswd.playground.BotApiServer;
import java.io.IOException;
import java.nio.file.Path;

/** The packaged bot as a process of its own, polling a local Bot API server. */
final class BotProcess {
  private BotProcess() {}

  static Process start(BotApiServer server, Path folder) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-Dsswd.home=" + Path.of("").toAbsolutePath(),
            "-jar",
            Path.of("target/sswd-bot.jar").toAbsolutePath().toString(),
            "--data",
            folder.resolve("data").toString(),
            "--index",
            folder.resolve("index").toString());
    builder.environment().put("TELEGRAM_BOT_TOKEN", server.token());
    builder.environment().put("TELEGRAM_API_URL", server.address().toString());
    return builder.inheritIO().start();
  }
}
