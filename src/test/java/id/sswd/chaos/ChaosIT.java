package id.sswd.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The packaged bot in a hard world")
class ChaosIT {
  @TempDir private Path folder;

  @Test
  @DisplayName("loses nothing, and repeats only what was in flight")
  void nothingLost() throws Exception {
    Report report = Chaos.of(Budget.of(6, 1), folder);
    System.out.println(report);
    assertThat(report.differences()).isEmpty();
  }
}
