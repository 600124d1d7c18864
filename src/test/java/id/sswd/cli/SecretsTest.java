package id.sswd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A bot token")
class SecretsTest {
  private static final String TOKEN = "1234567890:" + "AbCdEfGh-_".repeat(3) + "12345";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "telegram:\n  token: %s\n",
        "telegram:\n  token-file: %s\n",
        "telegram:\n  api-url: https://api.telegram.org/bot%s/\n",
        "token: \"%s\"\n",
        "%s: x\n"
      })
  @DisplayName("in the settings file is refused in a sentence that does not repeat it")
  void inTheFile(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("sswd.yaml"), yaml.formatted(TOKEN));
    refused("doctor", "--config", file.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--token=%s", "%s", "--config=%s"})
  @DisplayName("on the command line is refused in a sentence that does not repeat it")
  void onTheCommandLine(String argument) {
    refused("doctor", argument.formatted(TOKEN));
  }

  private void refused(String... command) {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(SswdCommand.execute(command)).isEqualTo(SswdCommand.BAD_USAGE);
    } finally {
      System.setErr(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8).strip())
        .startsWith("sswd: ")
        .contains("a bot token stands", "/revoke", "TELEGRAM_BOT_TOKEN_FILE")
        .doesNotContain(TOKEN, "\n");
  }
}
