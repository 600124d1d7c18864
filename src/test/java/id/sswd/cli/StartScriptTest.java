package id.sswd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The start script")
class StartScriptTest {
  @TempDir private Path folder;

  /** A program that is built already, and a Java that says in which locale it runs. */
  @BeforeEach
  void program() throws IOException {
    Files.copy(Path.of("sswd"), folder.resolve("sswd"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(folder.resolve("src/main"));
    Files.createFile(folder.resolve("pom.xml"));
    Files.createDirectories(folder.resolve("target"));
    Path jar = Files.createFile(folder.resolve("target/sswd-bot.jar"));
    Files.setLastModifiedTime(
        jar, FileTime.from(Files.getLastModifiedTime(jar).toInstant().plusSeconds(60)));
    Files.createDirectories(folder.resolve("jdk/bin"));
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
    Path java =
        Files.writeString(folder.resolve("jdk/bin/java"), "#!/bin/sh\necho \"${LC_ALL:-}\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  @Test
  @DisplayName("gives Java UTF-8 in the plain C locale, or in none, so that no letter is lost")
  void plainLocale() throws Exception {
    assertThat(locale(Map.of("LC_ALL", "C"))).isEqualTo("C.UTF-8");
    assertThat(locale(Map.of("LANG", "POSIX"))).isEqualTo("C.UTF-8");
    assertThat(locale(Map.of())).isEqualTo("C.UTF-8");
  }

  @Test
  @DisplayName("leaves every other locale as it is")
  void ownLocale() throws Exception {
    assertThat(locale(Map.of("LC_ALL", "id_ID.UTF-8"))).isEqualTo("id_ID.UTF-8");
    assertThat(locale(Map.of("LANG", "id_ID.ISO-8859-1"))).isEmpty();
  }

  private String locale(Map<String, String> environment) throws Exception {
    ProcessBuilder script =
        new ProcessBuilder("sh", folder.resolve("sswd").toString(), "doctor")
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    script.environment().keySet().removeIf(key -> key.startsWith("LC_") || key.equals("LANG"));
    script.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    script.environment().putAll(environment);
    Process process = script.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said.strip();
  }
}
