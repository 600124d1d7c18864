package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The methods that send, edit and delete messages. Called with the world's lock held. */
final class MessageMethods {
  private static final int TEXT = 4096;
  private static final int CAPTION = 1024;
  private final Ground ground;

  MessageMethods(Ground ground) {
    this.ground = ground;
  }

  JsonNode sendMessage(Parameters p) {
    Room room = ground.roomForBot(p.chatId());
    FormattedText text = messageText(p);
    Optional<JsonNode> keyboard = Keyboards.of(p);
    ObjectNode message = draft(room, p);
    put(message, "text", "entities", text);
    keyboard.ifPresent(k -> message.set("reply_markup", k));
    ground.post(room, message);
    return message;
  }

  JsonNode sendFile(Parameters p, String kind) {
    Room room = ground.roomForBot(p.chatId());
    FormattedText caption = formatted(p, "caption", "caption_entities");
    if (caption.text().length() > CAPTION) {
      throw Refusal.badRequest("message caption is too long");
    }
    Optional<JsonNode> keyboard = Keyboards.of(p);
    Files.Stored file = file(p, kind);
    ObjectNode message = draft(room, p);
    if (kind.equals("photo")) {
      message.set("photo", Json.array().add(file.file().put("width", 800).put("height", 600)));
    } else {
      message.set("document", file.document());
    }
    if (!caption.text().isEmpty()) {
      put(message, "caption", "caption_entities", caption);
    }
    keyboard.ifPresent(k -> message.set("reply_markup", k));
    ground.post(room, message);
    return message;
  }

  private Files.Stored file(Parameters p, String kind) {
    String named = p.text(kind).orElse("");
    String part = named.startsWith("attach://") ? named.substring("attach://".length()) : kind;
    Parameters.Upload upload = p.files().get(part);
    if (upload != null) {
      if (upload.bytes().length == 0) {
        throw Refusal.badRequest("file must be non-empty");
      }
      return ground.files.keep(upload);
    }
    if (named.isEmpty()) {
      throw Refusal.badRequest("there is no " + kind + " in the request");
    }
    return ground
        .files
        .find(named)
        .orElseThrow(
            () ->
                Refusal.badRequest("wrong remote file identifier specified: Wrong string length"));
  }

  JsonNode editText(Parameters p) {
    Room room = roomOf(p);
    ObjectNode old = own(room, p);
    ObjectNode message = old.deepCopy();
    message.remove("entities");
    message.remove("reply_markup");
    put(message, "text", "entities", messageText(p));
    Keyboards.of(p).ifPresent(k -> message.set("reply_markup", k));
    return edited(room, old, message, p);
  }

  JsonNode editMarkup(Parameters p) {
    Room room = roomOf(p);
    ObjectNode old = own(room, p);
    ObjectNode message = old.deepCopy();
    message.remove("reply_markup");
    Keyboards.of(p).ifPresent(k -> message.set("reply_markup", k));
    return edited(room, old, message, p);
  }

  private JsonNode edited(Room room, ObjectNode old, ObjectNode message, Parameters p) {
    if (message.equals(old)) {
      throw Refusal.badRequest(
          "message is not modified: specified new message content and reply markup are exactly the same as a "
              + "current content and reply markup of the message");
    }
    message.put("edit_date", ground.seconds());
    room.keep(message);
    ground.tell("edited", room.id, message);
    return p.values().containsKey("inline_message_id") ? Json.yes() : message;
  }

  JsonNode delete(Parameters p) {
    Room room = ground.roomForBot(p.chatId());
    long id = p.number("message_id", 0);
    if (!room.remove(id)) {
      throw Refusal.badRequest("message to delete not found");
    }
    ground.tell("deleted", room.id, Json.object().put("message_id", id));
    return Json.yes();
  }

  /** An inline message is named by "chat:message", everything else by its chat. */
  private Room roomOf(Parameters p) {
    return p.text("inline_message_id")
        .map(id -> ground.room(Long.parseLong(id.split(":", 2)[0])))
        .orElseGet(() -> ground.roomForBot(p.chatId()));
  }

  private static ObjectNode own(Room room, Parameters p) {
    long id =
        p.text("inline_message_id")
            .map(name -> Long.parseLong(name.substring(name.indexOf(':') + 1)))
            .orElseGet(() -> p.number("message_id", 0));
    ObjectNode message =
        room.message(id).orElseThrow(() -> Refusal.badRequest("message to edit not found"));
    if (message.path("from").path("id").asLong() != World.BOT_ID && !message.has("via_bot")) {
      throw Refusal.badRequest("message can't be edited");
    }
    return message;
  }

  private ObjectNode draft(Room room, Parameters p) {
    int topic = (int) p.number("message_thread_id", 0);
    if (room.isForum() && !room.topics.containsKey(topic)) {
      throw Refusal.badRequest("message thread not found");
    }
    JsonNode reply = p.json("reply_parameters");
    long answered = reply.path("message_id").asLong(p.number("reply_to_message_id", 0));
    Optional<ObjectNode> original = room.message(answered);
    boolean lenient =
        reply.path("allow_sending_without_reply").asBoolean()
            || p.flag("allow_sending_without_reply");
    if (answered != 0 && original.isEmpty() && !lenient) {
      throw Refusal.badRequest("message to be replied not found");
    }
    ObjectNode message = room.draft(Ground.bot(), ground.seconds(), room.isPrivate() ? 0 : topic);
    original.ifPresent(m -> room.answers(message, m));
    return message;
  }

  private static FormattedText messageText(Parameters p) {
    FormattedText text = formatted(p, "text", "entities");
    if (text.text().isBlank()) {
      throw Refusal.badRequest("message text is empty");
    }
    if (text.text().length() > TEXT) {
      throw Refusal.badRequest("message is too long");
    }
    return text;
  }

  private static FormattedText formatted(Parameters p, String name, String entities) {
    String raw = p.text(name).orElse("");
    String mode = p.text("parse_mode").orElse("");
    if (mode.equalsIgnoreCase("HTML")) {
      return HtmlEntities.parse(raw).withFound();
    }
    if (!mode.isEmpty()) {
      throw Refusal.badRequest("unsupported parse_mode");
    }
    return p.json(entities) instanceof ArrayNode given
        ? new FormattedText(raw, given).withFound()
        : FormattedText.plain(raw);
  }

  private static void put(
      ObjectNode message, String field, String entityField, FormattedText text) {
    message.put(field, text.text());
    if (!text.entities().isEmpty()) {
      message.set(entityField, text.entities());
    }
  }
}
