package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** One chat: who is in it and what was said. Guarded by the world's lock. */
final class Room {
  /** Older messages than these are let go, so that a long load test does not fill the memory. */
  private static final int KEPT = 20_000;

  final long id;
  final String title;
  final SequencedMap<Long, String> members = new LinkedHashMap<>();
  final SequencedMap<Integer, String> topics = new LinkedHashMap<>();
  private final TreeMap<Integer, ObjectNode> messages = new TreeMap<>();
  private final ObjectNode chat;
  private final String type;
  private int lastMessage;
  int pinned;
  long migratedTo;

  /** Whether the person of a private chat pressed Start, and whether they blocked the bot. */
  boolean started;

  boolean blocked;

  Room(long id, String type, String title, int begin) {
    this.id = id;
    this.type = type;
    this.title = title;
    this.lastMessage = begin;
    this.chat = Json.object().put("id", id).put("type", type);
    if (!type.equals("private")) {
      chat.put("title", title);
    }
  }

  static Room ofPerson(Person person, int begin) {
    Room room = new Room(person.id(), "private", person.name(), begin);
    room.chat.put("first_name", person.name()).put("username", person.username());
    room.members.put(person.id(), "member");
    return room;
  }

  boolean isPrivate() {
    return type.equals("private");
  }

  boolean isSupergroup() {
    return type.equals("supergroup");
  }

  boolean isForum() {
    return !topics.isEmpty();
  }

  String type() {
    return type;
  }

  /**
   * Makes it a forum: the general topic has no id, every other one is known by the message that
   * made it.
   */
  void openForum(String general) {
    chat.put("is_forum", true);
    topics.put(0, general);
  }

  /** The Bot API Chat. */
  JsonNode chat() {
    return chat;
  }

  String roleOf(long personId) {
    return members.getOrDefault(personId, "left");
  }

  boolean hasBot() {
    return isPrivate() ? started && !blocked : members.containsKey(World.BOT_ID);
  }

  /** A message of this chat with the next id; not yet stored. */
  ObjectNode draft(JsonNode from, long seconds, int topicId) {
    ObjectNode message = Json.object().put("message_id", ++lastMessage);
    if (topicId != 0) {
      message.put("message_thread_id", topicId);
      if (isForum()) {
        message.put("is_topic_message", true);
      }
    }
    message.set("from", from);
    message.set("chat", chat);
    message.put("date", seconds);
    return message;
  }

  /** Sets what the draft answers, without the answered message's own answer. */
  void answers(ObjectNode draft, ObjectNode original) {
    ObjectNode copy = original.deepCopy();
    copy.remove("reply_to_message");
    draft.set("reply_to_message", copy);
    if (isSupergroup() && !isForum() && !draft.has("message_thread_id")) {
      // Telegram numbers reply threads in plain supergroups too; only topics say is_topic_message.
      draft.put(
          "message_thread_id",
          original.path("message_thread_id").asInt(original.path("message_id").asInt()));
    }
  }

  void keep(ObjectNode message) {
    messages.put(message.path("message_id").asInt(), message);
    if (messages.size() > KEPT) {
      messages.pollFirstEntry();
    }
  }

  Optional<ObjectNode> message(long messageId) {
    return Optional.ofNullable(messages.get((int) messageId));
  }

  boolean remove(long messageId) {
    return messages.remove((int) messageId) != null;
  }

  List<ChatMessage> messages() {
    return messages.values().stream().map(ChatMessage::new).toList();
  }

  /** The newest messages, oldest of them first. */
  List<JsonNode> newest(int most) {
    List<JsonNode> newest =
        new ArrayList<>(messages.descendingMap().values().stream().limit(most).toList());
    return newest.reversed();
  }

  Map<Long, String> administrators() {
    Map<Long, String> administrators = new LinkedHashMap<>(members);
    administrators.values().removeIf("member"::equals);
    return administrators;
  }
}
