package id.sswd.chaos;

import java.util.ArrayList;
import java.util.List;

/** Holds what Telegram's side saw and what the database holds against what was promised. */
final class Oracle {
  private static final List<Check> CHECKS =
      List.of(
          new NothingLeftOpen(),
          new EverybodyAnswered(),
          new NothingTwice(),
          new PlacesInTurn(),
          new NothingForgotten(),
          new RemindedOnce(),
          new ErasedIsGone());

  private Oracle() {}

  static Verdict judge(Evidence evidence) {
    List<Difference> differences = new ArrayList<>();
    CHECKS.forEach(check -> differences.addAll(check.look(evidence)));
    return new Verdict(differences, NothingTwice.inFlight(evidence));
  }
}
