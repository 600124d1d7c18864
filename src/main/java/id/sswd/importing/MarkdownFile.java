package id.sswd.importing;

import id.sswd.library.Focus;
import id.sswd.library.Manuscript;
import id.sswd.library.Origin;
import id.sswd.library.Participant;
import id.sswd.library.Setting;
import id.sswd.text.Excerpt;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Markdown with front matter between two lines of dashes: edition, year, title, date, focus,
 * settings, tags, and so on.
 */
final class MarkdownFile {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST_SHOWN = 40;

  private MarkdownFile() {}

  static Manuscript read(String source, String text) throws Unreadable {
    int end = text.indexOf("\n---", 4);
    if (end < 0) {
      throw new Unreadable("has front matter without an end; close it with a line of three dashes");
    }
    Map<?, ?> front = front(text.substring(4, end));
    int line = text.indexOf('\n', end + 1);
    String title = String.join(" ", words(front, "title"));
    if (title.isEmpty()) {
      throw new Unreadable("has no title in its front matter; add a line such as: title: \"…\"");
    }
    List<String> paragraphs =
        Paragraphs.of(line < 0 ? List.of() : text.substring(line + 1).lines().toList());
    if (paragraphs.isEmpty()) {
      throw new Unreadable("has no text below its front matter; write it there");
    }
    return new Manuscript(
        source,
        Origin.IMPORT,
        number(front, "edition"),
        number(front, "year"),
        title,
        date(front),
        words(front, "focus").stream().flatMap(words -> Focus.read(words).stream()).findFirst(),
        settings(front),
        words(front, "participants").stream().flatMap(MarkdownFile::people).toList(),
        words(front, "contacts"),
        words(front, "tags"),
        words(front, "url").stream().findFirst(),
        paragraphs,
        List.of());
  }

  private static java.util.stream.Stream<Participant> people(String words) {
    return Colophon.participants(List.of("Peserta: " + words)).stream();
  }

  private static Map<?, ?> front(String yaml) throws Unreadable {
    try {
      Object front = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      if (front instanceof Map<?, ?> map) {
        return map;
      }
    } catch (RuntimeException e) {
      // Besides its own, SnakeYAML lets out what its readers of numbers and dates throw.
      throw new Unreadable("has front matter that is not YAML; put titles with a colon in quotes");
    }
    throw new Unreadable("has front matter without keys; write lines such as: edition: 7");
  }

  private static OptionalInt number(Map<?, ?> front, String key) throws Unreadable {
    Object value = front.get(key);
    if (value == null) {
      return OptionalInt.empty();
    }
    if (value instanceof Integer number && number > 0) {
      return OptionalInt.of(number);
    }
    throw new Unreadable(
        "has \"" + key + "\" in its front matter, but no number; give a number from 1 on");
  }

  private static Optional<LocalDate> date(Map<?, ?> front) throws Unreadable {
    return words(front, "date").stream()
        .flatMap(words -> IndonesianDates.find(words).stream())
        .findFirst();
  }

  private static Set<Setting> settings(Map<?, ?> front) throws Unreadable {
    Set<Setting> settings = EnumSet.noneOf(Setting.class);
    for (String key : words(front, "settings")) {
      try {
        settings.add(Setting.ofKey(key));
      } catch (IllegalArgumentException e) {
        throw new Unreadable(
            "names the setting \""
                + Excerpt.head(key, LONGEST_SHOWN)
                + "\"; use medical, correctional, education, industry, program or general");
      }
    }
    return settings;
  }

  /**
   * What stands under a key: one text, or a list of texts, each in one line, none of them empty.
   */
  private static List<String> words(Map<?, ?> front, String key) throws Unreadable {
    Object value = front.get(key);
    List<?> values = value instanceof List<?> many ? many : Collections.singletonList(value);
    List<String> words = new ArrayList<>();
    for (Object each : values) {
      String line = each == null ? "" : SPACES.matcher(word(each, key)).replaceAll(" ").strip();
      if (!line.isEmpty()) {
        words.add(line);
      }
    }
    return words;
  }

  private static String word(Object value, String key) throws Unreadable {
    return switch (value) {
      case Date date -> date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
      case String words -> words;
      case Number number -> number.toString();
      case Boolean yes -> yes.toString();
      default ->
          throw new Unreadable(
              "has \"" + key + "\" in its front matter that is no text; write words or a list");
    };
  }
}
