package id.sswd.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** All the runs of a budget, each on fresh folders below one. */
final class Chaos {
  private Chaos() {}

  /** Runs them; what differs is told at once, so that a long one need not be awaited. */
  static Report of(Budget budget, Path below)
      throws IOException, InterruptedException, SQLException {
    Report report = new Report();
    System.out.printf("chaos: %s, %d runs%n", budget, budget.runs());
    for (int run = 0; run < budget.runs(); run++) {
      Path folder = Files.createDirectories(below.resolve("run-" + run));
      try (ChaosRun chaos = new ChaosRun(budget, run, folder)) {
        ChaosRun.Outcome outcome = chaos.meets(budget.of(run));
        report.add(outcome);
        System.out.printf(
            "run %d of %d: %s, %d differences, log %s%n",
            run + 1,
            budget.runs(),
            outcome.done(),
            outcome.verdict().differences().size(),
            chaos.log());
        outcome.verdict().differences().forEach(System.out::println);
      }
    }
    return report;
  }

  /** Long runs outside of the build; the settings are those of {@link Budget}. */
  public static void main(String[] folder) throws Exception {
    Report report = of(Budget.of(500, 50), Path.of(folder.length > 0 ? folder[0] : "target/chaos"));
    System.out.println(report);
    System.exit(report.differences().isEmpty() ? 0 : 1);
  }
}
