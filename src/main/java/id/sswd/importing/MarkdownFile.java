package id.sswd.importing;

import id.sswd.library.Focus;
import id.sswd.library.Manuscript;
import id.sswd.library.Origin;
import id.sswd.library.Participant;
import id.sswd.library.Setting;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Markdown with front matter between two lines of dashes: edition, year, title, date, focus,
 * settings, tags, and so on.
 */
final class MarkdownFile {
  private MarkdownFile() {}

  static Manuscript read(String source, String text) throws Unreadable {
    int end = text.indexOf("\n---", 4);
    if (end < 0) {
      throw new Unreadable("has front matter without an end; close it with a line of three dashes");
    }
    Map<?, ?> front = front(text.substring(4, end));
    String body = text.substring(text.indexOf('\n', end + 1) + 1);
    if (!(front.get("title") instanceof String title) || title.isBlank()) {
      throw new Unreadable("has no title in its front matter; add a line such as: title: \"…\"");
    }
    return new Manuscript(
        source,
        Origin.IMPORT,
        number(front, "edition"),
        number(front, "year"),
        title.strip(),
        date(front.get("date")),
        Optional.ofNullable(front.get("focus")).flatMap(words -> Focus.read(words.toString())),
        settings(front),
        list(front, "participants").stream().flatMap(MarkdownFile::people).toList(),
        list(front, "contacts"),
        list(front, "tags"),
        Optional.ofNullable(front.get("url")).map(Object::toString),
        Paragraphs.of(body.lines().toList()),
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
    } catch (YAMLException e) {
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
        "has \"" + key + ": " + value + "\" in its front matter; give a number from 1 on");
  }

  private static Optional<LocalDate> date(@org.jspecify.annotations.Nullable Object value) {
    if (value instanceof Date date) {
      return Optional.of(date.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
    }
    return value == null ? Optional.empty() : IndonesianDates.find(value.toString());
  }

  private static Set<Setting> settings(Map<?, ?> front) throws Unreadable {
    Set<Setting> settings = EnumSet.noneOf(Setting.class);
    for (String key : list(front, "settings")) {
      try {
        settings.add(Setting.ofKey(key));
      } catch (IllegalArgumentException e) {
        throw new Unreadable(
            "names the setting \""
                + key
                + "\"; use medical, correctional, education, industry, program or general");
      }
    }
    return settings;
  }

  private static List<String> list(Map<?, ?> front, String key) {
    Object value = front.get(key);
    if (value instanceof List<?> values) {
      return values.stream().map(String::valueOf).map(String::strip).toList();
    }
    return value == null ? List.of() : List.of(value.toString().strip());
  }
}
