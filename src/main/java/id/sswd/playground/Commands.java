package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The registered command menus. Guarded by the world's lock. */
final class Commands {
  private record Key(String scope, String language) {}

  private final Map<Key, JsonNode> menus = new HashMap<>();

  void set(JsonNode scope, String language, JsonNode commands) {
    menus.put(new Key(name(scope), language), commands);
  }

  void delete(JsonNode scope, String language) {
    menus.remove(new Key(name(scope), language));
  }

  JsonNode get(JsonNode scope, String language) {
    return menus.getOrDefault(new Key(name(scope), language), Json.array());
  }

  /**
   * The menu that Telegram would show, narrowest scope first, in each the person's language first.
   */
  List<JsonNode> nearest(Room room, Person person) {
    String language = person.language().split("-", 2)[0];
    for (String scope : scopes(room, person)) {
      for (String tongue : new String[] {language, ""}) {
        JsonNode menu = menus.get(new Key(scope, tongue));
        if (menu != null && !menu.isEmpty()) {
          List<JsonNode> commands = new ArrayList<>();
          menu.forEach(commands::add);
          return commands;
        }
      }
    }
    return List.of();
  }

  private static List<String> scopes(Room room, Person person) {
    List<String> scopes = new ArrayList<>();
    boolean administrator = room.administrators().containsKey(person.id());
    if (!room.isPrivate()) {
      scopes.add("chat_member:" + room.id + ":" + person.id());
    }
    if (administrator) {
      scopes.add("chat_administrators:" + room.id);
    }
    scopes.add("chat:" + room.id);
    if (administrator) {
      scopes.add("all_chat_administrators");
    }
    scopes.add(room.isPrivate() ? "all_private_chats" : "all_group_chats");
    scopes.add("default");
    return scopes;
  }

  private static String name(JsonNode scope) {
    StringBuilder name = new StringBuilder(scope.path("type").asText("default"));
    for (String part : new String[] {"chat_id", "user_id"}) {
      if (scope.has(part)) {
        name.append(':').append(scope.path(part).asText());
      }
    }
    return name.toString();
  }
}
