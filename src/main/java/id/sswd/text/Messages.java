package id.sswd.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every sentence that a user sees, in both languages. A key such as {@code ask.nothing-found} lives
 * in the bundle of its first part, {@code messages/ask_id.properties}; {@code {0}}, {@code {1}}
 * stand for what is filled in.
 */
public final class Messages {
  private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");

  private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

  /** A sentence without markup, for buttons, pop-ups and the command line. */
  public String plain(Language language, String key, Object... values) {
    return fill(pattern(language, key), values, false);
  }

  /** A sentence with markup; values are escaped unless they are {@link Html} themselves. */
  public Html html(Language language, String key, Object... values) {
    return Html.trusted(fill(pattern(language, key), values, true));
  }

  private String pattern(Language language, String key) {
    int dot = key.indexOf('.');
    String bundle = (dot < 0 ? key : key.substring(0, dot)) + "_" + language.tag();
    String found = bundles.computeIfAbsent(bundle, Messages::load).getProperty(key);
    if (found == null) {
      throw new IllegalArgumentException("no message " + key + " in messages/" + bundle);
    }
    return found;
  }

  private static String fill(String pattern, Object[] values, boolean markup) {
    Matcher slots = SLOT.matcher(pattern);
    StringBuilder filled = new StringBuilder();
    while (slots.find()) {
      Object value = values[Integer.parseInt(slots.group(1))];
      String words =
          value instanceof Html html
              ? html.markup()
              : markup ? Html.text(String.valueOf(value)).markup() : String.valueOf(value);
      slots.appendReplacement(filled, Matcher.quoteReplacement(words));
    }
    return slots.appendTail(filled).toString();
  }

  private static Properties load(String bundle) {
    Properties properties = new Properties();
    try (InputStream in =
        Messages.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("messages/" + bundle + " cannot be read", e);
    }
    return properties;
  }
}
