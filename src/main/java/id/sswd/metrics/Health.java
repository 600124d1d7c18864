package id.sswd.metrics;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the bot is at one moment.
 *
 * @param sincePoll since Telegram answered a poll; empty where it has not since the start
 * @param records what waits in the database; empty where the database does not answer
 */
public record Health(Optional<Duration> sincePoll, Optional<Records> records) {
  /** A poll takes 50 seconds, a pause after failures 30. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What the database tells.
   *
   * @param inbox updates that are not handled yet
   * @param outbox replies that are not sent yet
   * @param indexLag changes of the library that searches do not see yet
   */
  public record Records(long inbox, long outbox, long indexLag) {}

  /** What is wrong; empty where the bot is well. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (sincePoll.isEmpty()) {
      problems.add("Telegram has not answered a poll since the start");
    } else if (sincePoll.get().compareTo(LONGEST_SILENCE) > 0) {
      problems.add("Telegram has answered no poll for %d s".formatted(sincePoll.get().toSeconds()));
    }
    if (records.isEmpty()) {
      problems.add("the database does not answer");
    }
    return problems;
  }

  public boolean sound() {
    return problems().isEmpty();
  }

  /** One short object. */
  public String json() {
    ObjectNode object = JSON.createObjectNode();
    object.put("status", sound() ? "ok" : "failing");
    problems().forEach(object.putArray("problems")::add);
    sincePoll.ifPresentOrElse(
        time -> object.put("last_poll_seconds", time.toMillis() / 1000.0),
        () -> object.putNull("last_poll_seconds"));
    object.put("database", records.isPresent() ? "ok" : "failing");
    records.ifPresent(
        found -> {
          object.put("inbox_waiting", found.inbox());
          object.put("outbox_waiting", found.outbox());
          object.put("index", found.indexLag() == 0 ? "fresh" : "behind");
          object.put("index_lag", found.indexLag());
        });
    return object.toString();
  }
}
