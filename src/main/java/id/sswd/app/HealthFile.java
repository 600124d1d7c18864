package id.sswd.app;

import id.sswd.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file whose age tells a supervisor whether the bot hears from Telegram: it holds the time of the
 * last poll that was answered.
 */
final class HealthFile {
  private static final Logger LOG = LoggerFactory.getLogger(HealthFile.class);

  private final Optional<Path> file;
  private final Clock clock;
  private boolean complained;

  HealthFile(Settings.Health settings, Clock clock) {
    this.file = settings.file();
    this.clock = clock;
  }

  void touch() {
    file.ifPresent(
        path -> {
          try {
            Files.writeString(path, clock.instant() + "\n");
          } catch (IOException e) {
            if (!complained) {
              LOG.warn("{} cannot be written: check health.file", path);
              complained = true;
            }
          }
        });
  }
}
