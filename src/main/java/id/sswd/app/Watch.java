package id.sswd.app;

import id.sswd.ask.QuestionMeter;
import id.sswd.chat.HandlingMeter;
import id.sswd.config.Settings;
import id.sswd.metrics.Figures;
import id.sswd.metrics.HealthServer;
import id.sswd.telegram.EdgeMeter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who look on while the bot runs: a file for supervisors, and figures over HTTP. Without a
 * port nothing is counted and Micrometer is not even loaded.
 */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final HealthFile file;
  private final Vitals vitals;
  private final Optional<Counting> counting;

  /** What there is where a port is set. */
  private record Counting(Figures figures, HealthServer server) {}

  private Watch(HealthFile file, Vitals vitals, Optional<Counting> counting) {
    this.file = file;
    this.vitals = vitals;
    this.counting = counting;
  }

  /** Begins to watch; the endpoint answers from now on, also while Telegram cannot be reached. */
  static Watch begin(Settings.Health settings, Vitals vitals, Clock clock) {
    Optional<Counting> counting =
        settings.port().isPresent()
            ? Optional.of(count(settings.port().getAsInt(), vitals))
            : Optional.empty();
    return new Watch(new HealthFile(settings, clock), vitals, counting);
  }

  private static Counting count(int port, Vitals vitals) {
    Figures figures = new Figures();
    try {
      HealthServer server = HealthServer.start(port, vitals::now, figures::text);
      LOG.info("health and figures are at {}/health and /metrics", server.address());
      return new Counting(figures, server);
    } catch (IOException e) {
      figures.close();
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** Telegram answered a poll. */
  void polled() {
    vitals.polled();
    file.touch();
  }

  HandlingMeter handling() {
    return counting.<HandlingMeter>map(Counting::figures).orElse(HandlingMeter.NONE);
  }

  EdgeMeter edge() {
    return counting.<EdgeMeter>map(Counting::figures).orElse(EdgeMeter.NONE);
  }

  QuestionMeter questions() {
    return counting.<QuestionMeter>map(Counting::figures).orElse(QuestionMeter.NONE);
  }

  Optional<URI> address() {
    return counting.map(on -> on.server.address());
  }

  @Override
  public void close() {
    counting.ifPresent(
        on -> {
          on.server.close();
          on.figures.close();
        });
  }
}
