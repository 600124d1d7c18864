package id.sswd.chat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Order within a chat, everything else beside each other: what is put into a lane runs one after
 * the other, and a bounded number of lanes run at a time, on virtual threads. Lanes take turns, one
 * piece of work each: however much waits in one of them, another waits for no more than one piece
 * of every other.
 */
public final class Lanes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  private final int atOnce;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Lock lock = new ReentrantLock();
  private final Condition fewer = lock.newCondition();

  /** Every lane that has work, the one that is being run included. */
  private final Map<ChatRef, Queue<Runnable>> lanes = new HashMap<>();

  /** The lanes that are not being run, in the order of their turns. */
  private final Queue<ChatRef> turns = new ArrayDeque<>();

  private int running;
  private int waiting;

  private record Turn(ChatRef lane, Runnable work) {}

  /**
   * @param atOnce how many lanes work at a time
   */
  public Lanes(int atOnce) {
    this.atOnce = atOnce;
  }

  /** Puts work at the end of a lane. The work reports its own failures; it must not throw. */
  public void add(ChatRef lane, Runnable work) {
    boolean another = false;
    lock.lock();
    try {
      Queue<Runnable> queue = lanes.get(lane);
      if (queue == null) {
        queue = new ArrayDeque<>();
        lanes.put(lane, queue);
        turns.add(lane);
        another = running < atOnce;
        running += another ? 1 : 0;
      }
      queue.add(work);
      waiting++;
    } finally {
      lock.unlock();
    }
    if (another) {
      threads.execute(this::takeTurns);
    }
  }

  /**
   * Waits until fewer than this many pieces of work are waiting or running; false when the time is
   * over first.
   */
  public boolean awaitFewerThan(int limit, Duration atMost) throws InterruptedException {
    long left = atMost.toNanos();
    lock.lock();
    try {
      while (waiting >= limit && left > 0) {
        left = fewer.awaitNanos(left);
      }
      return waiting < limit;
    } finally {
      lock.unlock();
    }
  }

  private void takeTurns() {
    Optional<Turn> turn = next();
    while (turn.isPresent()) {
      try {
        turn.get().work().run();
      } catch (RuntimeException | Error e) {
        LOG.error("work threw what it should have reported: {}", Trouble.of(e));
      } finally {
        finished(turn.get().lane());
      }
      turn = next();
    }
  }

  /** The lane whose turn it is; empty where none waits, and one thread fewer runs from then on. */
  private Optional<Turn> next() {
    lock.lock();
    try {
      ChatRef lane = turns.poll();
      Queue<Runnable> queue = lane == null ? null : lanes.get(lane);
      if (lane == null || queue == null) {
        running--;
        return Optional.empty();
      }
      return Optional.of(new Turn(lane, queue.remove()));
    } finally {
      lock.unlock();
    }
  }

  private void finished(ChatRef lane) {
    lock.lock();
    try {
      Queue<Runnable> queue = lanes.get(lane);
      if (queue == null || queue.isEmpty()) {
        lanes.remove(lane);
      } else {
        turns.add(lane);
      }
      waiting--;
      fewer.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Stops without waiting; what has not begun stays in the inbox. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
