package id.sswd.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The settings")
class SettingsReaderTest {
  @TempDir Path root;

  @Test
  @DisplayName("hold their defaults where there is no file")
  void defaults() {
    Settings settings = read("", Map.of());

    assertThat(settings.playground().port()).isEqualTo(8181);
    assertThat(settings.storage().database()).isEqualTo(root.resolve("data/sswd.db"));
    assertThat(settings.library().starter()).isTrue();
  }

  @Test
  @DisplayName("take the environment before the file")
  void environment() {
    Settings settings = read("playground:\n  port: 9000\n", Map.of("SSWD_PLAYGROUND_PORT", "9001"));

    assertThat(settings.playground().port()).isEqualTo(9001);
  }

  @Test
  @DisplayName("name the nearest key for one that does not exist")
  void unknownKey() {
    assertThatThrownBy(() -> read("playground:\n  prot: 9000\n", Map.of()))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("playground.prot")
        .hasMessageContaining("did you mean \"playground.port\"?");
  }

  @Test
  @DisplayName("say for how long what is kept")
  void retention() {
    assertThat(read("", Map.of()).retention()).isEqualTo(Settings.Retention.USUAL);
    assertThat(
            read("retention:\n  question-days: 20\n", Map.of("SSWD_RETENTION_LINK_DAYS", "3"))
                .retention())
        .isEqualTo(new Settings.Retention(20, 3, 180, 14, 730, 3));
    assertThatThrownBy(() -> read("retention:\n  link-days: 0\n", Map.of()))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("from 1 to 180");
  }

  @Test
  @DisplayName("say how much of one person and of one chat is taken")
  void limits() {
    assertThat(read("", Map.of()).limits()).isEqualTo(Settings.Limits.USUAL);
    assertThat(
            read("limits:\n  chat-questions: 9\n", Map.of("SSWD_LIMITS_PERSON_PRESSES", "7"))
                .limits())
        .isEqualTo(new Settings.Limits(60, 9, 120, 7, 2_000));
    assertThatThrownBy(() -> read("limits:\n  person-question: 9\n", Map.of()))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("did you mean \"limits.person-questions\"");
  }

  @Test
  @DisplayName("take dictionaries as a list, or with commas between them")
  void dictionaries() {
    assertThat(read("", Map.of()).library().dictionaries()).isEmpty();
    assertThat(read("library:\n  dictionaries: [a.dic, /b.index]\n", Map.of()).library())
        .extracting(Settings.Library::dictionaries)
        .isEqualTo(List.of(root.resolve("a.dic"), Path.of("/b.index")));
    assertThat(read("", Map.of("SSWD_LIBRARY_DICTIONARIES", "a.dic, /b.index")).library())
        .extracting(Settings.Library::dictionaries)
        .isEqualTo(List.of(root.resolve("a.dic"), Path.of("/b.index")));
  }

  @Test
  @DisplayName("have no writer unless an address is given, and never show its key")
  void writer() throws IOException {
    assertThat(read("answer:\n  writer:\n    model: m\n", Map.of()).writer()).isEmpty();
    String yaml = "answer:\n  writer:\n    url: http://127.0.0.1:1/v1\n    key-file: key\n";
    assertThatThrownBy(() -> read(yaml, Map.of()))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(root.resolve("key").toString());
    Files.writeString(root.resolve("key"), "from-the-file\n");
    Settings settings = read(yaml, Map.of());
    assertThat(settings.writer().orElseThrow().key()).contains(new Secret("from-the-file"));
    assertThat(settings.toString()).doesNotContain("from-the-file");
    assertThat(read(yaml, Map.of("SSWD_ANSWER_WRITER_KEY", "other")).writer().orElseThrow().key())
        .contains(new Secret("other"));
  }

  @Test
  @DisplayName("take no key of the writer from the settings file")
  void writerKey() {
    assertThatThrownBy(() -> read("answer:\n  writer:\n    key: secret\n", Map.of()))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("there is no setting \"answer.writer.key\"")
        .hasMessageNotContaining("secret");
  }

  @Test
  @DisplayName("say what a value must be")
  void badValue() {
    assertThatThrownBy(() -> read("playground:\n  port: many\n", Map.of()))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("\"many\"")
        .hasMessageContaining("a whole number from 0 to 65535");
  }

  @Test
  @DisplayName("name the variable, not the file, where a bad value comes from the environment")
  void badVariable() {
    assertThatThrownBy(
            () -> read("playground:\n  port: 1\n", Map.of("SSWD_PLAYGROUND_PORT", "abc")))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("SSWD_PLAYGROUND_PORT is \"abc\"")
        .hasMessageNotContaining("sswd.yaml");
    assertThatThrownBy(() -> read("", Map.of("SSWD_LIMITS_WAITING", "1")))
        .hasMessageContaining("SSWD_LIMITS_WAITING is \"1\"; give it a whole number from 100 to");
    assertThatThrownBy(() -> read("", Map.of("TELEGRAM_API_URL", "x")))
        .hasMessageContaining("TELEGRAM_API_URL is \"x\"");
  }

  @Test
  @DisplayName("refuse a token that cannot be one, without showing it")
  void badToken() {
    assertThatThrownBy(
            () -> BotToken.find(Map.of("TELEGRAM_BOT_TOKEN", "secret"), read("", Map.of())))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("BotFather")
        .hasMessageNotContaining("secret");
  }

  private Settings read(String yaml, Map<String, String> environment) {
    try {
      Path file = root.resolve("sswd.yaml");
      Files.writeString(file, yaml);
      return new SettingsReader(environment).read(root, file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
