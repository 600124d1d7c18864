package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for the bot, with the semantics of getUpdates: an update stays until a later offset
 * confirms it.
 */
final class UpdateQueue {
  private static final int MOST = 100;

  /** Kinds that Telegram sends only to bots that name them. */
  private static final Set<String> ON_REQUEST =
      Set.of("chat_member", "message_reaction", "message_reaction_count");

  private record Pending(int id, JsonNode update) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Pending> pending = new ArrayDeque<>();
  private Set<String> allowed = Set.of();
  private int lastId;
  private int polls;
  private boolean closed;

  /**
   * A queue.
   *
   * @param begin updates are numbered from here on
   */
  UpdateQueue(int begin) {
    lastId = begin;
  }

  /** Queues an update of this kind, unless the bot did not ask for the kind. */
  void add(String kind, JsonNode payload) {
    lock.lock();
    try {
      if (allowed.isEmpty() ? ON_REQUEST.contains(kind) : !allowed.contains(kind)) {
        return;
      }
      ObjectNode update = Json.object().put("update_id", ++lastId);
      update.set(kind, payload);
      pending.addLast(new Pending(lastId, update));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The number of updates that no offset has confirmed. */
  int size() {
    lock.lock();
    try {
      return pending.size();
    } finally {
      lock.unlock();
    }
  }

  /** Drops everything that is pending. */
  void forget() {
    lock.lock();
    try {
      pending.clear();
    } finally {
      lock.unlock();
    }
  }

  /** Lets every poller go; used when the server stops. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * One getUpdates.
   *
   * @param offset confirms every lower id; negative: keeps only the last {@code -offset} updates
   * @param seconds how long to wait where nothing is pending
   * @param kinds the allowed_updates, remembered for later; empty: unchanged
   * @throws Refusal 409 where another getUpdates arrives while this one waits
   */
  ArrayNode poll(long offset, long limit, long seconds, Optional<Set<String>> kinds)
      throws InterruptedException {
    lock.lock();
    try {
      kinds.ifPresent(k -> allowed = k);
      int mine = ++polls;
      changed.signalAll();
      confirm(offset);
      long left = TimeUnit.SECONDS.toNanos(Math.clamp(seconds, 0, 50));
      while (pending.isEmpty() && left > 0 && !closed) {
        left = changed.awaitNanos(left);
        if (polls != mine) {
          throw new Refusal(
              409,
              "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }
      }
      ArrayNode batch = Json.array();
      long most = limit <= 0 ? MOST : Math.min(limit, MOST);
      for (Pending p : pending) {
        if (batch.size() == most) {
          break;
        }
        batch.add(p.update());
      }
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private void confirm(long offset) {
    if (offset < 0) {
      while (pending.size() > -offset) {
        pending.removeFirst();
      }
      return;
    }
    while (!pending.isEmpty() && pending.getFirst().id() < offset) {
      pending.removeFirst();
    }
  }
}
