package id.sswd.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sswd.config.Settings;
import id.sswd.telegram.Endpoint;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A bot that is told to stop")
class StopTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("waits no longer for a Telegram that cannot be reached")
  void unreachable() throws InterruptedException {
    Settings settings =
        new Settings(
            folder,
            new Settings.Telegram(URI.create("http://127.0.0.1:1"), ""),
            new Settings.Playground(0),
            new Settings.Storage(folder.resolve("data"), folder.resolve("index")),
            new Settings.Library(false, Path.of("config")),
            new Settings.Logs(false));
    CountDownLatch stopping = new CountDownLatch(1);
    try (Knowledge knowledge = Knowledge.open(settings, Clock.systemUTC())) {
      Endpoint nowhere = new Endpoint(settings.telegram().apiUrl(), "1:token");
      FutureTask<Bot> start =
          new FutureTask<>(() -> Bot.start(knowledge, nowhere, Clock.systemUTC(), stopping));
      Thread.ofPlatform().daemon().start(start);
      stopping.countDown();
      assertThatThrownBy(() -> start.get(30, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(InterruptedException.class);
      assertThat(start.isDone()).isTrue();
    }
  }
}
