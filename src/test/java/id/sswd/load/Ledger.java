package id.sswd.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sswd.playground.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;

/** What people did, when, and when the bot's answer to it arrived. */
final class Ledger {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What somebody does; what answers it is the call that this names. */
  enum Kind {
    QUESTION("question"),
    GROUP_QUESTION("/tanya"),
    CARD_PRESS("card"),
    ANSWER_PRESS("button");

    final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  private record Open(Kind kind, long since) {}

  private static final int REMEMBERED = 1_000;
  private static final String PRIVATE = "private ";

  private final Map<String, Queue<Open>> open = new HashMap<>();

  /** Answers that came before the deed was written down here: only its sending tells its key. */
  private final Map<String, Long> early =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final Map<Kind, long[]> waits = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private int waiting;
  private long answered;

  /** In a private chat the next message answers. */
  static String inPrivate(long chat) {
    return PRIVATE + chat;
  }

  /** In a group the message that replies answers. */
  static String inGroup(long chat, long message) {
    return "group " + chat + " " + message;
  }

  static String press(String callback) {
    return "press " + callback;
  }

  /** Somebody did something at this moment of {@link System#nanoTime}. */
  synchronized void did(Kind kind, String key, long at) {
    Long already = early.remove(key);
    if (already != null) {
      record(kind, already - at);
      return;
    }
    open.computeIfAbsent(key, k -> new ArrayDeque<>(1)).add(new Open(kind, at));
    waiting++;
  }

  /** A call of the bot arrived. */
  void arrived(Faults.Call call) {
    long now = System.nanoTime();
    String key = key(call);
    if (!key.isEmpty()) {
      answered(key, now);
    }
  }

  private static String key(Faults.Call call) {
    Map<String, String> parameters = call.parameters();
    return switch (call.method().toLowerCase(Locale.ROOT)) {
      case "answercallbackquery" -> press(parameters.getOrDefault("callback_query_id", ""));
      case "sendmessage" -> {
        long chat = Long.parseLong(parameters.getOrDefault("chat_id", "0"));
        yield chat > 0 ? inPrivate(chat) : inGroup(chat, replyTo(parameters));
      }
      default -> "";
    };
  }

  private static long replyTo(Map<String, String> parameters) {
    try {
      return JSON.readTree(parameters.getOrDefault("reply_parameters", "{}"))
          .path("message_id")
          .asLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void answered(String key, long now) {
    Queue<Open> queue = open.get(key);
    if (queue == null) {
      // In private any message would fit a later question; there the deed is written down first.
      if (!key.startsWith(PRIVATE)) {
        early.put(key, now);
      }
      return;
    }
    Open done = queue.remove();
    if (queue.isEmpty()) {
      open.remove(key);
    }
    waiting--;
    record(done.kind, now - done.since);
  }

  private void record(Kind kind, long wait) {
    answered++;
    int count = counts.merge(kind, 1, Integer::sum);
    long[] all = waits.getOrDefault(kind, new long[0]);
    if (count > all.length) {
      all = Arrays.copyOf(all, Math.max(1_024, all.length * 2));
      waits.put(kind, all);
    }
    all[count - 1] = wait;
  }

  /** The number of deeds that no answer has come to. */
  synchronized int waiting() {
    return waiting;
  }

  /** The number of answers so far, over all phases. */
  synchronized long answered() {
    return answered;
  }

  /** How long the answers of one kind took since the last {@link #begin}, in ms. */
  record Waits(int count, double median, double p99, double longest) {}

  synchronized Waits waits(Kind kind) {
    int count = counts.getOrDefault(kind, 0);
    if (count == 0) {
      return new Waits(0, 0, 0, 0);
    }
    long[] sorted = Arrays.copyOf(waits.getOrDefault(kind, new long[0]), count);
    Arrays.sort(sorted);
    return new Waits(
        count,
        sorted[count / 2] / 1e6,
        sorted[(int) Math.min(count - 1L, count * 99L / 100)] / 1e6,
        sorted[count - 1] / 1e6);
  }

  /** A new phase: waits are counted anew; deeds that stand open stay open. */
  synchronized void begin() {
    waits.clear();
    counts.clear();
  }

  /** Deeds without an answer are given up; returns how many of each kind. */
  synchronized Map<Kind, Integer> giveUp() {
    Map<Kind, Integer> lost = new EnumMap<>(Kind.class);
    open.values().forEach(queue -> queue.forEach(deed -> lost.merge(deed.kind, 1, Integer::sum)));
    open.clear();
    waiting = 0;
    return lost;
  }
}
