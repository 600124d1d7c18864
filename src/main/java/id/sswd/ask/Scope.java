package id.sswd.ask;

import id.sswd.library.Setting;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question confines itself to by name: "di edisi 5", "dalam setting industri".
 *
 * @param words the question without the edition, and without the word setting
 */
record Scope(String words, OptionalInt edition, Set<Setting> settings) {
  private static final Pattern EDITION =
      Pattern.compile(
          "(?iu)\\b(?:edisi|edition|sswd)\\s*(?:ke-?\\s*|nomor\\s*|no\\.?\\s*)?#?\\s*0*(\\d{1,4})\\b");
  private static final Map<String, Setting> NAMES =
      Map.ofEntries(
          Map.entry("medis", Setting.MEDICAL),
          Map.entry("kesehatan", Setting.MEDICAL),
          Map.entry("medical", Setting.MEDICAL),
          Map.entry("koreksional", Setting.CORRECTIONAL),
          Map.entry("correctional", Setting.CORRECTIONAL),
          Map.entry("pendidikan", Setting.EDUCATION),
          Map.entry("sekolah", Setting.EDUCATION),
          Map.entry("educational", Setting.EDUCATION),
          Map.entry("education", Setting.EDUCATION),
          Map.entry("school", Setting.EDUCATION),
          Map.entry("industri", Setting.INDUSTRY),
          Map.entry("industry", Setting.INDUSTRY),
          Map.entry("industrial", Setting.INDUSTRY),
          Map.entry("program", Setting.PROGRAM));
  private static final String ANY = String.join("|", NAMES.keySet());
  private static final Pattern SETTING =
      Pattern.compile(
          "(?iu)\\b(?:(?:di|dalam|pada|untuk|in|for)\\s+)?(?:the\\s+)?(?:setting\\s+("
              + ANY
              + ")|("
              + ANY
              + ")\\s+setting)\\b[,:]?");

  static Scope of(String question) {
    Set<Setting> settings = EnumSet.noneOf(Setting.class);
    Matcher named = SETTING.matcher(question);
    StringBuilder rest = new StringBuilder();
    while (named.find()) {
      String name = named.group(1) != null ? named.group(1) : named.group(2);
      settings.add(NAMES.get(name.toLowerCase(Locale.ROOT)));
      named.appendReplacement(rest, " " + name + " ");
    }
    String words = named.appendTail(rest).toString();
    Matcher edition = EDITION.matcher(words);
    return edition.find()
        ? new Scope(
            edition.replaceFirst(" "),
            OptionalInt.of(Integer.parseInt(edition.group(1))),
            Set.copyOf(settings))
        : new Scope(words, OptionalInt.empty(), Set.copyOf(settings));
  }

  /** What was asked before, without its edition where the next question names another one. */
  static String withoutEdition(String before, String now) {
    boolean other = EDITION.matcher(now).find();
    return other ? EDITION.matcher(before).replaceAll(" ") : before;
  }
}
