package id.sswd.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/**
 * The packaged bot as a process, with the options that the launcher gives it, on the folders of one
 * run; the archive of loaded classes lies beside those and serves all runs. It is started again
 * when it has ended, as a supervisor would.
 */
final class Child implements AutoCloseable {
  private static final long LAST_SECONDS = 60;
  private static final List<Class<?>> CLOCK = List.of(ClockedBot.class, SharedClock.class);

  private final Path folder;
  private final Trace trace;
  private final URI api;
  private final String token;
  private final Path shared;
  private final Path classes;
  private Optional<Process> process = Optional.empty();
  private int unasked;
  private int starts;

  Child(Path folder, Trace trace, URI api, String token) throws IOException {
    this.folder = folder;
    this.trace = trace;
    this.api = api;
    this.token = token;
    this.shared = folder.toAbsolutePath().resolveSibling("shared");
    this.classes = shared.resolve("clock.jar");
    pack(classes);
  }

  /** Starts it, unless it runs. */
  synchronized void start() throws IOException {
    if (process.isPresent() && process.get().isAlive()) {
      return;
    }
    if (process.isPresent()) {
      unasked++;
      trace.ended();
    }
    Path home = Path.of("").toAbsolutePath();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx60m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + archive(),
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "-Dsswd.home=" + home,
            "-cp",
            classes + ":" + home.resolve("target/sswd-bot.jar"),
            ClockedBot.class.getName(),
            folder.resolve("clock").toString(),
            "--data",
            folder.resolve("data").toString(),
            "--index",
            folder.resolve("index").toString());
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.environment().put("TELEGRAM_BOT_TOKEN", token);
    builder.environment().put("TELEGRAM_API_URL", api.toString());
    // A handful of people does the deeds of hundreds.
    for (String limit :
        List.of("PERSON_QUESTIONS", "CHAT_QUESTIONS", "PERSON_COMMANDS", "PERSON_PRESSES")) {
      builder.environment().put("SSWD_LIMITS_" + limit, "10000");
    }
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("bot.log").toFile()));
    process = Optional.of(builder.start());
    starts++;
  }

  /** Whether its classes are still to be archived, which happens when it is stopped, not killed. */
  boolean startsSlowly() {
    return !Files.exists(archive());
  }

  private Path archive() {
    return shared.resolve("classes.jsa");
  }

  /** Ends it at once. */
  synchronized void kill() throws InterruptedException {
    if (process.isPresent()) {
      process.get().destroyForcibly().waitFor();
      process = Optional.empty();
      trace.ended();
    }
  }

  /** Tells it to stop, and waits until it has. */
  synchronized void stop() throws InterruptedException {
    if (process.isPresent()) {
      process.get().destroy();
      if (!process.get().waitFor(LAST_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("SIGTERM was not obeyed in " + LAST_SECONDS + " s");
      }
      process = Optional.empty();
      trace.ended();
    }
  }

  synchronized boolean isAlive() {
    return process.isPresent() && process.get().isAlive();
  }

  synchronized Optional<Long> pid() {
    return process.map(Process::pid);
  }

  /** How often it ended by itself. */
  synchronized int unasked() {
    return unasked;
  }

  synchronized int starts() {
    return starts;
  }

  /** The clock's classes in a jar of their own: a shared archive takes no folders of classes. */
  private static void pack(Path jar) throws IOException {
    if (Files.exists(jar)) {
      return; // made by an earlier run; the archive belongs to this very file
    }
    Files.createDirectories(jar.getParent());
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (Class<?> type : CLOCK) {
        String name = type.getName().replace('.', '/') + ".class";
        entries.putNextEntry(new ZipEntry(name));
        try (InputStream in = Child.class.getClassLoader().getResourceAsStream(name)) {
          if (in == null) {
            throw new IllegalStateException(name + " is not in the class path");
          }
          in.transferTo(entries);
        }
      }
    }
  }

  @Override
  public synchronized void close() {
    process.ifPresent(Process::destroyForcibly);
  }
}
