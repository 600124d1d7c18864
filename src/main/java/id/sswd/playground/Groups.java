package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What changes a group itself. Called with the world's lock held. */
final class Groups {
  private final Ground ground;

  Groups(Ground ground) {
    this.ground = ground;
  }

  void found(long chatId, String title, List<Long> personIds) {
    Room room = new Room(chatId, "supergroup", title, ground.begin());
    for (long personId : personIds) {
      room.members.put(personId, room.members.isEmpty() ? "creator" : "member");
    }
    room.members.put(World.BOT_ID, "member");
    ground.rooms.put(chatId, room);
  }

  /**
   * Gives the bot a role ("left": removes it), with the service message and the my_chat_member
   * update.
   */
  void bot(long personId, long chatId, String role) {
    Room room = ground.room(chatId);
    Person by = ground.person(personId);
    String before = role.equals("member") ? "left" : room.roleOf(World.BOT_ID);
    if (role.equals("left")) {
      room.members.remove(World.BOT_ID);
    } else {
      room.members.put(World.BOT_ID, role);
    }
    ground.updates.add("my_chat_member", botChanged(room, by, ground.seconds(), before, role));
    if (!role.equals("administrator")) {
      ObjectNode service = room.draft(by.json(), ground.seconds(), 0);
      if (role.equals("left")) {
        service.set("left_chat_member", Ground.bot());
      } else {
        service.set("new_chat_members", Json.array().add(Ground.bot()));
      }
      service(room, service);
    }
    ground.tell("chats", 0, Json.object());
  }

  long migrates(long oldId) {
    Room old = ground.room(oldId);
    long newId = -1_000_000_000_000L - Math.abs(oldId);
    Room room = new Room(newId, "supergroup", old.title, ground.begin());
    room.members.putAll(old.members);
    ground.rooms.put(newId, room);
    old.migratedTo = newId;
    JsonNode owner = ground.persons.values().iterator().next().json();
    service(old, old.draft(owner, ground.seconds(), 0).put("migrate_to_chat_id", newId));
    service(room, room.draft(owner, ground.seconds(), 0).put("migrate_from_chat_id", oldId));
    ground.tell("chats", 0, Json.object());
    return newId;
  }

  private void service(Room room, ObjectNode message) {
    ground.post(room, message);
    ground.updates.add("message", message);
  }

  static ObjectNode botChanged(Room room, Person by, long seconds, String before, String after) {
    ObjectNode change = Json.object();
    change.set("chat", room.chat());
    change.set("from", by.json());
    change.put("date", seconds);
    change.set("old_chat_member", member(Ground.bot(), before));
    change.set("new_chat_member", member(Ground.bot(), after));
    return change;
  }

  /** A Bot API ChatMember. */
  static ObjectNode member(JsonNode user, String status) {
    ObjectNode member = Json.object();
    member.set("user", user);
    member.put("status", status);
    switch (status) {
      case "creator" -> member.put("is_anonymous", false);
      case "administrator" -> {
        member.put("can_be_edited", false).put("is_anonymous", false);
        for (String right :
            List.of(
                "manage_chat",
                "delete_messages",
                "manage_video_chats",
                "restrict_members",
                "promote_members",
                "change_info",
                "invite_users",
                "post_stories",
                "edit_stories",
                "delete_stories",
                "pin_messages",
                "manage_topics")) {
          member.put("can_" + right, !right.equals("promote_members"));
        }
      }
      case "kicked" -> member.put("until_date", 0);
      default -> {}
    }
    return member;
  }
}
