package id.sswd.playground;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/**
 * Makes the next calls of a method go wrong, and remembers every call. Method names are compared
 * without case; {@link #ANY} stands for every method. Faults of one method come in the order in
 * which they were asked for.
 */
public final class Faults {
  /** Every method. */
  public static final String ANY = "*";

  private static final int REMEMBERED = 20_000;

  /**
   * A call that arrived: parameters as text (objects and arrays as JSON), uploaded files left out.
   */
  public record Call(String method, Map<String, String> parameters, Instant at) {}

  /** What goes wrong. */
  sealed interface Fault {
    /** The call is not carried out; this is answered. */
    record Answer(int status, String contentType, byte[] body) implements Fault {}

    /** The call is carried out, later. */
    record Delay(Duration time) implements Fault {}

    /** The connection ends; the call is carried out or not, but never answered. */
    record Drop(boolean carriedOut) implements Fault {}

    /** The call is carried out; half the answer is sent. */
    record Half() implements Fault {}
  }

  private final Map<String, Deque<Fault>> next = new ConcurrentHashMap<>();
  private final Deque<Call> calls = new ArrayDeque<>();
  private volatile Consumer<Call> listener = call -> {};

  Faults() {}

  /** The next calls answer this status and body, and are not carried out. */
  public void answers(String method, int times, int status, String contentType, String body) {
    add(
        method,
        times,
        new Fault.Answer(status, contentType, body.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The next calls answer an error as the Bot API words it: {@code {"ok":false,"error_code":…}}.
   */
  public void refuses(String method, int times, int code, String description) {
    byte[] body = Json.bytes(new Refusal(code, description).body());
    add(method, times, new Fault.Answer(code, "application/json", body));
  }

  /** The next calls answer 429 with {@code retry_after} in seconds; empty: 429 without it. */
  public void tooManyRequests(String method, int times, Optional<Integer> retryAfter) {
    var parameters = Json.object();
    retryAfter.ifPresent(seconds -> parameters.put("retry_after", seconds));
    String words = retryAfter.map(seconds -> ": retry after " + seconds).orElse("");
    byte[] body = Json.bytes(new Refusal(429, "Too Many Requests" + words, parameters).body());
    add(method, times, new Fault.Answer(429, "application/json", body));
  }

  /** The next calls answer 502 with the HTML of a gateway. */
  public void badGateway(String method, int times) {
    answers(method, times, 502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>");
  }

  /** The next calls are carried out only after this time. */
  public void delays(String method, int times, Duration time) {
    add(method, times, new Fault.Delay(time));
  }

  /** The next calls are not carried out and the connection ends without an answer. */
  public void drops(String method, int times) {
    add(method, times, new Fault.Drop(false));
  }

  /** The next calls are carried out, but the connection ends without an answer. */
  public void losesAnswer(String method, int times) {
    add(method, times, new Fault.Drop(true));
  }

  /** The next calls are carried out, but only half of the answer arrives. */
  public void halves(String method, int times) {
    add(method, times, new Fault.Half());
  }

  /** Takes back the faults that have not happened yet. */
  public void clear() {
    next.clear();
  }

  /** The newest 20,000 calls, oldest first. */
  public List<Call> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  /** The newest calls of one method, oldest first. */
  public List<Call> calls(String method) {
    return calls().stream().filter(call -> call.method().equalsIgnoreCase(method)).toList();
  }

  /** From now on this is told of every call when it arrives, on the thread that carries it out. */
  public void listen(Consumer<Call> toEach) {
    listener = toEach;
  }

  /** Forgets the calls so far. */
  public void forgetCalls() {
    synchronized (calls) {
      calls.clear();
    }
  }

  void remember(Call call) {
    listener.accept(call);
    synchronized (calls) {
      calls.addLast(call);
      if (calls.size() > REMEMBERED) {
        calls.removeFirst();
      }
    }
  }

  /** Takes the fault that this call meets. */
  Optional<Fault> take(String method) {
    if (next.isEmpty()) {
      return Optional.empty();
    }
    return taken(method.toLowerCase(Locale.ROOT)).or(() -> taken(ANY));
  }

  private Optional<Fault> taken(String method) {
    Deque<Fault> faults = next.get(method);
    return faults == null ? Optional.empty() : Optional.ofNullable(faults.pollFirst());
  }

  private void add(String method, int times, Fault fault) {
    Deque<Fault> faults =
        next.computeIfAbsent(method.toLowerCase(Locale.ROOT), m -> new ConcurrentLinkedDeque<>());
    for (int i = 0; i < times; i++) {
      faults.addLast(fault);
    }
  }
}
