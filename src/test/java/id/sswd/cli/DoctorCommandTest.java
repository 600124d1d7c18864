package id.sswd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The doctor")
class DoctorCommandTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("names help lines that nobody has verified within a year, and stays content")
  void helpLines() throws Exception {
    Path lines = folder.resolve("helplines.yaml");
    Files.writeString(
        lines,
        """
        lines:
          - name: Lama
            number: "1"
            needs: [self]
            for: {id: a, en: b}
            hours: {id: a, en: b}
            verified: never
            source: https://example.org/lama
        """);
    Path settings = folder.resolve("sswd.yaml");
    Files.writeString(settings, "care:\n  help-lines: " + lines + "\n");

    String said = said("doctor", "--config", settings.toString());

    assertThat(said).contains("help lines", "\"Lama\" (1) was never verified", "example.org/lama");
    assertThat(said).doesNotContain("BAD");
  }

  private String said(String... command) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      String[] whole = new String[command.length + 4];
      System.arraycopy(command, 0, whole, 0, command.length);
      whole[command.length] = "--data";
      whole[command.length + 1] = folder.resolve("data").toString();
      whole[command.length + 2] = "--index";
      whole[command.length + 3] = folder.resolve("index").toString();
      SswdCommand.execute(whole);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
