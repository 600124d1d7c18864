package id.sswd.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Does harm to the process and to its disk, while it works. */
final class Storm {
  private static final Duration TO_SERVE = Duration.ofSeconds(60);

  private final Child child;
  private final Disk disk;
  private final Trace trace;
  private final Random random;
  private long started;

  Storm(Child child, Disk disk, Trace trace, Random random) {
    this.child = child;
    this.disk = disk;
    this.trace = trace;
    this.random = random;
  }

  void brings(Fault fault) throws IOException, InterruptedException, SQLException {
    switch (fault) {
      case KILL -> kill();
      case STOP -> {
        awaitServing();
        park(0, 500);
        child.stop();
        start();
      }
      case DISK_FULL -> fillDisk();
      case INDEX_READ_ONLY -> {
        awaitServing();
        disk.protect();
        try {
          park(1_000, 2_500);
          perhapsKill(3);
          park(200, 500);
        } finally {
          disk.unprotect();
        }
        awaitServing();
      }
      case INDEX_CORRUPTED -> {
        child.kill();
        int wounds = 1 + random.nextInt(3);
        for (int i = 0; i < wounds; i++) {
          disk.corrupt(random);
        }
        start();
        awaitServing();
      }
      case INDEX_DELETED -> {
        awaitServing();
        disk.deleteIndex();
        park(0, 1_500);
        perhapsKill(2);
      }
      case DATABASE_LOCKED -> lock();
      default -> throw new IllegalArgumentException(fault + " does no harm of this kind");
    }
    trace.met(fault);
  }

  /** Starts the bot, or lets it be where it runs. */
  void start() throws IOException {
    if (!child.isAlive()) {
      started = trace.next();
      child.start();
    }
  }

  /** Waits until the bot polls; one that has given up is started again, as a supervisor would. */
  void awaitServing() throws IOException, InterruptedException {
    long end = System.nanoTime() + TO_SERVE.toNanos();
    while (!child.isAlive() || !trace.polledSince(started)) {
      start();
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the bot did not come back in " + TO_SERVE);
      }
      park(20, 1);
      if (!child.isAlive()) {
        park(300, 1);
      }
    }
  }

  /** At any instant: mostly while it serves, sometimes while it starts. */
  private void kill() throws IOException, InterruptedException {
    if (random.nextInt(5) > 0) {
      awaitServing();
      park(0, 900);
    } else {
      start();
      park(0, 900);
    }
    child.kill();
    start();
  }

  private void perhapsKill(int oneIn) throws IOException, InterruptedException {
    if (random.nextInt(oneIn) == 0) {
      child.kill();
      start();
    }
  }

  private void fillDisk() throws IOException, InterruptedException {
    awaitServing();
    List<Path> full =
        switch (random.nextInt(3)) {
          case 0 -> List.of(disk.data());
          case 1 -> List.of(disk.index());
          default -> List.of(disk.data(), disk.index());
        };
    var pid = child.pid();
    disk.fill(full, pid);
    try {
      park(800, 2_500);
      if (random.nextInt(4) == 0) {
        child.kill();
      }
    } finally {
      disk.free(child.isAlive() ? pid : java.util.Optional.empty());
    }
    start();
    awaitServing();
  }

  private void lock() throws IOException, InterruptedException, SQLException {
    awaitServing();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + disk.database());
        Statement statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = 20000");
      statement.execute("begin immediate");
      // The bot itself waits five seconds for a lock: some are held for longer.
      park(200, random.nextInt(3) == 0 ? 7_000 : 2_500);
      statement.execute("rollback");
    }
  }

  void park(int atLeast, int andUpTo) {
    LockSupport.parkNanos(Duration.ofMillis(atLeast + random.nextInt(andUpTo)).toNanos());
  }
}
