package id.sswd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The help")
class HelpTest {
  @ParameterizedTest
  @CsvSource({
    "import, PATH",
    "ask, --chat",
    "ask, --json",
    "export, --format",
    "eval, --compare",
    "eval train, --queries",
    "eval collect, --out",
    "reindex, --index",
    "backup, FILE",
    "restore, FILE",
    "doctor, --config"
  })
  @DisplayName("of every command names what it takes")
  void ofACommand(String command, String word) {
    CommandLineRun run = CommandLineRun.of((command + " --help").split(" "));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("Usage: sswd " + command).contains(word, "--help");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "-h"})
  @DisplayName("of the program names all commands")
  void ofTheProgram(String word) {
    CommandLineRun run = CommandLineRun.of(word);

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("import", "ask", "eval", "export", "restore", "doctor", "help");
  }

  @Test
  @DisplayName("word takes the name of a command")
  void word() {
    assertThat(CommandLineRun.of("help", "ask").out())
        .startsWith("Usage: sswd ask")
        .contains("--chat");
  }

  @Test
  @DisplayName("leaves the version where it was")
  void version() {
    assertThat(CommandLineRun.of("--version").out()).startsWith("SSWD Bot ");
  }

  @Test
  @DisplayName("that a complaint points at is that of the command")
  void complaint() {
    CommandLineRun run = CommandLineRun.of("import");

    assertThat(run.exit()).isEqualTo(SswdCommand.BAD_USAGE);
    assertThat(run.err()).contains("PATH", "see ./sswd import --help");
  }
}
