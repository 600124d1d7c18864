package id.sswd.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * A deed of several steps, each of which waits for what the one before brings about. Whoever waits
 * too long gives it up and begins another.
 */
abstract class Errand implements Walk {

  /** Something to do, and how one sees that it has come about. */
  record Step(Runnable deed, BooleanSupplier seen) {}

  private List<Step> steps = List.of();
  private int at;
  private boolean begun;
  private Instant since = Instant.EPOCH;

  /** How long a step may take. */
  Duration patience() {
    return Duration.ofSeconds(40);
  }

  /** The steps of the next one; empty where there is nothing to do now. */
  abstract List<Step> next(Random random);

  @Override
  public final void step(Random random) {
    if (at >= steps.size()) {
      steps = next(random);
      at = 0;
      begun = false;
      if (steps.isEmpty()) {
        return;
      }
    }
    Step step = steps.get(at);
    if (!begun) {
      step.deed().run();
      begun = true;
      since = Instant.now();
    } else if (step.seen().getAsBoolean()) {
      at++;
      begun = false;
    } else if (Instant.now().isAfter(since.plus(patience()))) {
      at = steps.size();
    }
  }
}
