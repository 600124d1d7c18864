package id.sswd.fuzz;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/** The keys of every sentence that the bot can say. */
final class Sentences {
  private static final Path BUNDLES = Path.of("src/main/resources/messages");

  private Sentences() {}

  static List<String> keys() {
    TreeSet<String> keys = new TreeSet<>();
    try (DirectoryStream<Path> bundles = Files.newDirectoryStream(BUNDLES, "*_id.properties")) {
      for (Path bundle : bundles) {
        Properties sentences = new Properties();
        try (Reader reader =
            new InputStreamReader(Files.newInputStream(bundle), StandardCharsets.UTF_8)) {
          sentences.load(reader);
        }
        keys.addAll(sentences.stringPropertyNames());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(keys);
  }
}
