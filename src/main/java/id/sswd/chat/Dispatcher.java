package id.sswd.chat;

import id.sswd.store.Database;
import id.sswd.store.Inbox;
import id.sswd.store.Outage;
import id.sswd.store.Outbox;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Brings what arrives to the feature that takes it. The feature works out its decision; one
 * transaction then holds the decision, its replies and the mark that the update is done.
 */
public final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final int ATTEMPTS = 3;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Database database;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Routes routes;
  private final Contexts contexts;
  private final Messages messages;
  private final Mailing mailing;
  private final Consumer<List<Outbox.Row>> sender;
  private final HandlingMeter meter;

  /**
   * @param sender takes stored replies once they are durable
   */
  public Dispatcher(
      Database database,
      Inbox inbox,
      Outbox outbox,
      Routes routes,
      Contexts contexts,
      Messages messages,
      Mailing mailing,
      Consumer<List<Outbox.Row>> sender,
      HandlingMeter meter) {
    this.database = database;
    this.inbox = inbox;
    this.outbox = outbox;
    this.routes = routes;
    this.contexts = contexts;
    this.messages = messages;
    this.mailing = mailing;
    this.sender = sender;
    this.meter = meter;
  }

  /**
   * Handles one incoming to its end. It never throws: an update that fails for good is set aside
   * and answered so.
   */
  public void handle(Incoming incoming) {
    inItsName(incoming, () -> decide(incoming));
  }

  /** Tells whoever sent the first that is too much; as sure as {@link #handle}. */
  public void decline(Incoming incoming, Intake.Verdict.TooMuch tooMuch) {
    inItsName(
        incoming,
        () -> {
          LOG.info("more has arrived from one side than is taken, which is told once");
          Language language = contexts.of(incoming).language();
          return Surplus.told(incoming, tooMuch, language, messages);
        });
  }

  /** Updates that are too much, after that has been said: they are done with. */
  public void passOver(List<Long> updates) {
    database.useTransaction(tx -> updates.forEach(update -> inbox.done(tx, update)));
    meter.passedOver(updates.size());
    LOG.info("{} updates passed over: more than is taken", updates.size());
  }

  private void inItsName(Incoming incoming, Supplier<Decision> decision) {
    MDC.put("update", Long.toString(incoming.update()));
    try {
      attempt(incoming, decision);
    } finally {
      MDC.remove("update");
    }
  }

  private void attempt(Incoming incoming, Supplier<Decision> decision) {
    int attempt = 1;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        long start = System.nanoTime();
        int replies = conclude(incoming, decision.get());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        meter.handled(incoming.kind(), took);
        LOG.info("{} handled in {} ms, {} to send", incoming.kind(), took.toMillis(), replies);
        return;
      } catch (RuntimeException | VirtualMachineError e) {
        // Out of stack or memory is a failure of this update alone: the others go on.
        meter.failed(incoming.kind());
        if (Outage.caused(e)) {
          LOG.error("the database cannot work now, the update waits: {}", Trouble.of(e));
          pause();
          continue;
        }
        LOG.error("update failed, attempt {} of {}: {}", attempt, ATTEMPTS, Trouble.of(e));
        LOG.debug("the whole story", e);
        if (attempt == ATTEMPTS && apologised(incoming)) {
          return;
        }
        // Not even an apology can be stored: the database itself is out of order, so the update
        // waits for it.
        attempt = attempt == ATTEMPTS ? 1 : attempt + 1;
        pause();
      }
    }
  }

  private Decision decide(Incoming incoming) {
    return routes.decide(incoming, contexts.of(incoming));
  }

  /** Returns how many replies are to be sent. */
  private int conclude(Incoming incoming, Decision decision) {
    List<Outbox.Row> rows =
        database.inTransaction(
            tx -> {
              if (incoming instanceof Incoming.Migration moved) {
                outbox.migrate(tx, moved.oldChat(), moved.newChat());
              }
              List<Outbox.Row> stored =
                  mailing.store(tx, OptionalLong.of(incoming.update()), decision);
              inbox.done(tx, incoming.update());
              return stored;
            });
    sender.accept(rows);
    return rows.size();
  }

  /** The update is set aside for good, and whoever sent it is told that it failed. */
  private boolean apologised(Incoming incoming) {
    try {
      conclude(incoming, Apology.to(incoming, contexts.of(incoming).language(), messages));
      return true;
    } catch (RuntimeException e) {
      LOG.error("the database takes no record, the update waits: {}", Trouble.of(e));
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
