package id.sswd.community;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for a minute what Telegram said, so that looking at lists does not cost a request each
 * time.
 */
final class RecentAdministrators {
  private static final Duration FRESH = Duration.ofSeconds(60);
  private static final int MOST = 10_000;

  private final RoleLookup telegram;
  private final Clock clock;
  private final Map<Key, Said> said = new ConcurrentHashMap<>();

  RecentAdministrators(RoleLookup telegram, Clock clock) {
    this.telegram = telegram;
    this.clock = clock;
  }

  /** What Telegram says, or said within the last minute. */
  boolean administers(long chat, long person) {
    Said last = said.get(new Key(chat, person));
    return last != null && last.until.isAfter(clock.instant()) ? last.yes : ask(chat, person);
  }

  /** What Telegram says now. */
  boolean ask(long chat, long person) {
    boolean yes = telegram.administers(chat, person);
    Instant now = clock.instant();
    if (said.size() >= MOST) {
      said.values().removeIf(old -> !old.until.isAfter(now));
    }
    if (said.size() < MOST) {
      said.put(new Key(chat, person), new Said(yes, now.plus(FRESH)));
    }
    return yes;
  }

  /** Whether the person is in the group now; empty where Telegram does not tell. */
  Optional<Boolean> hasMember(long chat, long person) {
    return telegram.hasMember(chat, person);
  }

  private record Key(long chat, long person) {}

  private record Said(boolean yes, Instant until) {}
}
