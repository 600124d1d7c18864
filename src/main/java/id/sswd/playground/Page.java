package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import id.sswd.loopback.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The chat page: its static files and what it asks for under {@code /playground/}. */
final class Page implements AutoCloseable {
  private static final Map<String, String> FILES =
      Map.of(
          "/", "index.html text/html;charset=utf-8",
          "/style.css", "style.css text/css;charset=utf-8",
          "/app.js", "app.js text/javascript;charset=utf-8",
          "/render.js", "render.js text/javascript;charset=utf-8");
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SHOWN = 200;

  private final World world;
  private final Ground ground;
  private final EventStream events;

  Page(World world) {
    this.world = world;
    this.ground = world.ground();
    this.events = new EventStream(ground);
  }

  @Override
  public void close() {
    events.close();
  }

  void handle(HttpExchange exchange, String path) throws IOException {
    if (path.equals("/playground/events")) {
      events.serve(exchange, Parameters.of(exchange).number("person", 0));
    } else if (path.equals("/playground/state")) {
      Parameters p = Parameters.of(exchange);
      json(exchange, ground.locked(() -> state(p.number("person", SampleWorld.SARI))));
    } else if (path.startsWith("/playground/file/")) {
      download(exchange, path.substring("/playground/file/".length()));
    } else if (path.startsWith("/playground/")) {
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      if (!exchange.getRequestMethod().equals("POST")
          || type == null
          || !type.startsWith("application/json")) {
        throw new Refusal(415, "Unsupported Media Type: POST a JSON object");
      }
      json(exchange, deed(path.substring("/playground/".length()), Parameters.of(exchange)));
    } else {
      file(exchange, path);
    }
  }

  private JsonNode deed(String deed, Parameters p) {
    long person = p.number("person", 0);
    long chat = p.number("chat", 0);
    int topic = (int) p.number("topic", 0);
    int message = (int) p.number("message", 0);
    String text = p.text("text").orElse("");
    return switch (deed) {
      case "say" -> world.says(person, chat, topic, limited(text), message).json();
      case "start" -> world.starts(person, text).json();
      case "press" -> Json.object().put("id", world.presses(person, chat, message, text));
      case "inline" -> {
        ArrayNode results = Json.array();
        world.inline(person, text, PATIENCE).forEach(results::add);
        yield results;
      }
      case "choose" -> world.chooseInline(person, chat, topic, text).json();
      case "block" -> done(() -> world.blocks(person));
      default -> throw new Refusal(404, "Not Found");
    };
  }

  private static String limited(String text) {
    if (text.isBlank() || text.length() > 4096) {
      throw Refusal.badRequest("message text is empty or too long");
    }
    return text;
  }

  private static JsonNode done(Runnable deed) {
    deed.run();
    return Json.yes();
  }

  private JsonNode state(long personId) {
    Person me = ground.person(personId);
    ObjectNode state = Json.object().put("bot", World.BOT_USERNAME);
    ArrayNode persons = state.putArray("persons");
    for (Person person : ground.persons.values()) {
      persons.add(person.json());
    }
    ArrayNode chats = state.putArray("chats");
    for (Room room : ground.rooms.values()) {
      if (room.members.containsKey(personId) && room.migratedTo == 0) {
        chats.add(chat(room, me));
      }
    }
    return state;
  }

  private ObjectNode chat(Room room, Person me) {
    ObjectNode chat = Json.object().put("id", room.id).put("type", room.type());
    chat.put("title", room.isPrivate() ? "SSWD Bot" : room.title);
    chat.put("started", room.started).put("blocked", room.blocked).put("pinned", room.pinned);
    chat.put("members", room.members.size()).put("role", room.roleOf(me.id()));
    ArrayNode topics = chat.putArray("topics");
    room.topics.forEach((id, name) -> topics.add(Json.object().put("id", id).put("name", name)));
    ArrayNode commands = chat.putArray("commands");
    List<JsonNode> nearest = ground.commands.nearest(room, me);
    nearest.forEach(commands::add);
    ArrayNode messages = chat.putArray("messages");
    room.newest(SHOWN).forEach(messages::add);
    return chat;
  }

  private static void json(HttpExchange exchange, JsonNode node) throws IOException {
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    Wire.send(exchange, 200, "application/json", Json.bytes(node));
  }

  /**
   * Only pictures are shown in the page; everything else is saved, never opened as a page of this
   * address.
   */
  private void download(HttpExchange exchange, String id) throws IOException {
    Files.Stored file =
        ground.locked(() -> ground.files.find(id)).orElseThrow(() -> new Refusal(404, "Not Found"));
    String type = file.upload().type();
    boolean picture = type.matches("image/(png|jpeg|gif|webp)");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Content-Disposition", picture ? "inline" : "attachment");
    Wire.send(exchange, 200, picture ? type : "application/octet-stream", file.bytes());
  }

  private static void file(HttpExchange exchange, String path) throws IOException {
    String entry = FILES.get(path);
    if (entry == null) {
      throw new Refusal(404, "Not Found");
    }
    String[] nameAndType = entry.split(" ", 2);
    try (InputStream in = Page.class.getResourceAsStream("/playground/" + nameAndType[0])) {
      byte[] bytes = in == null ? "missing".getBytes(StandardCharsets.UTF_8) : in.readAllBytes();
      exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cache-Control", "no-cache");
      Wire.send(exchange, 200, nameAndType[1], bytes);
    }
  }
}
