package id.sswd.metrics;

import id.sswd.ask.Answer;
import id.sswd.ask.QuestionMeter;
import id.sswd.chat.HandlingMeter;
import id.sswd.telegram.EdgeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the running bot, in the text that Prometheus reads. Labels are kinds, outcomes and
 * codes from short fixed lists: never the id of a chat or a person, nor anything that was written.
 */
public final class Figures implements HandlingMeter, EdgeMeter, QuestionMeter, AutoCloseable {
  private static final Duration[] BOUNDS = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(200),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Counter passedOver =
      Counter.builder("sswd.updates.passed.over")
          .description("updates that were more than is taken of one person or chat")
          .register(registry);
  private final Map<String, Timer> handled = new ConcurrentHashMap<>();
  private volatile @Nullable Health latest;

  public Figures() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    gauge(
        "sswd.poll.age",
        "seconds since Telegram answered a poll",
        health -> health.sincePoll().map(time -> time.toMillis() / 1e3).orElse(Double.NaN));
    records("sswd.inbox.waiting", "updates that are not handled yet", Health.Records::inbox);
    records("sswd.outbox.waiting", "replies that are not sent yet", Health.Records::outbox);
    records("sswd.index.lag", "changes that searches do not see yet", Health.Records::indexLag);
  }

  private void records(String name, String about, ToDoubleFunction<Health.Records> value) {
    gauge(name, about, health -> health.records().map(value::applyAsDouble).orElse(Double.NaN));
  }

  private void gauge(String name, String about, ToDoubleFunction<Health> value) {
    Gauge.builder(
            name,
            () -> {
              Health health = latest;
              return health == null ? Double.NaN : value.applyAsDouble(health);
            })
        .description(about)
        .register(registry);
  }

  @Override
  public void handled(String kind, Duration took) {
    handled.computeIfAbsent(kind, this::timer).record(took);
  }

  private Timer timer(String kind) {
    return Timer.builder("sswd.update")
        .description("handling of updates, from the turn in the lane to the durable decision")
        .tag("kind", kind)
        .serviceLevelObjectives(BOUNDS)
        .register(registry);
  }

  @Override
  public void failed(String kind) {
    registry.counter("sswd.update.failures", "kind", kind).increment();
  }

  @Override
  public void passedOver(int updates) {
    passedOver.increment(updates);
  }

  @Override
  public void asked(Answer.Kind kind) {
    registry.counter("sswd.questions", "outcome", kind.key()).increment();
  }

  @Override
  public void sent() {
    registry.counter("sswd.sends").increment();
  }

  @Override
  public void sendFailed(int code) {
    registry.counter("sswd.send.failures", "code", known(code)).increment();
  }

  @Override
  public void pollFailed(int code) {
    registry.counter("sswd.poll.failures", "code", known(code)).increment();
  }

  @Override
  public void paused(Duration pause) {
    registry.timer("sswd.pauses").record(pause);
  }

  /** An HTTP status; whatever else a server may answer must not become a label each. */
  private static String known(int code) {
    if (code == 0) {
      return "none";
    }
    return code >= 400 && code < 600 ? Integer.toString(code) : "other";
  }

  /** Everything, with the state of this moment. */
  public String text(Health health) {
    latest = health;
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
