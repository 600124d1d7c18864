package id.sswd.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The updates as the bot gets them: under ids of our own, which can restart lower, in batches that
 * can come out of order and with updates that came before.
 */
final class Deliveries {
  private static final int FIRST = 900_000_000;
  private static final int LOWER = 10_000_000;
  private static final int REMEMBERED = 300;

  /** An update as it was delivered: its id, and what it is. */
  record Delivered(long id, JsonNode update) {}

  private final Trace trace;
  private final Random random;
  private final TreeMap<Long, Long> idOf = new TreeMap<>();
  private final TreeMap<Long, Long> realOf = new TreeMap<>();
  private final Map<Long, Delivered> delivered = new TreeMap<>();
  private final List<ObjectNode> confirmed = new ArrayList<>();
  private long next = FIRST;
  private long block = FIRST;
  private int duplicates;
  private int shuffles;
  private boolean lowering;
  private boolean emptied;

  Deliveries(Trace trace, Random random) {
    this.trace = trace;
    this.random = random;
  }

  synchronized void duplicate(int times) {
    duplicates += times;
  }

  synchronized void shuffle(int times) {
    shuffles += times;
  }

  /** As after a quiet week: all is confirmed, then ids begin anew, lower. */
  synchronized void lower() {
    lowering = true;
  }

  synchronized void calm() {
    duplicates = 0;
    shuffles = 0;
    lowering = false;
  }

  /**
   * A poll of the bot with our offset becomes one with the server's; true where it is to be
   * answered empty, because ids are about to restart.
   */
  synchronized boolean asked(ObjectNode body) {
    long offset = body.path("offset").asLong();
    if (offset == 0) {
      if (lowering && emptied) {
        restart();
      }
      return false;
    }
    var last = realOf.lowerEntry(offset);
    if (last != null) {
      body.put("offset", last.getValue() + 1);
      confirm(last.getKey());
    } else {
      body.remove("offset");
    }
    if (lowering) {
      emptied = true;
      body.put("limit", 1).put("timeout", 0);
      return true;
    }
    return false;
  }

  private void confirm(long id) {
    realOf.headMap(id, true).keySet().stream()
        .map(delivered::get)
        .filter(one -> one != null && !confirmed.contains(one.update()))
        .forEach(one -> confirmed.add((ObjectNode) one.update()));
    while (confirmed.size() > REMEMBERED) {
      confirmed.removeFirst();
    }
    // The last one stays: an empty poll may name the same offset again.
    realOf.headMap(id, false).clear();
    idOf.headMap(realOf.firstEntry().getValue(), false).clear();
  }

  private void restart() {
    // What was handed out under a higher id and never taken comes under a lower one now.
    long taken = realOf.isEmpty() ? 0 : realOf.firstEntry().getValue();
    idOf.tailMap(taken, false).values().forEach(delivered::remove);
    idOf.clear();
    realOf.clear();
    confirmed.clear();
    block -= LOWER;
    next = block;
    lowering = false;
    emptied = false;
    trace.met(Fault.LOWER_IDS);
  }

  /** The server's batch as the bot gets it. */
  synchronized ArrayNode batch(JsonNode result, ArrayNode into) {
    List<JsonNode> updates = new ArrayList<>();
    for (JsonNode update : result) {
      long real = update.path("update_id").asLong();
      long id = idOf.computeIfAbsent(real, r -> next++);
      realOf.put(id, real);
      ObjectNode ours = ((ObjectNode) update).put("update_id", id);
      delivered.put(id, new Delivered(id, ours));
      updates.add(ours);
    }
    if (duplicates > 0 && !updates.isEmpty() && !confirmed.isEmpty()) {
      duplicates--;
      updates.add(
          random.nextInt(updates.size() + 1), confirmed.get(random.nextInt(confirmed.size())));
      trace.met(Fault.DUPLICATED);
    }
    if (shuffles > 0 && updates.size() > 1) {
      shuffles--;
      Collections.shuffle(updates, random);
      trace.met(Fault.REORDERED);
    }
    updates.forEach(into::add);
    return into;
  }

  /** Every update that was delivered. */
  synchronized List<Delivered> all() {
    return List.copyOf(delivered.values());
  }
}
