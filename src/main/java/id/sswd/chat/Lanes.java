package id.sswd.chat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Order within a chat, everything else beside each other: what is put into a lane runs one after
 * the other, and lanes run on virtual threads of their own, a bounded number at a time.
 */
public final class Lanes implements AutoCloseable {
  private final Map<ChatRef, Queue<Runnable>> lanes = new HashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore running;
  private final Lock lock = new ReentrantLock();
  private final Condition fewer = lock.newCondition();
  private int waiting;

  /**
   * @param atOnce how many lanes work at a time
   */
  public Lanes(int atOnce) {
    this.running = new Semaphore(atOnce);
  }

  /** Puts work at the end of a lane. The work reports its own failures; it must not throw. */
  public void add(ChatRef lane, Runnable work) {
    boolean idle;
    lock.lock();
    try {
      Queue<Runnable> queue = lanes.get(lane);
      idle = queue == null;
      if (queue == null) {
        queue = new ArrayDeque<>();
        lanes.put(lane, queue);
      }
      queue.add(work);
      waiting++;
    } finally {
      lock.unlock();
    }
    if (idle) {
      threads.execute(() -> drain(lane));
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

  private void drain(ChatRef lane) {
    while (true) {
      Runnable work;
      lock.lock();
      try {
        Queue<Runnable> queue = lanes.get(lane);
        if (queue == null || queue.isEmpty()) {
          lanes.remove(lane);
          return;
        }
        work = queue.remove();
      } finally {
        lock.unlock();
      }
      try {
        running.acquireUninterruptibly();
        work.run();
      } finally {
        running.release();
        finished();
      }
    }
  }

  private void finished() {
    lock.lock();
    try {
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
