package id.sswd.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which settings a text speaks of, by the words that are at home there ({@code
 * library/settings.tsv}: setting, weight, word or phrase). A setting is named from a weight of 2
 * on; one clear word counts 2, a vague one 1.
 */
public final class SettingRecognizer {
  private static final int ENOUGH = 2;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final Map<String, Map<Setting, Integer>> weights = new HashMap<>();

  /** Reads the words that come with the program. */
  public SettingRecognizer() {
    try (InputStream in = SettingRecognizer.class.getResourceAsStream("/library/settings.tsv")) {
      if (in == null) {
        throw new IllegalStateException("library/settings.tsv is missing from the program");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException("library/settings.tsv cannot be read", e);
    }
  }

  /**
   * The settings of a text; those that its document names when it names none itself; else general.
   * A document of certain settings is of no others, whatever words it borrows: relief workers who
   * are tired as factory workers are.
   */
  public Set<Setting> recognise(String text, Set<Setting> ofDocument) {
    Set<Setting> found = recognise(text);
    if (!ofDocument.isEmpty() && !ofDocument.contains(Setting.GENERAL)) {
      found.retainAll(ofDocument);
    }
    if (!found.isEmpty()) {
      return found;
    }
    return ofDocument.isEmpty() ? EnumSet.of(Setting.GENERAL) : EnumSet.copyOf(ofDocument);
  }

  /** The settings that a text names; empty when it names none. */
  public Set<Setting> recognise(String text) {
    Map<Setting, Integer> sum = new EnumMap<>(Setting.class);
    String before = "";
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      String word = words.group();
      count(word, sum);
      count(before + " " + word, sum);
      before = word;
    }
    Set<Setting> settings = EnumSet.noneOf(Setting.class);
    sum.forEach(
        (setting, weight) -> {
          if (weight >= ENOUGH) {
            settings.add(setting);
          }
        });
    return settings;
  }

  private void count(String words, Map<Setting, Integer> sum) {
    weights
        .getOrDefault(words, Map.of())
        .forEach((setting, weight) -> sum.merge(setting, weight, Integer::sum));
  }

  private void add(String line) {
    String[] columns = line.split("\t");
    weights
        .computeIfAbsent(columns[2], word -> new EnumMap<>(Setting.class))
        .put(Setting.ofKey(columns[0]), Integer.parseInt(columns[1]));
  }
}
