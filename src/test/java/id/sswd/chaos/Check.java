package id.sswd.chaos;

import java.util.List;

/** One promise, held against the evidence. */
@FunctionalInterface
interface Check {
  List<Difference> look(Evidence evidence);
}
