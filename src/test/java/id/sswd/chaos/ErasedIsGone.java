package id.sswd.chaos;

import java.util.List;

/** Whoever was told that they are erased stands nowhere any more. */
final class ErasedIsGone implements Check {
  @Override
  public List<Difference> look(Evidence evidence) {
    return evidence.model().erased.stream()
        .filter(evidence.ledger().people()::contains)
        .map(
            person ->
                new Difference(
                    Difference.Kind.REMAINS,
                    "person " + person + " was told that all is erased, and still stands there"))
        .toList();
  }
}
