package id.sswd.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Dispatcher;
import id.sswd.chat.Incoming;
import id.sswd.chat.Intake;
import id.sswd.chat.Lanes;
import id.sswd.chat.Trouble;
import id.sswd.store.Database;
import id.sswd.store.Inbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The long poll. A batch is in the inbox before the next request confirms it to Telegram, so an
 * update can arrive twice but never be lost. Nothing that happens in here ends the loop but {@link
 * #stop}.
 */
final class UpdatePoll {
  private static final Logger LOG = LoggerFactory.getLogger(UpdatePoll.class);
  private static final Duration PATIENCE = Duration.ofSeconds(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int BATCH = 100;

  private final BotApi api;
  private final UpdateMapper mapper;
  private final Database database;
  private final Inbox inbox;
  private final Lanes lanes;
  private final Dispatcher dispatcher;
  private final Intake intake;
  private final int mostInHand;
  private volatile boolean stopped;
  private final Runnable polled;
  private final EdgeMeter meter;
  private long offset;
  private int failures;

  /**
   * @param intake says how much of one person and chat is taken
   * @param mostInHand while so many updates are in hand, no more are asked for
   */
  UpdatePoll(
      BotApi api,
      UpdateMapper mapper,
      Database database,
      Inbox inbox,
      Lanes lanes,
      Dispatcher dispatcher,
      Intake intake,
      int mostInHand,
      Runnable polled,
      EdgeMeter meter) {
    this.api = api;
    this.mapper = mapper;
    this.database = database;
    this.inbox = inbox;
    this.lanes = lanes;
    this.dispatcher = dispatcher;
    this.intake = intake;
    this.mostInHand = mostInHand;
    this.polled = polled;
    this.meter = meter;
  }

  /** Takes up what the last run left open, then polls until stopped. */
  void run() {
    resume();
    while (!stopped) {
      try {
        if (lanes.awaitFewerThan(mostInHand, Duration.ofSeconds(1))) {
          poll();
        }
      } catch (ApiFailure e) {
        failed(e);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | VirtualMachineError e) {
        LOG.error("a batch could not be stored and will be asked for again: {}", Trouble.of(e));
        pause(Duration.ofSeconds(1));
      }
    }
  }

  void stop() {
    stopped = true;
    api.interruptPoll();
  }

  private void resume() {
    List<Inbox.Row> open = new ArrayList<>();
    insist(() -> open.addAll(database.read(inbox::open)));
    if (!open.isEmpty()) {
      LOG.info("{} updates left by the last run are taken up", open.size());
    }
    List<Long> ignored = new ArrayList<>();
    List<Long> unreadable = new ArrayList<>();
    for (Inbox.Row row : open) {
      try {
        mapper
            .read(row.payload())
            .ifPresentOrElse(
                found -> hand(row, () -> dispatcher.handle(found)),
                () -> ignored.add(row.update()));
      } catch (JsonProcessingException e) {
        unreadable.add(row.update());
      }
    }
    insist(
        () ->
            database.useTransaction(
                tx -> {
                  ignored.forEach(update -> inbox.done(tx, update));
                  unreadable.forEach(update -> inbox.poison(tx, update));
                }));
  }

  /** Does what the database has to take part in, however long it cannot. */
  private void insist(Runnable work) {
    while (!stopped) {
      try {
        work.run();
        return;
      } catch (RuntimeException e) {
        LOG.error("the database cannot work now, which is tried again: {}", Trouble.of(e));
        pause(Duration.ofSeconds(1));
      }
    }
  }

  private void poll() throws ApiFailure {
    // In the order in which things happened, whatever order the batch came in.
    List<JsonNode> updates =
        api.updates(offset, BATCH, PATIENCE).stream()
            .sorted(Comparator.comparingLong(UpdatePoll::number))
            .toList();
    polled.run();
    if (failures > 0) {
      LOG.info("polling works again");
      failures = 0;
    }
    if (updates.isEmpty()) {
      // All is confirmed now. Ids can restart lower after a quiet week, so no offset is carried
      // over.
      offset = 0;
      return;
    }
    take(updates);
    offset = number(updates.getLast()) + 1;
  }

  private void take(List<JsonNode> updates) {
    Map<Long, Incoming> read = new HashMap<>();
    List<Long> unreadable = new ArrayList<>();
    List<Inbox.Row> rows = new ArrayList<>();
    for (JsonNode update : updates) {
      long id = number(update);
      ChatRef lane = ChatRef.of(0);
      try {
        Optional<Incoming> incoming = mapper.read(update);
        incoming.ifPresent(found -> read.put(id, found));
        lane = incoming.map(UpdatePoll::lane).orElse(lane);
      } catch (JsonProcessingException | RuntimeException e) {
        LOG.warn("update {} cannot be read and is set aside: {}", id, e.getClass().getSimpleName());
        unreadable.add(id);
      }
      rows.add(new Inbox.Row(id, update.toString(), lane.chat(), lane.topic()));
    }
    List<Inbox.Row> fresh =
        database.inTransaction(
            tx -> {
              List<Inbox.Row> added = inbox.add(tx, rows);
              unreadable.forEach(id -> inbox.poison(tx, id));
              added.stream()
                  .filter(row -> !read.containsKey(row.update()))
                  .filter(row -> !unreadable.contains(row.update()))
                  .forEach(row -> inbox.done(tx, row.update()));
              return added;
            });
    share(fresh, read);
  }

  /**
   * Hands out what was stored, but for what is too much of one person or chat: that is closed here
   * and takes no place among what waits.
   */
  private void share(List<Inbox.Row> fresh, Map<Long, Incoming> read) {
    List<Long> passed = new ArrayList<>();
    for (Inbox.Row row : fresh) {
      Incoming incoming = read.get(row.update());
      if (incoming != null) {
        switch (verdict(incoming)) {
          case Intake.Verdict.Taken taken -> hand(row, () -> dispatcher.handle(incoming));
          case Intake.Verdict.TooMuch tooMuch ->
              hand(row, () -> dispatcher.decline(incoming, tooMuch));
          case Intake.Verdict.Passed silent -> passed.add(row.update());
        }
      }
    }
    if (!passed.isEmpty()) {
      insist(() -> dispatcher.passOver(passed));
    }
  }

  /** What is stored is handed out in any case: nobody would come back for it before a restart. */
  private Intake.Verdict verdict(Incoming incoming) {
    try {
      return intake.of(incoming);
    } catch (RuntimeException e) {
      LOG.error("an update could not be counted and is taken: {}", Trouble.of(e));
      return new Intake.Verdict.Taken();
    }
  }

  private static long number(JsonNode update) {
    return update.path("update_id").asLong();
  }

  private void hand(Inbox.Row row, Runnable work) {
    lanes.add(new ChatRef(row.chat(), row.topic()), work);
  }

  private static ChatRef lane(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Message message -> message.place().ref();
      case Incoming.Press press -> press.place().ref();
      case Incoming.Inline inline -> ChatRef.of(inline.from().id());
      case Incoming.BotMembership change -> change.place().ref();
      case Incoming.Migration migration -> ChatRef.of(migration.oldChat());
    };
  }

  private void failed(ApiFailure failure) {
    if (stopped) {
      return;
    }
    failures++;
    meter.pollFailed(failure.code());
    Duration pause =
        failure.retryAfter() > 0
            ? Duration.ofSeconds(failure.retryAfter())
            : shorter(Duration.ofMillis(500L << Math.min(failures - 1, 6)), LONGEST_PAUSE);
    if (failure.code() == ApiFailure.TOO_MANY) {
      meter.paused(pause);
    }
    LOG.warn(
        "polling failed ({}); next try in {} s", inPlainWords(failure), pause.toMillis() / 1000.0);
    pause(pause);
  }

  private static String inPlainWords(ApiFailure failure) {
    return switch (failure.code()) {
      case 0 -> "Telegram cannot be reached: " + failure.description();
      case 401, 404 -> "Telegram does not know this token: check TELEGRAM_BOT_TOKEN";
      case 409 -> "another program polls with the same token, or a webhook is set: stop it";
      case 429 -> "Telegram asks for a pause";
      default -> "Telegram answered " + failure.code();
    };
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void pause(Duration duration) {
    try {
      for (long left = duration.toMillis(); left > 0 && !stopped; left -= 100) {
        Thread.sleep(Math.min(left, 100));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
  }
}
