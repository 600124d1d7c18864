package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The methods about chats and their members. Called with the world's lock held. */
final class ChatMethods {
  private final Ground ground;

  ChatMethods(Ground ground) {
    this.ground = ground;
  }

  JsonNode getChat(Parameters p) {
    Room room = p.chatId() > 0 ? ground.room(p.chatId()) : ground.roomForBot(p.chatId());
    ObjectNode chat = room.chat().deepCopy();
    chat.put("accent_color_id", 0).put("max_reaction_count", 11);
    if (!room.isPrivate()) {
      chat.set(
          "permissions",
          Json.object()
              .put("can_send_messages", true)
              .put("can_send_documents", true)
              .put("can_send_photos", true)
              .put("can_pin_messages", true));
    }
    room.message(room.pinned).ifPresent(message -> chat.set("pinned_message", message));
    return chat;
  }

  JsonNode getChatMember(Parameters p) {
    Room room = ground.roomForBot(p.chatId());
    return member(room, p.number("user_id", 0));
  }

  JsonNode getChatAdministrators(Parameters p) {
    Room room = ground.roomForBot(p.chatId());
    if (room.isPrivate()) {
      throw Refusal.badRequest("there are no administrators in the private chat");
    }
    ArrayNode administrators = Json.array();
    room.administrators().keySet().forEach(id -> administrators.add(member(room, id)));
    return administrators;
  }

  JsonNode getChatMemberCount(Parameters p) {
    return Json.MAPPER.getNodeFactory().numberNode(ground.roomForBot(p.chatId()).members.size());
  }

  private JsonNode member(Room room, long userId) {
    JsonNode user = userId == World.BOT_ID ? Ground.bot() : ground.person(userId).json();
    return Groups.member(user, room.roleOf(userId));
  }

  JsonNode pin(Parameters p, boolean pinned) {
    Room room = ground.roomForBot(p.chatId());
    int id = (int) p.number("message_id", room.pinned);
    if (room.message(id).isEmpty()) {
      throw Refusal.badRequest(pinned ? "message to pin not found" : "message to unpin not found");
    }
    room.pinned = pinned ? id : 0;
    ground.tell("chats", 0, Json.object());
    return Json.yes();
  }

  JsonNode leave(Parameters p) {
    Room room = ground.roomForBot(p.chatId());
    room.members.remove(World.BOT_ID);
    ground.tell("chats", 0, Json.object());
    return Json.yes();
  }

  JsonNode action(Parameters p) {
    Room room = ground.roomForBot(p.chatId());
    ground.tell("typing", room.id, Json.object());
    return Json.yes();
  }
}
