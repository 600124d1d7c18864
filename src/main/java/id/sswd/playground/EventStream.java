package id.sswd.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Server-sent events: what one person would see change. */
final class EventStream implements AutoCloseable {
  private static final long HEARTBEAT_SECONDS = 10;
  private static final int BACKLOG = 10_000;

  private final Ground ground;
  private final Set<Thread> streams = ConcurrentHashMap.newKeySet();

  EventStream(Ground ground) {
    this.ground = ground;
  }

  @Override
  public void close() {
    streams.forEach(Thread::interrupt);
  }

  /** Streams until the page goes away. */
  void serve(HttpExchange exchange, long personId) throws IOException {
    LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>(BACKLOG);
    Consumer<Event> watcher = event -> ignore(events.offer(event));
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream;charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    streams.add(Thread.currentThread());
    // Watched before the page learns that it is connected: what it reads then misses nothing.
    ground.watch(watcher);
    try {
      exchange.sendResponseHeaders(200, 0);
    } catch (IOException gone) {
      ground.unwatch(watcher);
      throw gone;
    }
    try (OutputStream out = exchange.getResponseBody()) {
      write(out, "retry: 1000\n\n");
      while (!Thread.currentThread().isInterrupted()) {
        Event event = events.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
          write(out, ": still here\n\n");
        } else if (concerns(event, personId)) {
          write(out, "event: " + event.kind() + "\ndata: " + json(event) + "\n\n");
        }
      }
    } catch (IOException gone) {
      exchange.close(); // the page was closed: nobody to tell
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      ground.unwatch(watcher);
      streams.remove(Thread.currentThread());
    }
  }

  private static void ignore(boolean taken) {
    // A page that is 10,000 events behind misses some; it reads the whole state when it comes back.
  }

  private boolean concerns(Event event, long personId) {
    if (event.personId() != 0) {
      return event.personId() == personId;
    }
    return event.chatId() == 0
        || ground.locked(() -> ground.room(event.chatId()).members.containsKey(personId));
  }

  private static String json(Event event) {
    ObjectNode told = Json.object().put("chat", event.chatId());
    told.set("content", event.content());
    return told.toString();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
