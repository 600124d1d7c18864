package id.sswd.chaos;

import id.sswd.playground.ChatMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Sessions that are near: people sign up, and when the clock has come to the day and the hour
 * before, they are to be reminded once.
 */
final class Reminding extends Errand {
  private static final Duration AHEAD = Duration.ofHours(26);
  private static final int PEOPLE = 6;

  private final Town town;
  private final long organizer;
  private volatile Optional<Instant> next = Optional.empty();

  Reminding(Town town, long organizer) {
    this.town = town;
    this.organizer = organizer;
  }

  /** When the next reminders fall due. */
  Optional<Instant> next() {
    return next;
  }

  @Override
  Duration patience() {
    return Duration.ofMinutes(5);
  }

  @Override
  List<Step> next(Random random) {
    next = Optional.empty();
    Announcing announcing = new Announcing(town, organizer, PEOPLE, AHEAD);
    List<Step> steps = new ArrayList<>(announcing.steps());
    steps.add(
        new Step(
            () -> {
              for (int i = 0; i < PEOPLE; i++) {
                ChatMessage card = announcing.posted().orElseThrow();
                if (town.press(town.asking.get(i), card, Model.Verb.GOING.label())) {
                  town.model.presses.add(
                      new Model.Press(announcing.theme(), town.asking.get(i), Model.Verb.GOING));
                }
              }
            },
            () ->
                announcing
                    .posted()
                    .filter(card -> card.text().contains("Hadir (" + PEOPLE))
                    .isPresent()));
    for (Duration before : List.of(Duration.ofDays(1), Duration.ofHours(1))) {
      Instant due = announcing.starts().minus(before).plusSeconds(30);
      steps.add(new Step(() -> next = Optional.of(due), () -> town.clock.instant().isAfter(due)));
    }
    return steps;
  }
}
