package id.sswd.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** One announcement after the other, by somebody who makes them all. */
final class Announcements extends Errand {
  private static final int MOST = 40;

  private final Town town;
  private final long organizer;
  private int begun;

  Announcements(Town town, long organizer) {
    this.town = town;
    this.organizer = organizer;
  }

  @Override
  List<Step> next(Random random) {
    if (begun >= MOST || random.nextInt(20) > 0) {
      return List.of();
    }
    begun++;
    return new Announcing(
            town, organizer, 1 + random.nextInt(30), Duration.ofDays(250 + random.nextInt(60)))
        .steps();
  }
}
