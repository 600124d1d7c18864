package id.sswd.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The packaged bot in a hard world")
class ChaosIT {
  private static final List<String> BASICS =
      List.of("presses on cards", "sign-ups typed", "notes", "sessions announced");

  @TempDir private Path folder;

  @Test
  @DisplayName("loses nothing, and repeats only what was in flight")
  void nothingLost() throws Exception {
    Budget budget = Budget.of(6, 1);
    Report report = Chaos.of(budget, folder);
    System.out.println(report);
    assertThat(report.differences()).isEmpty();
    assertThat(report.met().get(Fault.KILL)).isEqualTo(budget.kills());
    assertThat(report.done().entrySet())
        .filteredOn(done -> BASICS.contains(done.getKey()))
        .as("what people did, or there was nothing to lose")
        .hasSameSizeAs(BASICS)
        .allSatisfy(done -> assertThat(done.getValue()).isPositive());
  }
}
