package id.sswd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A question on the command line")
class AskCommandTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("of somebody in need gets the help lines for that need, in their language")
  void need() {
    assertThat(ask("suamiku memukul aku"))
        .contains("bukan salahmu", "SAPA 129", "Polri: 110")
        .doesNotContain("Healing119");
    assertThat(ask("i want to kill myself")).contains("Thank you for writing this", "Healing119");
  }

  private String ask(String question) {
    CommandLineRun run = CommandLineRun.in(folder, "ask", question, "--no-starter");
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out();
  }
}
