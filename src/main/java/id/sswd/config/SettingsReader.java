package id.sswd.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
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
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

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
   * The same from a file that somebody has named, so that it must be there.
   *
   * @throws BadSetting also where it is not
   */
  public Settings readNamed(Path root, Path file) {
    if (!Files.exists(file)) {
      throw new BadSetting("the settings file " + file + " does not exist; check its name");
    }
    return read(root, file);
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
    Map<String, String> variables = new TreeMap<>();
    if (Files.exists(file)) {
      load(file, values);
    }
    for (String key : DEFAULTS.keySet()) {
      take(
          key,
          "SSWD_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'),
          variables);
    }
    take("telegram.api-url", "TELEGRAM_API_URL", variables);
    take("telegram.token-file", "TELEGRAM_BOT_TOKEN_FILE", variables);
    variables.forEach(
        (key, variable) -> values.put(key, environment.getOrDefault(variable, "").strip()));
    return settings(root, new Values(values, variables, file));
  }

  /** Notes which variable gives a setting, if this one does. */
  private void take(String key, String variable, Map<String, String> variables) {
    String value = environment.get(variable);
    if (value != null && !value.isBlank()) {
      if (BotToken.standsIn(value)) {
        throw new BadSetting(
            variable + " holds a bot token; the token itself goes into TELEGRAM_BOT_TOKEN");
      }
      variables.put(key, variable);
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
    if (Files.isDirectory(file)) {
      throw new BadSetting(file + " is a folder; name the settings file in it");
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      if (tree instanceof Map<?, ?> map) {
        flatten("", map, values, file);
      } else if (tree != null) {
        throw new BadSetting(file + ": keys with values are expected, such as \"playground:\"");
      }
    } catch (YAMLException e) {
      if (e instanceof ReaderException || e.getCause() instanceof CharacterCodingException) {
        throw new BadSetting(
            file + " is no text file in UTF-8; name a settings file such as config/sswd.yaml");
      }
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
}
