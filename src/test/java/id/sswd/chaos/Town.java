package id.sswd.chaos;

import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;

import id.sswd.playground.ChatMessage;
import id.sswd.playground.Person;
import id.sswd.playground.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * The people of a run and what they do. All deeds come from one thread, so the order in which the
 * model learns of them is the order in which Telegram has them.
 */
final class Town implements AutoCloseable {
  private static final long FIRST = 610_000_001L;
  private static final int ASKING = 20;
  private static final int SIGNING = 16;
  private static final int ORGANIZING = 6;
  private static final int MOST_OPEN = 150;

  final World world;
  final Model model;
  final SharedClock clock;
  final Words words;
  final List<Long> asking = people(0, ASKING);
  final List<Long> signing = people(100, SIGNING);
  final List<Long> organizers = people(200, ORGANIZING);
  private final List<Walk> walks = new ArrayList<>();
  private final List<Walk> errands = new ArrayList<>();
  private final Random random;
  private final Duration pause;
  private final LongSupplier backlog;
  private final Reminding reminding;
  private final Queue<Runnable> asked = new ConcurrentLinkedQueue<>();
  private Instant looked = Instant.EPOCH;
  private long open;
  private volatile boolean stopped;
  private volatile boolean resting;
  private Optional<Thread> thread = Optional.empty();
  private Optional<Throwable> trouble = Optional.empty();

  /**
   * A town.
   *
   * @param pause between two deeds
   * @param backlog how much the bot has not finished
   */
  Town(
      World world,
      Model model,
      SharedClock clock,
      long seed,
      Duration pause,
      LongSupplier backlog) {
    this.world = world;
    this.model = model;
    this.clock = clock;
    this.random = new Random(seed);
    this.words = new Words(seed);
    this.pause = pause;
    this.backlog = backlog;
    this.reminding = new Reminding(this, organizers.get(4));
  }

  private static List<Long> people(int from, int count) {
    return LongStream.range(FIRST + from, FIRST + from + count).boxed().toList();
  }

  /** Everybody moves in and greets the bot; the first sessions are announced, in fair weather. */
  void settle(Duration patience) {
    for (long person : asking) {
      moveIn(person, "member");
    }
    for (long person : signing) {
      moveIn(person, "member");
    }
    for (long person : organizers) {
      moveIn(person, "administrator");
    }
    say(RINA, DISCUSSION, "/bantuan");
    await(patience, () -> find(DISCUSSION, ChatMessage::fromBot).isPresent());
    List<Announcing> first = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      long organizer = organizers.get(i);
      Announcing announcing = new Announcing(this, organizer, 6 + 5 * i, Duration.ofDays(300 + i));
      first.add(announcing);
    }
    await(
        patience,
        () -> {
          first.forEach(announcing -> announcing.step(random));
          return first.stream().allMatch(announcing -> announcing.posted().isPresent());
        });
    List<String> themes = first.stream().map(Announcing::theme).toList();
    Editions editions = new Editions(this);
    Asking questions = new Asking(this);
    for (int i = 0; i < 6; i++) {
      walks.add(questions);
    }
    Pressing pressing = new Pressing(this, themes.subList(0, 2));
    Typing typing = new Typing(this, themes.subList(2, 4), editions);
    Noting noting = new Noting(this, themes, editions);
    for (int i = 0; i < 3; i++) {
      walks.add(pressing);
      walks.add(typing);
      walks.add(noting);
    }
    walks.add(new Proposing(this));
    errands.add(new Erasing(this, themes.get(3), editions));
    errands.add(new Publishing(this, organizers.get(2), organizers.get(3), editions));
    errands.add(reminding);
    errands.add(new Announcements(this, organizers.get(5)));
  }

  private void moveIn(long person, String role) {
    world.add(new Person(person, "Warga " + (person - FIRST), "warga" + (person - FIRST), "id"));
    world.joins(person, DISCUSSION, role);
    say(person, person, "/start");
  }

  private static void await(Duration patience, java.util.function.BooleanSupplier done) {
    Instant end = Instant.now().plus(patience);
    while (!done.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("the town did not come to life in " + patience);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  /** People begin to act, all the time. */
  void open() {
    Thread acting = Thread.ofPlatform().name("town").daemon().unstarted(this::act);
    thread = Optional.of(acting);
    acting.start();
  }

  private void act() {
    try {
      while (!stopped) {
        for (Runnable deed = asked.poll(); deed != null; deed = asked.poll()) {
          deed.run();
        }
        if (!resting) {
          // Who waits for the bot does not press on; what takes several steps goes on.
          List<Walk> some = backlog() > MOST_OPEN || random.nextInt(3) == 0 ? errands : walks;
          some.get(random.nextInt(some.size())).step(random);
        }
        LockSupport.parkNanos(pause.toNanos());
      }
    } catch (RuntimeException | Error e) {
      trouble = Optional.of(e);
    }
  }

  private long backlog() {
    Instant now = Instant.now();
    if (now.isAfter(looked.plusMillis(300))) {
      looked = now;
      open = backlog.getAsLong();
    }
    return open;
  }

  /** Nobody acts any more. */
  @Override
  public void close() throws InterruptedException {
    stopped = true;
    if (thread.isPresent()) {
      thread.get().join();
    }
    if (trouble.isPresent()) {
      throw new IllegalStateException("the town itself failed", trouble.get());
    }
  }

  /** Somebody from outside has something done, among all that people do. */
  void later(Runnable deed) {
    asked.add(deed);
  }

  /** People pause, or go on. */
  void rest(boolean rest) {
    resting = rest;
  }

  /** The moment to which the clock would have to go for reminders to fall due, if there is one. */
  Optional<Instant> nextReminder() {
    return reminding.next();
  }

  ChatMessage say(long person, long chat, String text) {
    return world.says(person, chat, text);
  }

  /** Says what must be answered, by a reply to it or with one of these words. */
  Model.Expected ask(long person, long chat, String text, String... answers) {
    ChatMessage said = world.says(person, chat, text);
    Model.Expected expected =
        new Model.Expected(chat, said.id(), List.of(answers), "person " + person + ": " + text);
    model.expected.add(expected);
    return expected;
  }

  /** The latest message of a chat that is as wanted. */
  Optional<ChatMessage> find(long chat, Predicate<ChatMessage> wanted) {
    for (ChatMessage message : world.messages(chat).reversed()) {
      if (wanted.test(message)) {
        return Optional.of(message);
      }
    }
    return Optional.empty();
  }

  /** Presses the button of this label, where the message has one. */
  boolean press(long person, ChatMessage message, String label) {
    Optional<String> data = button(message, label);
    data.ifPresent(
        callback -> {
          String query = world.presses(person, message.chatId(), message.id(), callback);
          assert !query.isEmpty();
        });
    return data.isPresent();
  }

  static Optional<String> button(ChatMessage message, String label) {
    return message.buttons().stream()
        .filter(button -> button.text().contains(label))
        .flatMap(button -> button.callback().stream())
        .findFirst();
  }

  static boolean offers(ChatMessage message, String label) {
    return message.fromBot() && button(message, label).isPresent();
  }
}
