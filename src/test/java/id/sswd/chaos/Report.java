package id.sswd.chaos;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All runs together, as a table. */
final class Report {
  private final List<ChaosRun.Outcome> outcomes = new ArrayList<>();

  void add(ChaosRun.Outcome outcome) {
    outcomes.add(outcome);
  }

  List<Difference> differences() {
    return outcomes.stream().flatMap(one -> one.verdict().differences().stream()).toList();
  }

  /** How often each fault was met. */
  Map<Fault, Integer> met() {
    Map<Fault, Integer> met = new EnumMap<>(Fault.class);
    outcomes.forEach(one -> one.met().forEach((fault, n) -> met.merge(fault, n, Integer::sum)));
    return met;
  }

  /** How much people did. */
  Map<String, Integer> done() {
    Map<String, Integer> done = new LinkedHashMap<>();
    outcomes.forEach(one -> one.done().forEach((what, n) -> done.merge(what, n, Integer::sum)));
    return done;
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    line(table, "runs", outcomes.size());
    done().forEach((what, n) -> line(table, what, n));
    for (Fault fault : Fault.values()) {
      line(table, fault.words(), met().getOrDefault(fault, 0));
    }
    line(table, "ended by itself", outcomes.stream().mapToInt(ChaosRun.Outcome::unasked).sum());
    for (Difference.Kind kind : Difference.Kind.values()) {
      line(
          table,
          kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
          outcomes.stream().mapToLong(one -> one.verdict().of(kind)).sum());
    }
    line(
        table,
        "sent again, in flight",
        outcomes.stream().mapToInt(one -> one.verdict().inFlight()).sum());
    return table.toString();
  }

  private static void line(StringBuilder table, String what, long count) {
    table.append(String.format("%-36s %8d%n", what, count));
  }
}
