package id.sswd.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed, in lower case; what has been understood is taken out piece by piece. */
final class Wording {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t ]]");
  private static final Pattern BETWEEN = Pattern.compile("[,;()\\[\\]\\n\\t]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private String rest;

  private Wording(String rest) {
    this.rest = rest;
  }

  static Wording of(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String visible = INVISIBLE.matcher(plain).replaceAll("");
    String quotes = visible.replace('’', '\'').replace('–', '-').replace('—', '-');
    String words = BETWEEN.matcher(quotes).replaceAll(" ");
    return new Wording(SPACES.matcher(words).replaceAll(" ").strip());
  }

  /** The first place where the pattern is found; it is no longer in the rest. */
  Optional<MatchResult> take(Pattern pattern) {
    return take(pattern, found -> true);
  }

  /** The same with the first place that is acceptable. */
  Optional<MatchResult> take(Pattern pattern, Predicate<MatchResult> acceptable) {
    Matcher matcher = pattern.matcher(rest);
    do {
      if (!matcher.find()) {
        return Optional.empty();
      }
    } while (!acceptable.test(matcher));
    MatchResult found = matcher.toMatchResult();
    rest =
        SPACES
            .matcher(rest.substring(0, matcher.start()) + " " + rest.substring(matcher.end()))
            .replaceAll(" ")
            .strip();
    return Optional.of(found);
  }

  /** Drops every place where the pattern is found. */
  void drop(Pattern pattern) {
    rest = pattern.matcher(rest).replaceAll("");
  }

  /** The first place where the pattern is found; it stays. */
  Optional<MatchResult> find(Pattern pattern) {
    Matcher matcher = pattern.matcher(rest);
    return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  boolean hasDigits() {
    return rest.chars().anyMatch(Character::isDigit);
  }
}
