package id.sswd.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The help lines")
class HelpLinesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @TempDir private Path folder;

  @Test
  @DisplayName("that come with the bot can be read, and each need has one")
  void ours() {
    HelpLines lines = HelpLines.read(Path.of("config/helplines.yaml"));
    for (Need need : Need.values()) {
      assertThat(lines.of(need)).isNotEmpty();
    }
    assertThat(lines.all()).allSatisfy(line -> assertThat(line.source()).startsWith("https://"));
  }

  @Test
  @DisplayName("are stale when nobody has verified them, or not within a year")
  void stale() throws IOException {
    HelpLines lines = written("never", "2025-11-23", "2025-11-25");
    assertThat(lines.stale(TODAY))
        .extracting(line -> line.verified().map(LocalDate::toString).orElse("never"))
        .containsExactly("never", "2025-11-23");
  }

  @Test
  @DisplayName("that cannot be used are refused with the name of the line")
  void refused() {
    assertThatThrownBy(() -> written("kemarin"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Contoh");
    assertThat(HelpLines.read(folder.resolve("none.yaml")).all()).isEmpty();
  }

  private HelpLines written(String... days) throws IOException {
    StringBuilder yaml = new StringBuilder("lines:\n");
    for (String day : List.of(days)) {
      yaml.append(
          """
            - name: Contoh
              number: "1"
              needs: [self]
              for: {id: a, en: b}
              hours: {id: a, en: b}
              verified: %s
              source: https://example.org
          """
              .formatted(day));
    }
    Path file = folder.resolve("helplines.yaml");
    Files.writeString(file, yaml);
    return HelpLines.read(file);
  }
}
