package id.sswd.config;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads the settings: defaults, then the file, then the environment. The key {@code
 * telegram.api-url} of the file is {@code SSWD_TELEGRAM_API_URL} in the environment; {@code
 * TELEGRAM_API_URL} and {@code TELEGRAM_BOT_TOKEN_FILE} work too.
 */
public final class SettingsReader {
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("telegram.api-url", "https://api.telegram.org"),
          Map.entry("telegram.token-file", ""),
          Map.entry("playground.port", "8181"),
          Map.entry("storage.data", "data"),
          Map.entry("storage.index", "index"),
          Map.entry("library.starter", "true"),
          Map.entry("library.lexicon", "config"),
          Map.entry("library.dictionaries", ""),
          Map.entry("answer.writer.url", ""),
          Map.entry("answer.writer.model", ""),
          Map.entry("answer.writer.key-file", ""),
          Map.entry("answer.writer.timeout", "8"),
          Map.entry("logs.format", "text"),
          Map.entry("health.file", ""),
          Map.entry("health.port", "0"),
          Map.entry("care.help-lines", "config/helplines.yaml"),
          Map.entry("limits.person-questions", "60"),
          Map.entry("limits.chat-questions", "60"),
          Map.entry("limits.person-commands", "120"),
          Map.entry("limits.person-presses", "120"),
          Map.entry("limits.waiting", "2000"),
          Map.entry("retention.question-days", "180"),
          Map.entry("retention.link-days", "30"),
          Map.entry("retention.button-days", "180"),
          Map.entry("retention.draft-days", "14"),
          Map.entry("retention.deed-days", "730"),
          Map.entry("retention.person-years", "3"));

  /** So large a limit is none. */
  private static final int MOST = 1_000_000;

  private final Map<String, String> environment;

  public SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * Reads the settings.
   *
   * @param root the folder that relative paths start from
   * @param file a YAML file; when it does not exist, the defaults hold
   * @throws BadSetting for a key that does not exist or a value that cannot be used
   */
  public Settings read(Path root, Path file) {
    Map<String, String> values = new TreeMap<>(DEFAULTS);
    if (Files.exists(file)) {
      load(file, values);
    }
    for (String key : DEFAULTS.keySet()) {
      override(
          values, key, "SSWD_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
    }
    override(values, "telegram.api-url", "TELEGRAM_API_URL");
    override(values, "telegram.token-file", "TELEGRAM_BOT_TOKEN_FILE");
    return settings(root, new Values(values, file));
  }

  private void override(Map<String, String> values, String key, String variable) {
    String value = environment.get(variable);
    if (value != null && !value.isBlank()) {
      if (BotToken.standsIn(value)) {
        throw new BadSetting(
            variable + " holds a bot token; the token itself goes into TELEGRAM_BOT_TOKEN");
      }
      values.put(key, value.strip());
    }
  }

  private Settings settings(Path root, Values values) {
    return new Settings(
        root,
        new Settings.Telegram(
            values.address("telegram.api-url"), values.text("telegram.token-file")),
        new Settings.Playground(values.number("playground.port", 0, 65_535)),
        new Settings.Storage(
            root.resolve(values.text("storage.data")), root.resolve(values.text("storage.index"))),
        new Settings.Library(
            values.flag("library.starter"),
            root.resolve(values.text("library.lexicon")),
            values.list("library.dictionaries").stream().map(root::resolve).toList()),
        new Settings.Logs(values.oneOf("logs.format", "text", "json").equals("json")),
        new Settings.Retention(
            values.number("retention.question-days", 1, 180),
            values.number("retention.link-days", 1, 180),
            values.number("retention.button-days", 1, 180),
            values.number("retention.draft-days", 1, 14),
            values.number("retention.deed-days", 1, 3_650),
            values.number("retention.person-years", 1, 50)),
        new Settings.Care(root.resolve(values.text("care.help-lines"))),
        new Settings.Health(
            Optional.of(values.text("health.file"))
                .filter(file -> !file.isBlank())
                .map(root::resolve),
            port(values.number("health.port", 0, 65_535))),
        new Settings.Limits(
            values.number("limits.person-questions", 1, MOST),
            values.number("limits.chat-questions", 1, MOST),
            values.number("limits.person-commands", 1, MOST),
            values.number("limits.person-presses", 1, MOST),
            values.number("limits.waiting", 100, 10_000)),
        writer(root, values));
  }

  private static OptionalInt port(int number) {
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private Optional<WriterSettings> writer(Path root, Values values) {
    if (values.text("answer.writer.url").isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new WriterSettings(
            values.address("answer.writer.url"),
            values.text("answer.writer.model"),
            WriterSettings.key(environment, root, values.text("answer.writer.key-file")),
            Duration.ofSeconds(values.number("answer.writer.timeout", 1, 30))));
  }

  private static void load(Path file, Map<String, String> values) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      if (tree instanceof Map<?, ?> map) {
        flatten("", map, values, file);
      } else if (tree != null) {
        throw new BadSetting(file + ": keys with values are expected, such as \"playground:\"");
      }
    } catch (YAMLException e) {
      throw new BadSetting(
          file
              + ": this is not YAML: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new BadSetting(file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static void flatten(String prefix, Map<?, ?> map, Map<String, String> values, Path file) {
    map.forEach(
        (key, value) -> {
          String path = prefix + key;
          if (value instanceof Map<?, ?> inner) {
            flatten(path + ".", inner, values, file);
          } else if (BotToken.standsIn(path + " " + value)) {
            throw new BadSetting(
                file
                    + ": a bot token stands here, where it is copied along; take it out, ask BotFather"
                    + " for a new one (/revoke), and give that as TELEGRAM_BOT_TOKEN or in the file"
                    + " that TELEGRAM_BOT_TOKEN_FILE names");
          } else if (DEFAULTS.containsKey(path)) {
            values.put(path, plain(value));
          } else {
            throw new BadSetting(
                file
                    + ": there is no setting \""
                    + path
                    + "\"; did you mean \""
                    + nearest(path)
                    + "\"?");
          }
        });
  }

  /** A list is written as the environment has it: with commas. */
  private static String plain(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
        : Objects.toString(value, "");
  }

  private static String nearest(String path) {
    return DEFAULTS.keySet().stream()
        .sorted()
        .min(Comparator.comparingInt(key -> EditDistance.between(key, path)))
        .orElseThrow();
  }

  /** Values with the words for what is wrong with them. */
  private record Values(Map<String, String> values, Path file) {
    String text(String key) {
      return values.getOrDefault(key, "");
    }

    List<String> list(String key) {
      return Stream.of(text(key).split(",", -1))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .toList();
    }

    int number(String key, int least, int most) {
      try {
        int number = Integer.parseInt(text(key));
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Said below, for what is no number and for what is out of range alike.
      }
      throw bad(key, "a whole number from " + least + " to " + most);
    }

    boolean flag(String key) {
      return oneOf(key, "true", "false").equals("true");
    }

    String oneOf(String key, String one, String other) {
      String value = text(key);
      if (!value.equals(one) && !value.equals(other)) {
        throw bad(key, "\"" + one + "\" or \"" + other + "\"");
      }
      return value;
    }

    URI address(String key) {
      try {
        URI address = URI.create(text(key));
        if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
          return address;
        }
      } catch (IllegalArgumentException e) {
        // Said below, as for every address that cannot be used.
      }
      throw bad(key, "an address such as https://api.telegram.org");
    }

    private BadSetting bad(String key, String wanted) {
      return new BadSetting(
          "setting \"" + key + "\" is \"" + text(key) + "\"; give it " + wanted + " in " + file);
    }
  }
}
