package id.sswd.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageBundlesTest {
  private static final Path FOLDER = Path.of("src/main/resources/messages");
  private static final Pattern SLOT = Pattern.compile("\\{\\d}");

  @Test
  void everySentenceIsThereInBothLanguagesWithTheSameSlots() throws IOException {
    List<Path> indonesian;
    try (Stream<Path> files = Files.list(FOLDER)) {
      indonesian = files.filter(file -> file.toString().endsWith("_id.properties")).toList();
    }
    assertThat(indonesian).isNotEmpty();
    for (Path file : indonesian) {
      Path english = Path.of(file.toString().replace("_id.", "_en."));
      assertThat(slots(file)).as(file.toString()).isEqualTo(slots(english));
    }
  }

  private static TreeMap<String, TreeSet<String>> slots(Path file) throws IOException {
    Properties bundle = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      bundle.load(reader);
    }
    TreeMap<String, TreeSet<String>> slots = new TreeMap<>();
    for (String key : bundle.stringPropertyNames()) {
      slots.put(
          key,
          SLOT.matcher(bundle.getProperty(key))
              .results()
              .map(found -> found.group())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return slots;
  }
}
