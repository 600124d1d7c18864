package id.sswd.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The processor time of the whole machine since it started, in ticks.
 *
 * @param busy of all programs
 * @param all including idle time
 */
record Machine(long busy, long all) {
  private static final int IDLE = 3;
  private static final int WAITS_FOR_DISK = 4;
  private static final int TIMES = 8;

  static Machine now() throws IOException {
    String[] words = Files.readAllLines(Path.of("/proc/stat")).getFirst().trim().split(" +");
    long all = 0;
    long idle = 0;
    for (int i = 0; i < TIMES; i++) {
      long time = Long.parseLong(words[i + 1]);
      all += time;
      idle += i == IDLE || i == WAITS_FOR_DISK ? time : 0;
    }
    return new Machine(all - idle, all);
  }

  /** The part of the machine that was busy since then, 0 to 1. */
  double busySince(Machine then) {
    return all == then.all ? 0 : (double) (busy - then.busy) / (all - then.all);
  }
}
