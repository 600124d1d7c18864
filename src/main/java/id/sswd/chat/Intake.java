package id.sswd.chat;

import id.sswd.config.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How much of one person and of one chat is taken at a time, so that nobody takes what is there for
 * all. Crowds are not held up: what makes promises (commands, presses) is counted by person alone.
 * Kept in memory, for a bounded number of people; to be used by one thread.
 */
public final class Intake {
  /** So many people can ask a group's fill before the others there have to wait. */
  private static final int SHARES = 4;

  private static final int MOST_BUCKETS = 20_000;

  private final Settings.Limits limits;
  private final Set<String> questions;
  private final Predicate<Incoming.Message> awaited;
  private final Predicate<Incoming.Message> urgent;
  private final Clock clock;

  /** The latest used last; who has not been heard of for longest is forgotten first. */
  private final Map<Key, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
          return size() > MOST_BUCKETS;
        }
      };

  /** What becomes of something that arrived. */
  public sealed interface Verdict {
    /** It is handled. */
    record Taken() implements Verdict {}

    /**
     * It is the first that is too much: whoever sent it is told so.
     *
     * @param ofChat whether it is too much of the whole chat, not of the person
     * @param pause until more is taken
     */
    record TooMuch(boolean ofChat, Duration pause) implements Verdict {}

    /** It is too much, and that has been said. */
    record Passed() implements Verdict {}
  }

  private enum Kind {
    QUESTION,
    QUESTION_IN_GROUP,
    QUESTION_IN_CHAT,
    COMMAND,
    PRESS,
    INLINE,
    URGENT
  }

  private record Key(Kind kind, long id) {}

  /**
   * @param questions names of commands that search
   * @param awaited whether a message goes on with what was begun, such as notes that are dictated
   * @param urgent whether a message must be answered whatever came before it
   */
  public Intake(
      Settings.Limits limits,
      Set<String> questions,
      Predicate<Incoming.Message> awaited,
      Predicate<Incoming.Message> urgent,
      Clock clock) {
    this.limits = limits;
    this.questions = Set.copyOf(questions);
    this.awaited = awaited;
    this.urgent = urgent;
    this.clock = clock;
  }

  /** Counts something that has arrived. */
  public Verdict of(Incoming incoming) {
    Instant now = clock.instant();
    List<Key> keys = keys(incoming);
    if (incoming instanceof Incoming.Message message
        && !keys.stream().allMatch(key -> bucket(key, now).has(now))) {
      keys = instead(message, keys);
    }
    for (Key key : keys) {
      Bucket bucket = bucket(key, now);
      if (bucket.isClosed(now)) {
        return new Verdict.Passed();
      }
      if (!bucket.has(now)) {
        return new Verdict.TooMuch(key.kind() == Kind.QUESTION_IN_CHAT, bucket.close(now));
      }
    }
    keys.forEach(key -> bucket(key, now).take());
    return new Verdict.Taken();
  }

  /** What is counted for something; nothing for what costs nothing. */
  private List<Key> keys(Incoming incoming) {
    long person = incoming.from().id();
    return switch (incoming) {
      case Incoming.Message message when isQuestion(message) ->
          message.place().isPrivate()
              ? List.of(new Key(Kind.QUESTION, person))
              : List.of(
                  new Key(Kind.QUESTION_IN_GROUP, person),
                  new Key(Kind.QUESTION_IN_CHAT, message.place().ref().chat()));
      case Incoming.Message message ->
          message.command().isPresent() ? List.of(new Key(Kind.COMMAND, person)) : List.of();
      case Incoming.Press press -> List.of(new Key(Kind.PRESS, person));
      case Incoming.Inline inline -> List.of(new Key(Kind.INLINE, person));
      case Incoming.BotMembership change -> List.of();
      case Incoming.Migration migration -> List.of();
    };
  }

  private boolean isQuestion(Incoming.Message message) {
    return message
        .command()
        .map(command -> questions.contains(command.name()))
        .orElse(message.addressed());
  }

  /** What is no question, or cannot wait, is counted apart from questions. */
  private List<Key> instead(Incoming.Message message, List<Key> keys) {
    long person = message.from().id();
    if (urgent.test(message)) {
      return List.of(new Key(Kind.URGENT, person));
    }
    return message.command().isEmpty() && awaited.test(message)
        ? List.of(new Key(Kind.COMMAND, person))
        : keys;
  }

  private Bucket bucket(Key key, Instant now) {
    return buckets.computeIfAbsent(key, fresh -> new Bucket(size(key.kind()), now));
  }

  private int size(Kind kind) {
    return switch (kind) {
      case QUESTION, URGENT -> limits.personQuestions();
      case QUESTION_IN_GROUP ->
          Math.max(1, Math.min(limits.personQuestions(), limits.chatQuestions() / SHARES));
      case QUESTION_IN_CHAT -> limits.chatQuestions();
      case COMMAND -> limits.personCommands();
      case PRESS, INLINE -> limits.personPresses();
    };
  }

  /** How many people and chats are remembered. */
  int remembered() {
    return buckets.size();
  }
}
