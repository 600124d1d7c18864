package id.sswd.care;

import id.sswd.text.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The lines of {@code config/helplines.yaml}, in its order. */
public record HelpLines(List<HelpLine> all) {
  /**
   * Reads the file; one that does not exist holds no lines.
   *
   * @throws IllegalArgumentException in one line of words, for a file that cannot be used
   */
  public static HelpLines read(Path file) {
    if (!Files.exists(file)) {
      return new HelpLines(List.of());
    }
    List<HelpLine> lines = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file)) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      if (tree instanceof Map<?, ?> map && map.get("lines") instanceof List<?> entries) {
        entries.forEach(entry -> lines.add(line(entry, file)));
      }
    } catch (YAMLException e) {
      throw new IllegalArgumentException(file + ": this is not YAML", e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    return new HelpLines(List.copyOf(lines));
  }

  private static HelpLine line(Object entry, Path file) {
    if (!(entry instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(file + ": each line has name, number, needs, for, hours");
    }
    String name = text(map, "name", file);
    try {
      return new HelpLine(
          name,
          text(map, "number", file),
          needs(map.get("needs")),
          words(map.get("for")),
          words(map.get("hours")),
          verified(text(map, "verified", file)),
          text(map, "source", file));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(
          file + ": the line \"" + name + "\" cannot be used: " + e.getMessage(), e);
    }
  }

  private static String text(Map<?, ?> map, String key, Path file) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException(file + ": a line has no \"" + key + "\"");
    }
    // YAML reads a day as a moment.
    return value instanceof java.util.Date day
        ? LocalDate.ofInstant(day.toInstant(), java.time.ZoneOffset.UTC).toString()
        : value.toString();
  }

  private static Set<Need> needs(@Nullable Object written) {
    Set<Need> needs = new LinkedHashSet<>();
    if (written instanceof List<?> list) {
      list.forEach(need -> needs.add(Need.ofKey(String.valueOf(need))));
    }
    return needs;
  }

  private static Map<Language, String> words(@Nullable Object written) {
    Map<Language, String> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Object value = written instanceof Map<?, ?> map ? map.get(language.tag()) : null;
      if (value == null) {
        throw new IllegalArgumentException("\"for\" and \"hours\" need words in id and en");
      }
      words.put(language, value.toString());
    }
    return words;
  }

  private static Optional<LocalDate> verified(String written) {
    return written.equals("never") ? Optional.empty() : Optional.of(LocalDate.parse(written));
  }

  /** The lines that help with this, in the order of the file. */
  public List<HelpLine> of(Need need) {
    return all.stream().filter(line -> line.needs().contains(need)).toList();
  }

  /** The lines that nobody has made sure of within a year. */
  public List<HelpLine> stale(LocalDate today) {
    return all.stream().filter(line -> line.isStale(today)).toList();
  }
}
