package id.sswd.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much is to go wrong.
 *
 * @param seed the same seed gives the same people, deeds and faults in the same order; what falls
 *     together is for the machine to decide
 * @param kills how many in all
 * @param each how often every other fault comes at least
 * @param pause between two deeds of the town
 * @param mayMount whether the folders may be small disks of their own
 * @param faults which may come, from {@code -Dchaos.only=KILL,DISK_FULL}
 */
record Budget(long seed, int kills, int each, Duration pause, boolean mayMount, Set<Fault> faults) {
  private static final int KILLS_IN_A_RUN = 50;
  private static final int EACH_IN_A_RUN = 5;

  /** From {@code -Dchaos.seed}, {@code -Dchaos.kills}, {@code -Dchaos.each}, and so on. */
  static Budget of(int kills, int each) {
    return new Budget(
        Long.getLong("chaos.seed", 20_261_126L),
        Integer.getInteger("chaos.kills", kills),
        Integer.getInteger("chaos.each", each),
        Duration.ofMillis(Integer.getInteger("chaos.pause", 20)),
        !Boolean.getBoolean("chaos.no-mounts"),
        chosen());
  }

  private static Set<Fault> chosen() {
    String only = System.getProperty("chaos.only", "");
    return only.isEmpty()
        ? EnumSet.allOf(Fault.class)
        : Arrays.stream(only.split(",", -1))
            .map(Fault::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class)));
  }

  int runs() {
    return Math.max(1, Math.max(over(kills, KILLS_IN_A_RUN), over(each, EACH_IN_A_RUN)));
  }

  /** What goes wrong in one of the runs, in this order. */
  List<Fault> of(int run) {
    List<Fault> faults = new ArrayList<>();
    for (Fault fault : this.faults) {
      int all = fault == Fault.KILL ? kills : each;
      int share = all / runs() + (run < all % runs() ? 1 : 0);
      faults.addAll(Collections.nCopies(share, fault));
    }
    Collections.shuffle(faults, new Random(seed + run));
    return faults;
  }

  private static int over(int all, int share) {
    return (all + share - 1) / share;
  }
}
