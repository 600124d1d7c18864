package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** What a person asks and the bot answers by id: pressed buttons and inline queries. */
final class Asks {
  /** A question by id that waits for its answer. */
  private record Waiting<T>(long personId, long chatId, CompletableFuture<T> answer) {}

  private final Ground ground;
  private final AtomicLong lastId = new AtomicLong(4_382_000_000_000L);
  private final Map<String, Waiting<CallbackAnswer>> presses = new ConcurrentHashMap<>();
  private final Map<String, Waiting<List<JsonNode>>> queries = new ConcurrentHashMap<>();
  private final Map<Long, Map<String, JsonNode>> shown = new HashMap<>();
  private final Map<Long, String> lastQuery = new HashMap<>();

  Asks(Ground ground) {
    this.ground = ground;
  }

  String presses(long personId, long chatId, int messageId, String callback) {
    return press(personId, chatId, messageId, callback, new CompletableFuture<>());
  }

  Optional<CallbackAnswer> pressesAndWaits(
      long personId, long chatId, int messageId, String callback, Duration atMost) {
    CompletableFuture<CallbackAnswer> answer = new CompletableFuture<>();
    String unused = press(personId, chatId, messageId, callback, answer);
    return waited(answer, atMost);
  }

  private String press(
      long personId,
      long chatId,
      int messageId,
      String callback,
      CompletableFuture<CallbackAnswer> answer) {
    return ground.locked(
        () -> {
          ObjectNode message =
              ground
                  .room(chatId)
                  .message(messageId)
                  .orElseThrow(() -> Refusal.badRequest("message not found"));
          String id = Long.toString(lastId.incrementAndGet());
          presses.put(id, new Waiting<>(personId, chatId, answer));
          ObjectNode query = Json.object().put("id", id);
          query.set("from", ground.person(personId).json());
          if (message.has("via_bot")) {
            query.put("inline_message_id", chatId + ":" + messageId);
          } else {
            query.set("message", message);
          }
          query.put("chat_instance", Long.toString(chatId)).put("data", callback);
          ground.updates.add("callback_query", query);
          return id;
        });
  }

  /** answerCallbackQuery. */
  void answerPress(String id, CallbackAnswer answer) {
    Waiting<CallbackAnswer> waiting = presses.remove(id);
    if (waiting == null) {
      throw Refusal.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    ObjectNode popup = Json.object().put("id", id).put("text", answer.text());
    popup.put("alert", answer.alert()).put("url", answer.url());
    ground.tell(new Event("popup", waiting.chatId(), waiting.personId(), popup));
    waiting.answer().complete(answer);
  }

  List<JsonNode> inline(long personId, String text, Duration atMost) {
    CompletableFuture<List<JsonNode>> answer = new CompletableFuture<>();
    String id = Long.toString(lastId.incrementAndGet());
    queries.put(id, new Waiting<>(personId, 0, answer));
    ground.locked(
        () -> {
          ObjectNode query = Json.object().put("id", id);
          query.set("from", ground.person(personId).json());
          query.put("chat_type", "supergroup").put("query", text).put("offset", "");
          lastQuery.put(personId, text);
          ground.updates.add("inline_query", query);
        });
    return waited(answer, atMost).orElse(List.of());
  }

  /** answerInlineQuery. */
  void answerQuery(String id, JsonNode results) {
    Waiting<List<JsonNode>> waiting = queries.remove(id);
    if (waiting == null) {
      throw Refusal.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    if (!results.isArray() || results.size() > 50) {
      throw Refusal.badRequest("RESULTS_TOO_MUCH");
    }
    List<JsonNode> list = new ArrayList<>();
    Map<String, JsonNode> byId = new HashMap<>();
    for (JsonNode result : results) {
      if (byId.put(result.path("id").asText(), result) != null) {
        throw Refusal.badRequest("RESULT_ID_DUPLICATE");
      }
      list.add(result);
    }
    ground.locked(() -> shown.put(waiting.personId(), byId));
    waiting.answer().complete(list);
  }

  ChatMessage choose(long personId, long chatId, int topicId, String resultId) {
    JsonNode result = shown.getOrDefault(personId, Map.of()).get(resultId);
    if (result == null) {
      throw Refusal.badRequest("inline result not found");
    }
    Room room = ground.room(chatId);
    JsonNode content = result.path("input_message_content");
    String raw = content.path("message_text").asText(result.path("title").asText());
    FormattedText text =
        content.path("parse_mode").asText().equalsIgnoreCase("HTML")
            ? HtmlEntities.parse(raw).withFound()
            : FormattedText.plain(raw);
    ObjectNode message = room.draft(ground.person(personId).json(), ground.seconds(), topicId);
    message.set("via_bot", Ground.bot());
    message.put("text", text.text());
    message.set("entities", text.entities());
    if (result.has("reply_markup")) {
      message.set("reply_markup", result.path("reply_markup"));
    }
    ground.post(room, message);
    ObjectNode chosen = Json.object().put("result_id", resultId);
    chosen.set("from", ground.person(personId).json());
    ground.updates.add(
        "chosen_inline_result", chosen.put("query", lastQuery.getOrDefault(personId, "")));
    if (room.hasBot()) {
      ground.updates.add("message", message);
    }
    return new ChatMessage(message);
  }

  private static <T> Optional<T> waited(CompletableFuture<T> answer, Duration atMost) {
    try {
      return Optional.of(answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
