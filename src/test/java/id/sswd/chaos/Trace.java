package id.sswd.chaos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What Telegram's side saw in a run: every call, every end of the process, every fault that was
 * met, all numbered in the order in which they happened.
 */
final class Trace {
  private final AtomicLong numbers = new AtomicLong();
  private final List<Call> calls = new ArrayList<>();
  private final List<Long> ends = new ArrayList<>();
  private long lastPoll;
  private final Map<Fault, Integer> met = new EnumMap<>(Fault.class);

  /** The next number. */
  long next() {
    return numbers.incrementAndGet();
  }

  synchronized void add(Call call) {
    if (call.method().equals("getupdates")) {
      lastPoll = Math.max(lastPoll, call.number());
      return; // there are many, and none is looked at
    }
    calls.add(call);
  }

  /** The process has ended, however it came; the next one has not begun. */
  synchronized void ended() {
    ends.add(next());
  }

  synchronized void met(Fault fault) {
    met.merge(fault, 1, Integer::sum);
  }

  /** Whether the bot has polled since a number. */
  synchronized boolean polledSince(long number) {
    return lastPoll > number;
  }

  /** The calls so far, in the order in which they arrived. */
  synchronized List<Call> calls() {
    return calls.stream().sorted(Comparator.comparingLong(Call::number)).toList();
  }

  /** Whether the process ended between two numbers. */
  synchronized boolean endedBetween(long from, long to) {
    return ends.stream().anyMatch(end -> from < end && end < to);
  }

  synchronized int ends() {
    return ends.size();
  }

  /** How often each fault was met. */
  synchronized Map<Fault, Integer> met() {
    return new EnumMap<>(met);
  }
}
