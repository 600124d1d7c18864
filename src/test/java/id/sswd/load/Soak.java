package id.sswd.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * An even rate for a long time, and what grows meanwhile: memory, threads, open files, database.
 * The first part warms up and is left out of the slopes.
 */
final class Soak {
  private static final long SECOND = 1_000_000_000L;
  private static final long SAMPLED_EVERY = 15 * SECOND;
  private static final long HEAP_EVERY = 300 * SECOND;
  private static final double MB = 1024.0 * 1024;
  private static final Duration DRAIN = Duration.ofSeconds(60);

  private final Stage stage;
  private final int rate;
  private final Duration lasting;
  private final Optional<URI> figures;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Point> points = new ArrayList<>();
  private final List<Double> heapHours = new ArrayList<>();
  private final List<Double> heaps = new ArrayList<>();
  private double processorSeconds;

  /** A moment of the soak; hours since its beginning, sizes in MB. */
  private record Point(
      double hours, BotUnderLoad.Sample bot, double database, double log, Backlog waiting) {}

  private Soak(Stage stage, int rate, Duration lasting, Map<String, String> environment) {
    this.figures =
        Optional.ofNullable(environment.get(LoadTool.HEALTH))
            .map(port -> URI.create("http://127.0.0.1:" + port + "/metrics"));
    this.stage = stage;
    this.rate = rate;
    this.lasting = lasting;
  }

  static void run(Path program, int minutes, int rate, Map<String, String> environment)
      throws IOException, SQLException, InterruptedException {
    try (Stage stage = Stage.open(program, environment)) {
      Soak soak = new Soak(stage, rate, Duration.ofMinutes(minutes), environment);
      soak.run();
      soak.report();
    }
  }

  private void run() throws IOException, SQLException, InterruptedException {
    Path table = stage.bot.folder().resolve("soak.csv");
    try (BufferedWriter out = Files.newBufferedWriter(table)) {
      out.write("hours,rss_mb,own_mb,heap_mb,threads,files,database_mb,log_mb,inbox,outbox\n");
      long began = System.nanoTime();
      Duration before = stage.bot.processor();
      long sample = began;
      long heap = began;
      for (long i = 0; System.nanoTime() - began < lasting.toNanos(); i++) {
        Stage.until(began + i * SECOND / rate);
        stage.crowd.act();
        if (System.nanoTime() >= sample) {
          sample += SAMPLED_EVERY;
          OptionalDouble live = OptionalDouble.empty();
          if (System.nanoTime() >= heap) {
            heap += HEAP_EVERY;
            live = stage.bot.heapAfterCollection();
          }
          Point point = point((System.nanoTime() - began) / 3_600e9);
          live.ifPresent(
              found -> {
                heapHours.add(point.hours);
                heaps.add(found);
              });
          out.write(line(point, live));
          out.flush();
        }
      }
      processorSeconds = stage.bot.processor().minus(before).toNanos() / 1e9;
    }
    System.out.println("all samples: " + table);
  }

  private Point point(double hours) throws IOException, SQLException, InterruptedException {
    if (figures.isPresent()) {
      http.send(
          HttpRequest.newBuilder(figures.get()).build(), HttpResponse.BodyHandlers.discarding());
    }
    long[] sizes = stage.bot.database();
    Point point =
        new Point(
            hours,
            stage.bot.sample(),
            sizes[0] / MB,
            sizes[1] / MB,
            Backlog.now(stage.server, stage.bot.folder()));
    points.add(point);
    return point;
  }

  private static String line(Point point, OptionalDouble heap) {
    return String.format(
        Locale.ROOT,
        "%.4f,%.1f,%.1f,%s,%d,%d,%.2f,%.2f,%d,%d%n",
        point.hours,
        point.bot.resident(),
        point.bot.own(),
        heap.isPresent() ? String.format(Locale.ROOT, "%.2f", heap.getAsDouble()) : "",
        point.bot.threads(),
        point.bot.files(),
        point.database,
        point.log,
        point.waiting.inbox(),
        point.waiting.outbox());
  }

  private void report() {
    boolean drained = stage.drains(DRAIN);
    System.out.printf(
        Locale.ROOT,
        "%d minutes at %d updates a second, %.2f cores; without an answer: %s%n",
        lasting.toMinutes(),
        rate,
        processorSeconds / lasting.toSeconds(),
        drained ? "none" : stage.ledger.giveUp());
    for (Ledger.Kind kind : Ledger.Kind.values()) {
      Ledger.Waits waited = stage.ledger.waits(kind);
      System.out.printf(
          Locale.ROOT,
          "%-9s %6d answered, p50 %.1f ms, p99 %.1f ms, longest %.0f ms%n",
          kind.label,
          waited.count(),
          waited.median(),
          waited.p99(),
          waited.longest());
    }
    double warm = lasting.toSeconds() / 3_600.0 / 6;
    List<Point> steady = points.stream().filter(point -> point.hours >= warm).toList();
    slope("resident memory", steady, point -> point.bot.resident());
    slope("of it not mapped", steady, point -> point.bot.own());
    if (heaps.size() > 2) {
      print("live heap", Line.through(heapHours, heaps), heaps.getFirst(), heaps.getLast(), heaps);
    }
    slope("database", steady, Point::database);
    slope("its log (WAL)", steady, Point::log);
    count("threads", point -> point.bot.threads());
    count("open files", point -> point.bot.files());
    double grown = points.getLast().database - points.getFirst().database;
    System.out.printf(
        Locale.ROOT,
        "the database grew by %.0f bytes an update%n",
        grown * MB / (rate * (double) lasting.toSeconds()));
  }

  private static void slope(String what, List<Point> steady, ToDoubleFunction<Point> value) {
    List<Double> values = steady.stream().map(value::applyAsDouble).toList();
    if (values.size() > 2) {
      List<Double> hours = steady.stream().map(Point::hours).toList();
      print(what, Line.through(hours, values), values.getFirst(), values.getLast(), values);
    }
  }

  private static void print(
      String what, Line line, double first, double last, List<Double> values) {
    System.out.printf(
        Locale.ROOT,
        "%-17s %+.2f MB/hour, standard error %.2f; first %.1f MB, last %.1f, most %.1f (%d samples)%n",
        what,
        line.slope(),
        line.error(),
        first,
        last,
        values.stream().mapToDouble(one -> one).max().orElseThrow(),
        values.size());
  }

  private void count(String what, ToDoubleFunction<Point> value) {
    double[] values = points.stream().mapToDouble(value).toArray();
    System.out.printf(
        Locale.ROOT,
        "%-17s first %.0f, last %.0f, most %.0f%n",
        what,
        values[0],
        values[values.length - 1],
        java.util.Arrays.stream(values).max().orElseThrow());
  }
}
