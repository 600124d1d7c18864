package id.sswd.load;

import id.sswd.playground.BotApiServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged bot as a process of its own, started by its launcher with its default settings but
 * for the limits, and what the system tells of it. Linux only: it reads {@code /proc}.
 */
final class BotUnderLoad implements AutoCloseable {
  private static final Pattern HEAP_USED = Pattern.compile("(?:total \\d+K, )?used (\\d+)K");

  /**
   * What is measured is what the bot can do, not what it takes of one person or group: a synthetic
   * person asks more than people do. Where these variables are set already, they hold.
   */
  private static final Map<String, String> LIMITS =
      Map.of(
          "SSWD_LIMITS_PERSON_QUESTIONS", "1000000",
          "SSWD_LIMITS_CHAT_QUESTIONS", "1000000",
          "SSWD_LIMITS_PERSON_COMMANDS", "1000000",
          "SSWD_LIMITS_PERSON_PRESSES", "1000000");

  private final Process process;
  private final Path folder;

  /**
   * What the process takes.
   *
   * @param resident all memory that is in the machine's, in MB
   * @param own the part of it that is not mapped from files, in MB
   */
  record Sample(double resident, double own, int threads, int files) {}

  private BotUnderLoad(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /**
   * Starts it; what it logs goes to a file in the folder.
   *
   * @param program where the launcher and {@code target/} are
   * @param folder takes database and index
   */
  static BotUnderLoad start(
      Path program, Path folder, BotApiServer server, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            program.resolve("sswd").toAbsolutePath().toString(),
            "--data",
            folder.resolve("data").toString(),
            "--index",
            folder.resolve("index").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("TELEGRAM_BOT_TOKEN", server.token());
    builder.environment().put("TELEGRAM_API_URL", server.address().toString());
    LIMITS.forEach(builder.environment()::putIfAbsent);
    builder.environment().putAll(environment);
    File log = folder.resolve("bot.log").toFile();
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    return new BotUnderLoad(process, folder);
  }

  boolean runs() {
    return process.isAlive();
  }

  /** The processor time it took so far. */
  Duration processor() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  Sample sample() throws IOException {
    Path proc = Path.of("/proc/" + process.pid());
    List<String> status = Files.readAllLines(proc.resolve("status"));
    try (Stream<Path> open = Files.list(proc.resolve("fd"))) {
      return new Sample(
          number(status, "VmRSS:") / 1024.0,
          number(status, "RssAnon:") / 1024.0,
          (int) number(status, "Threads:"),
          (int) open.count());
    }
  }

  private static long number(List<String> status, String key) {
    return status.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  /**
   * What is alive in the heap, in MB: collects all garbage first. Empty where jcmd says nothing.
   */
  OptionalDouble heapAfterCollection() throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    String pid = Long.toString(process.pid());
    run(jcmd, pid, "GC.run");
    Matcher used = HEAP_USED.matcher(run(jcmd, pid, "GC.heap_info"));
    double sum = 0;
    // Young and old generation; the third line is metaspace, which is no part of the heap.
    for (int i = 0; i < 2 && used.find(); i++) {
      sum += Long.parseLong(used.group(1)) / 1024.0;
    }
    return sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    asked.waitFor();
    return said;
  }

  /** The bytes of the database and of its log (WAL). */
  long[] database() throws IOException {
    return new long[] {size("data/sswd.db"), size("data/sswd.db-wal")};
  }

  private long size(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.size(file) : 0;
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
