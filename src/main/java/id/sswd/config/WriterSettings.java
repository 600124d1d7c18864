package id.sswd.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Who puts quotes into words of its own.
 *
 * @param address of a server that understands OpenAI's chat completions, up to {@code /v1}
 * @param model the model's name there; empty where the server has only one
 * @param key what the server is to know the bot by
 * @param timeout how long an answer may take, from the first byte sent to the last one read
 */
public record WriterSettings(URI address, String model, Optional<Secret> key, Duration timeout) {
  private static final String VARIABLE = "SSWD_ANSWER_WRITER_KEY";

  /** The key, from the environment or from a file; it is never part of the settings file. */
  static Optional<Secret> key(Map<String, String> environment, Path root, String file) {
    String direct = environment.getOrDefault(VARIABLE, "").strip();
    if (!direct.isEmpty()) {
      return Optional.of(checked(direct, VARIABLE));
    }
    if (file.isBlank()) {
      return Optional.empty();
    }
    Path path = root.resolve(file);
    try {
      return Optional.of(checked(Files.readString(path).strip(), "the file " + path));
    } catch (IOException e) {
      throw new BadSetting(
          "the writer's key file "
              + path
              + " cannot be read; correct answer.writer.key-file or create it");
    }
  }

  private static Secret checked(String key, String where) {
    if (!key.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
      throw new BadSetting(
          where + " holds no key for the writer; give it the one line that the service gave you");
    }
    return new Secret(key);
  }
}
