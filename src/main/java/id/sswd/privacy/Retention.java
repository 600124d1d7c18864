package id.sswd.privacy;

import id.sswd.chat.Outgoing;
import id.sswd.chat.Round;
import id.sswd.config.Settings;
import id.sswd.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets what has been kept as long as the settings allow. */
final class Retention {
  private static final Duration EVERY = Duration.ofHours(1);
  private static final int DAYS_A_YEAR = 365;
  private static final int MOST_RATINGS = 500;
  private static final int MOST_PERSONS = 20;

  private final RetentionRepository repository = new RetentionRepository();
  private final TrafficRepository traffic = new TrafficRepository();
  private final NamingRepository namings = new NamingRepository();
  private final Erasure erasure;
  private final Settings.Retention periods;
  private final Clock clock;

  Retention(Erasure erasure, Settings.Retention periods, Clock clock) {
    this.erasure = erasure;
    this.periods = periods;
    this.clock = clock;
  }

  Round round() {
    return new Round("retention", EVERY, this::purge);
  }

  void purge(Tx tx, Outgoing out) {
    repository.forgetQuestions(tx, ago(periods.questionDays()));
    repository.unlinkQuestions(tx, ago(periods.linkDays()), MOST_RATINGS);
    repository.forgetButtons(tx, ago(periods.buttonDays()));
    repository.forgetDrafts(tx, ago(periods.draftDays()));
    repository.forgetReminders(tx, ago(periods.draftDays()));
    repository.forgetDeeds(tx, ago(periods.deedDays()));
    traffic.unlinkFinished(tx);
    Instant unseen = ago(periods.personYears() * DAYS_A_YEAR);
    for (long person : namings.unseenSince(tx, unseen, MOST_PERSONS)) {
      erasure.erase(tx, out, person, Tombstone.of(person, clock.instant()));
    }
    repository.forgetChoices(tx, unseen, clock.instant());
  }

  private Instant ago(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }
}
