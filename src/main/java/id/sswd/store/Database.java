package id.sswd.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SQLite database. One thread writes; what arrives while it commits shares the next commit
 * (group commit), each piece in a savepoint of its own, so that one that fails takes no other with
 * it. Reads run beside it on a few connections.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int READERS = 3;
  private static final int MOST_IN_ONE_COMMIT = 256;

  /** Between two tries where memory ran out, in nanoseconds. */
  private static final long BREATH = 10_000_000;

  private final Jdbi jdbi;
  private final Handle writer;
  private final Tx writing;
  private final BlockingQueue<Tx> readers = new ArrayBlockingQueue<>(READERS);

  /** Of this thread: if each of a few readers waited for another one, all would wait for ever. */
  private final ThreadLocal<@Nullable Tx> reading = new ThreadLocal<>();

  private final BlockingQueue<Piece<?>> waiting = new LinkedBlockingQueue<>();
  private final Thread thread;

  private Database(Path file) {
    jdbi = Jdbi.create(Sqlite.address(file), Sqlite.properties());
    // A failed statement names itself, not the values: those are what people wrote.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    writer = jdbi.open();
    writing = Tx.on(writer);
    for (int i = 0; i < READERS; i++) {
      readers.add(Tx.on(jdbi.open()));
    }
    thread = Thread.ofPlatform().name("database").daemon().start(this::write);
  }

  /** Opens the file, creating it where it does not exist, and brings its schema up to date. */
  public static Database open(Path file) {
    Migrations.apply(file);
    return new Database(file);
  }

  /**
   * Runs the work in a transaction and returns when it is durable. What the work throws comes back,
   * undone.
   */
  public <T> T inTransaction(Function<Tx, T> work) {
    try {
      return submit(work).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** The same without a result. */
  public void useTransaction(Consumer<Tx> work) {
    inTransaction(
        tx -> {
          work.accept(tx);
          return true;
        });
  }

  /**
   * Like {@link #inTransaction}, without waiting: the future completes when the work is durable.
   */
  public <T> CompletableFuture<T> submit(Function<Tx, T> work) {
    Piece<T> piece = new Piece<>(work);
    waiting.add(piece);
    return piece.durable;
  }

  /** Reads what is committed. A read within a read goes on with the same connection. */
  public <T> T read(Function<Tx, T> work) {
    Tx held = reading.get();
    if (held != null) {
      return work.apply(held);
    }
    Tx reader = takeReader();
    reading.set(reader);
    try {
      return work.apply(reader);
    } finally {
      reading.remove();
      readers.add(reader);
    }
  }

  private Tx takeReader() {
    try {
      return readers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the database", e);
    }
  }

  private void write() {
    List<Piece<?>> batch = new ArrayList<>();
    boolean open = true;
    while (open) {
      try {
        batch.add(waiting.take());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      waiting.drainTo(batch, MOST_IN_ONE_COMMIT - 1);
      open = !batch.contains(Piece.LAST);
      batch.remove(Piece.LAST);
      commit(batch);
      batch.clear();
    }
  }

  /** However often memory runs out meanwhile: who waits for this thread would wait for ever. */
  private void commit(List<Piece<?>> batch) {
    try {
      writer.begin();
      batch.forEach(piece -> piece.run(writing));
      writer.commit();
    } catch (Throwable e) {
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).failed = e;
      }
      while (!undone()) {
        LockSupport.parkNanos(BREATH);
      }
    }
    for (int i = 0; i < batch.size(); ) {
      if (batch.get(i).completed()) {
        i++;
      } else {
        LockSupport.parkNanos(BREATH);
      }
    }
  }

  private boolean undone() {
    try {
      if (writer.isInTransaction()) {
        writer.rollback();
      }
    } catch (RuntimeException e) {
      LOG.error("rollback failed: {}", e.getMessage());
    } catch (VirtualMachineError e) {
      return false;
    }
    return true;
  }

  /** Writes a consistent copy while the program runs; the file must not exist yet. */
  public void backup(Path copy) {
    read(tx -> tx.handle().execute("vacuum into ?", copy.toString()));
  }

  /**
   * Brings what SQLite's log holds into the file and empties the log, so that nothing deleted is
   * left in it. What is read at the same moment can put it off to the next time.
   */
  public void emptyLog() {
    read(tx -> tx.handle().createQuery("pragma wal_checkpoint(truncate)").mapToMap().list());
  }

  /** What SQLite finds wrong with the file; empty when it is sound. */
  public List<String> problems() {
    return read(
        tx ->
            tx.handle().createQuery("pragma integrity_check").mapTo(String.class).list().stream()
                .filter(line -> !line.equals("ok"))
                .toList());
  }

  /** Writes what is waiting and closes the file. */
  @Override
  public void close() {
    waiting.add(Piece.LAST);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<Tx> open = new ArrayList<>();
    readers.drainTo(open);
    open.add(writing);
    open.forEach(tx -> tx.handle().close());
  }

  /** One caller's share of a commit. */
  private static final class Piece<T> {
    static final Piece<Boolean> LAST = new Piece<>(tx -> true);
    private static final String SAVEPOINT = "piece";

    private final Function<Tx, T> work;
    private final CompletableFuture<T> durable = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable failed;

    Piece(Function<Tx, T> work) {
      this.work = work;
    }

    void run(Tx tx) {
      tx.statements().update("savepoint " + SAVEPOINT);
      try {
        result = work.apply(tx);
        tx.statements().update("release " + SAVEPOINT);
      } catch (RuntimeException | VirtualMachineError e) {
        failed = e;
        tx.statements().update("rollback to " + SAVEPOINT);
        tx.statements().update("release " + SAVEPOINT);
      }
    }

    /** Whether there was memory to tell whoever waits. */
    boolean completed() {
      try {
        if (failed == null) {
          durable.complete(result);
        } else {
          durable.completeExceptionally(failed);
        }
        return true;
      } catch (VirtualMachineError e) {
        return false;
      }
    }
  }
}
