package id.sswd.chaos;

import java.util.List;

/**
 * What a run came to.
 *
 * @param inFlight messages that came twice because a kill, or a lost answer, caught them in flight
 */
record Verdict(List<Difference> differences, int inFlight) {
  long of(Difference.Kind kind) {
    return differences.stream().filter(difference -> difference.kind() == kind).count();
  }
}
