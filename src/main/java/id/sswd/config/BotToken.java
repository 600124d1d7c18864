package id.sswd.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The bot's token, from the environment or from a file; it is never part of the settings file. */
public final class BotToken {
  private static final Pattern FORM = Pattern.compile("\\d+:[A-Za-z0-9_-]{10,}");

  /** As BotFather makes them: what looks so anywhere else is a token in the wrong place. */
  private static final Pattern ANYWHERE = Pattern.compile("\\d{6,}:[A-Za-z0-9_-]{30,}");

  private BotToken() {}

  /** Whether a token stands in this text, which is no place for it. */
  public static boolean standsIn(String text) {
    return ANYWHERE.matcher(text).find();
  }

  /**
   * Finds the token.
   *
   * @return empty when none is configured: the playground is wanted then
   * @throws BadSetting when one is configured but cannot be a token
   */
  public static Optional<String> find(Map<String, String> environment, Settings settings) {
    String direct = environment.getOrDefault("TELEGRAM_BOT_TOKEN", "").strip();
    if (!direct.isEmpty()) {
      return Optional.of(checked(direct, "TELEGRAM_BOT_TOKEN"));
    }
    String file = settings.telegram().tokenFile();
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Path path = settings.root().resolve(file);
    try {
      return Optional.of(checked(Files.readString(path).strip(), "the file " + path));
    } catch (IOException e) {
      throw new BadSetting(
          "the token file "
              + path
              + " cannot be read; correct TELEGRAM_BOT_TOKEN_FILE or create it");
    }
  }

  private static String checked(String token, String where) {
    if (!FORM.matcher(token).matches()) {
      throw new BadSetting(
          where + " holds no bot token; BotFather gives one of the form 123456:ABC-DEF…");
    }
    return token;
  }
}
