package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the world stands on: its lock, persons, rooms, and the ways out to the bot and to the page.
 */
final class Ground {
  private static final Instant NUMBERED_SINCE = Instant.parse("2026-01-01T00:00:00Z");
  private static final int MOST_SECONDS = 1_000_000_000;
  private static final int FIRST_UPDATE = 700_000_000;

  final Map<Long, Person> persons = new LinkedHashMap<>();
  final Map<Long, Room> rooms = new LinkedHashMap<>();
  final UpdateQueue updates;
  final Files files = new Files();
  final Commands commands = new Commands();
  private final List<Consumer<Event>> watchers = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Clock clock;
  private final int begin;

  Ground(Clock clock) {
    this.clock = clock;
    this.begin = (int) Math.clamp(seconds() - NUMBERED_SINCE.getEpochSecond(), 0, MOST_SECONDS);
    this.updates = new UpdateQueue(FIRST_UPDATE + begin);
  }

  /**
   * Messages are numbered from here on. A world that begins later begins higher, so that a bot that
   * kept its data takes nothing for what it has seen in an earlier one.
   */
  int begin() {
    return begin;
  }

  <T> T locked(Supplier<T> deed) {
    lock.lock();
    try {
      return deed.get();
    } finally {
      lock.unlock();
    }
  }

  void locked(Runnable deed) {
    lock.lock();
    try {
      deed.run();
    } finally {
      lock.unlock();
    }
  }

  long seconds() {
    return clock.instant().getEpochSecond();
  }

  void add(Person person) {
    persons.put(person.id(), person);
    rooms.put(person.id(), Room.ofPerson(person, begin));
  }

  Person person(long id) {
    Person person = persons.get(id);
    if (person == null) {
      throw Refusal.badRequest("user not found");
    }
    return person;
  }

  Room room(long id) {
    Room room = rooms.get(id);
    if (room == null) {
      throw Refusal.badRequest("chat not found");
    }
    return room;
  }

  /** The room, if the bot may act in it; otherwise the refusal that Telegram would give. */
  Room roomForBot(long id) {
    Room room = room(id);
    if (room.migratedTo != 0) {
      throw new Refusal(
          400,
          "Bad Request: group chat was upgraded to a supergroup chat",
          Json.object().put("migrate_to_chat_id", room.migratedTo));
    }
    if (room.isPrivate() && room.blocked) {
      throw new Refusal(403, "Forbidden: bot was blocked by the user");
    }
    if (room.isPrivate() && !room.started) {
      throw new Refusal(403, "Forbidden: bot can't initiate conversation with a user");
    }
    if (!room.hasBot()) {
      throw new Refusal(
          403,
          "Forbidden: bot is not a member of the "
              + (room.isSupergroup() ? "supergroup" : "group")
              + " chat");
    }
    return room;
  }

  static ObjectNode bot() {
    return Json.object()
        .put("id", World.BOT_ID)
        .put("is_bot", true)
        .put("first_name", "SSWD Bot")
        .put("username", World.BOT_USERNAME);
  }

  /** Stores the message and shows it on the page. */
  void post(Room room, ObjectNode message) {
    room.keep(message);
    tell(new Event("message", room.id, 0, message));
  }

  void tell(Event event) {
    for (Consumer<Event> watcher : watchers) {
      watcher.accept(event);
    }
  }

  void tell(String kind, long chatId, JsonNode content) {
    tell(new Event(kind, chatId, 0, content));
  }

  void watch(Consumer<Event> watcher) {
    watchers.add(watcher);
  }

  void unwatch(Consumer<Event> watcher) {
    watchers.remove(watcher);
  }
}
