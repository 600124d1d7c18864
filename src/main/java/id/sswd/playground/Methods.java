package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Bot API's methods by name. */
final class Methods {
  /** Carries out one method; called with the world's lock held. */
  interface Method {
    JsonNode call(Parameters parameters);
  }

  private final Ground ground;
  private final Asks asks;
  private final Map<String, Method> methods = new HashMap<>();

  Methods(World world) {
    this.ground = world.ground();
    this.asks = world.asks();
    MessageMethods messages = new MessageMethods(ground);
    add("sendMessage", messages::sendMessage);
    add("sendDocument", p -> messages.sendFile(p, "document"));
    add("sendPhoto", p -> messages.sendFile(p, "photo"));
    add("editMessageText", messages::editText);
    add("editMessageReplyMarkup", messages::editMarkup);
    add("deleteMessage", messages::delete);
    ChatMethods chats = new ChatMethods(ground);
    add("getChat", chats::getChat);
    add("getChatMember", chats::getChatMember);
    add("getChatAdministrators", chats::getChatAdministrators);
    add("getChatMemberCount", chats::getChatMemberCount);
    add("pinChatMessage", p -> chats.pin(p, true));
    add("unpinChatMessage", p -> chats.pin(p, false));
    add("leaveChat", chats::leave);
    add("sendChatAction", chats::action);
    add("getMe", p -> me());
    add("deleteWebhook", this::deleteWebhook);
    add("getWebhookInfo", p -> webhook());
    add("getFile", this::getFile);
    add("setMyCommands", this::setCommands);
    add("getMyCommands", p -> ground.commands.get(p.json("scope"), language(p)));
    add("deleteMyCommands", this::deleteCommands);
    for (String name :
        new String[] {
          "setMyDescription", "setMyShortDescription", "setMyName", "logOut", "close"
        }) {
      add(name, p -> Json.yes());
    }
  }

  private void add(String name, Method method) {
    methods.put(name.toLowerCase(Locale.ROOT), method);
  }

  /**
   * Carries out a call.
   *
   * @throws Refusal where Telegram would answer an error
   */
  JsonNode call(String name, Parameters parameters) throws InterruptedException {
    String known = name.toLowerCase(Locale.ROOT);
    switch (known) {
      case "getupdates" -> {
        return updates(parameters);
      }
      case "answercallbackquery" -> {
        asks.answerPress(
            parameters.text("callback_query_id").orElse(""),
            new CallbackAnswer(
                checked(parameters.text("text").orElse("")),
                parameters.flag("show_alert"),
                parameters.text("url").orElse("")));
        return Json.yes();
      }
      case "answerinlinequery" -> {
        asks.answerQuery(parameters.text("inline_query_id").orElse(""), parameters.json("results"));
        return Json.yes();
      }
      default -> {
        Method method = methods.get(known);
        if (method == null) {
          throw new Refusal(404, "Not Found");
        }
        return ground.locked(() -> method.call(parameters));
      }
    }
  }

  private static String checked(String popup) {
    if (popup.length() > 200) {
      throw Refusal.badRequest("MESSAGE_TOO_LONG");
    }
    return popup;
  }

  private JsonNode updates(Parameters p) throws InterruptedException {
    JsonNode kinds = p.json("allowed_updates");
    Optional<Set<String>> allowed = Optional.empty();
    if (kinds.isArray()) {
      Set<String> named = new HashSet<>();
      kinds.forEach(kind -> named.add(kind.asText()));
      allowed = Optional.of(named);
    }
    return ground.updates.poll(
        p.number("offset", 0), p.number("limit", 100), p.number("timeout", 0), allowed);
  }

  private static JsonNode me() {
    return Ground.bot()
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", true)
        .put("can_connect_to_business", false)
        .put("has_main_web_app", false);
  }

  private JsonNode deleteWebhook(Parameters p) {
    if (p.flag("drop_pending_updates")) {
      ground.updates.forget();
    }
    return Json.yes();
  }

  private JsonNode webhook() {
    return Json.object()
        .put("url", "")
        .put("has_custom_certificate", false)
        .put("pending_update_count", ground.updates.size());
  }

  private JsonNode getFile(Parameters p) {
    Files.Stored file =
        ground
            .files
            .find(p.text("file_id").orElse(""))
            .orElseThrow(
                () -> Refusal.badRequest("wrong file_id or the file is temporarily unavailable"));
    return file.file().put("file_path", file.path());
  }

  private JsonNode setCommands(Parameters p) {
    JsonNode commands = p.json("commands");
    if (commands.size() > 100) {
      throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
    }
    for (JsonNode command : commands) {
      if (!command.path("command").asText().matches("/?[a-z0-9_]{1,32}")) {
        throw Refusal.badRequest("BOT_COMMAND_INVALID");
      }
      if (command.path("description").asText().isBlank()
          || command.path("description").asText().length() > 256) {
        throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    ground.commands.set(p.json("scope"), language(p), commands);
    ground.tell("chats", 0, Json.object());
    return Json.yes();
  }

  private JsonNode deleteCommands(Parameters p) {
    ground.commands.delete(p.json("scope"), language(p));
    ground.tell("chats", 0, Json.object());
    return Json.yes();
  }

  private static String language(Parameters p) {
    return p.text("language_code").orElse("");
  }
}
