package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** What a person does by writing. Called with the world's lock held. */
final class Deeds {
  private static final String MENTION = "@" + World.BOT_USERNAME;
  private final Ground ground;

  Deeds(Ground ground) {
    this.ground = ground;
  }

  ChatMessage says(long personId, long chatId, int topicId, String text, int replyTo) {
    Room room = ground.room(chatId);
    opened(room, ground.person(personId));
    ObjectNode message = draft(room, personId, topicId, replyTo);
    FormattedText formatted = FormattedText.plain(text);
    message.put("text", formatted.text());
    if (!formatted.entities().isEmpty()) {
      message.set("entities", formatted.entities());
    }
    ground.post(room, message);
    if (botSees(room, message)) {
      ground.updates.add("message", asSent(room, message, topicId));
    }
    return new ChatMessage(message);
  }

  /** Sends a file; a picture without a name is sent as a photo. */
  ChatMessage sends(
      long personId, long chatId, int topicId, Parameters.Upload upload, String caption) {
    Room room = ground.room(chatId);
    opened(room, ground.person(personId));
    ObjectNode message = draft(room, personId, topicId, 0);
    Files.Stored file = ground.files.keep(upload);
    if (upload.name().isEmpty() && upload.type().startsWith("image/")) {
      message.set("photo", Json.array().add(file.file().put("width", 800).put("height", 600)));
    } else {
      message.set("document", file.document());
    }
    FormattedText formatted = FormattedText.plain(caption);
    if (!caption.isEmpty()) {
      message.put("caption", formatted.text());
    }
    if (!formatted.entities().isEmpty()) {
      message.set("caption_entities", formatted.entities());
    }
    ground.post(room, message);
    if (botSees(room, message)) {
      ground.updates.add("message", message);
    }
    return new ChatMessage(message);
  }

  ChatMessage edits(long personId, long chatId, int messageId, String text) {
    Room room = ground.room(chatId);
    ObjectNode old =
        room.message(messageId)
            .filter(m -> m.path("from").path("id").asLong() == personId)
            .orElseThrow(() -> Refusal.badRequest("message to edit not found"));
    FormattedText formatted = FormattedText.plain(text);
    ObjectNode message = old.deepCopy();
    message.put("edit_date", ground.seconds()).put("text", text);
    message.set("entities", formatted.entities());
    room.keep(message);
    ground.tell("edited", chatId, message);
    if (botSees(room, message)) {
      ground.updates.add("edited_message", message);
    }
    return new ChatMessage(message);
  }

  void blocks(long personId) {
    Room room = ground.room(personId);
    if (!room.blocked) {
      room.blocked = true;
      ground.updates.add(
          "my_chat_member", changed(room, ground.person(personId), "member", "kicked"));
      ground.tell("chats", 0, Json.object());
    }
  }

  /** Writing in a private chat presses Start, and takes a block back. */
  private void opened(Room room, Person person) {
    if (!room.isPrivate()) {
      if (!room.members.containsKey(person.id())) {
        throw Refusal.badRequest("user is not a member of the chat");
      }
      return;
    }
    if (room.blocked) {
      room.blocked = false;
      ground.updates.add("my_chat_member", changed(room, person, "kicked", "member"));
    }
    if (!room.started) {
      room.started = true;
      ground.tell("chats", 0, Json.object());
    }
  }

  private ObjectNode draft(Room room, long personId, int topicId, int replyTo) {
    if (topicId != 0 && !room.topics.containsKey(topicId)) {
      throw Refusal.badRequest("message thread not found");
    }
    ObjectNode message = room.draft(ground.person(personId).json(), ground.seconds(), topicId);
    if (replyTo != 0) {
      room.message(replyTo).ifPresent(original -> room.answers(message, original));
    }
    return message;
  }

  /** As Telegram has it, what answers nothing in a topic answers the message that opened it. */
  private static ObjectNode asSent(Room room, ObjectNode message, int topicId) {
    if (topicId == 0 || message.has("reply_to_message")) {
      return message;
    }
    ObjectNode sent = message.deepCopy();
    room.message(topicId).ifPresent(opening -> room.answers(sent, opening));
    return sent;
  }

  private ObjectNode changed(Room room, Person by, String before, String after) {
    return Groups.botChanged(room, by, ground.seconds(), before, after);
  }

  /**
   * Privacy mode: in a group only what is meant for the bot, unless it is an administrator there.
   */
  private static boolean botSees(Room room, JsonNode message) {
    if (room.isPrivate()) {
      return true;
    }
    if (!room.hasBot()) {
      return false;
    }
    boolean administrator = room.roleOf(World.BOT_ID).equals("administrator");
    boolean reply =
        message.path("reply_to_message").path("from").path("id").asLong() == World.BOT_ID;
    return administrator || reply || namesBot(message);
  }

  private static boolean namesBot(JsonNode message) {
    boolean captioned = message.has("caption");
    String text = message.path(captioned ? "caption" : "text").asText();
    for (JsonNode entity : message.path(captioned ? "caption_entities" : "entities")) {
      int from = entity.path("offset").asInt();
      String words =
          text.substring(from, from + entity.path("length").asInt()).toLowerCase(Locale.ROOT);
      switch (entity.path("type").asText()) {
        case "bot_command" -> {
          if (words.indexOf('@') < 0 || words.endsWith(MENTION)) {
            return true;
          }
        }
        case "mention" -> {
          if (words.equals(MENTION)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }
}
