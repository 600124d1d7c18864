package id.sswd.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every update that Telegram let go is finished, every one that speaks to the bot has a reply, and
 * every reply has gone out.
 */
final class NothingLeftOpen implements Check {
  @Override
  public List<Difference> look(Evidence evidence) {
    List<Difference> found = new ArrayList<>();
    Set<Long> replied = new HashSet<>();
    for (Ledger.Reply reply : evidence.ledger().replies()) {
      replied.add(reply.update());
      if (reply.state().equals("new")) {
        found.add(open("a " + reply.kind() + " to chat " + reply.chat() + " was never sent"));
      }
    }
    for (Deliveries.Delivered delivered : evidence.delivered()) {
      String state = evidence.ledger().inbox().getOrDefault(delivered.id(), "unknown");
      JsonNode update = delivered.update();
      if (isOfVanishing(update, evidence.model())) {
        continue;
      }
      if (state.equals("new")) {
        found.add(open("update " + delivered.id() + " was never finished: " + inShort(update)));
      } else if (state.equals("unknown")) {
        found.add(
            new Difference(
                Difference.Kind.LOST,
                "update " + delivered.id() + " is not in the inbox: " + inShort(update)));
      } else if (state.equals("done")
          && speaksToTheBot(update)
          && !replied.contains(delivered.id())) {
        found.add(
            new Difference(
                Difference.Kind.UNANSWERED,
                "update " + delivered.id() + " is done without a reply: " + inShort(update)));
      }
    }
    evidence.ledger().problems().forEach(problem -> found.add(open("SQLite says: " + problem)));
    return found;
  }

  private static Difference open(String story) {
    return new Difference(Difference.Kind.LEFT_OPEN, story);
  }

  private static boolean speaksToTheBot(JsonNode update) {
    JsonNode message = update.path("message");
    boolean isPrivate = message.path("chat").path("type").asText().equals("private");
    return update.path("callback_query").path("from").has("id")
        || update.path("inline_query").path("from").has("id")
        || (message.path("from").has("id")
            && (message.path("text").asText().startsWith("/")
                || (isPrivate && (message.has("text") || message.has("document")))));
  }

  private static boolean isOfVanishing(JsonNode update, Model model) {
    return update.findValues("id").stream().anyMatch(id -> model.vanishing.contains(id.asLong()));
  }

  static String inShort(JsonNode update) {
    String text = update.toString();
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }
}
