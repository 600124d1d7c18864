package id.sswd.ask;

import id.sswd.library.SettingRecognizer;
import id.sswd.text.Word;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Carries the subject of one question into the next: "terus kalau di sekolah?" keeps what was asked
 * and changes the place. What a follow-up carried on itself goes along, so that the third question
 * still knows what the first one was about.
 */
final class FollowUp {
  private static final Pattern CARRIES_ON =
      Pattern.compile(
          "(?iu)^\\W*(?:terus|trus|lalu|kalau|kalo|klo|(?:bagaimana|gimana|gmn) (?:dengan|dgn|kalau|kalo)|dan"
              + "|siapa (?:saja|aja)|apa (?:saja|aja)|contohnya|what about|and|how about)\\b.*");

  /** "Apa itu diversi?" asks about something of its own, however short it is. */
  private static final Pattern STANDS_ALONE =
      Pattern.compile(
          "(?iu)^\\W*(?:apa(?:kah|an)? (?:itu|yang dimaksud|arti|pengertian)|arti|definisi|pengertian|what(?: is|'s| are)|define)"
              + " (?!itu\\b|ini\\b|tersebut\\b|that\\b|this\\b|it\\b)\\w.*");

  /** "Syaratnya", "dampaknya": of what was spoken of. */
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "(?iu)\\b(?!(?:caranya|misalnya|biasanya|sebenarnya|hanya|tanya|punya)\\b)\\p{L}{3,}nya\\b"
              + "|\\b(?:itu|ini|tersebut|tadi|mereka|their|they|its)\\W*$");

  /** "Kalau guru BK?", "di rumah sakit?": the same of something else. */
  private static final Pattern TURNS =
      Pattern.compile(
          "(?iu)^\\W*(?:(?:terus|trus|lalu|dan|and) )?(?:kalau|kalo|klo|(?:bagaimana|gimana|gmn) (?:dengan|dgn|kalau|kalo)"
              + "|what about|how about|di|pada|dalam|untuk|buat|in|at|for)\\b.*");

  private static final int FEW_WORDS = 4;
  private static final int SOME_WORDS = 7;

  private FollowUp() {}

  /** Whether a question is not understood without the one before. */
  static boolean carriesOn(String now) {
    if (CARRIES_ON.matcher(now).matches()) {
      return true;
    }
    int words = Word.of(now).size();
    boolean alone = STANDS_ALONE.matcher(now).matches();
    return words <= FEW_WORDS && !alone
        || words <= SOME_WORDS && POINTS_BACK.matcher(now).find() && !alone;
  }

  /**
   * A question with what it carries on.
   *
   * @param before what was asked before, by {@link Question#carried}
   */
  static String join(String before, String now, SettingRecognizer settings) {
    if (!carriesOn(now)) {
      return now;
    }
    if (settings.recognise(now).isEmpty()) {
      return Scope.withoutEdition(before, now) + " " + now;
    }
    // A place in the middle of a row was instead of the first one, and so is this one.
    String subject =
        before
            .lines()
            .filter(line -> before.startsWith(line) || settings.recognise(line).isEmpty())
            .collect(Collectors.joining(" "));
    String elsewhere =
        Word.of(subject).stream()
            .map(word -> subject.substring(word.start(), word.end()))
            .filter(word -> settings.recognise(word).isEmpty())
            .filter(word -> !word.equalsIgnoreCase("rumah") && !word.equalsIgnoreCase("sakit"))
            .collect(Collectors.joining(" "));
    return elsewhere + " " + now;
  }

  /** What the next question carries on: the first one of a row, and where it was turned to last. */
  static String carried(String now, Optional<String> before) {
    return before
        .filter(text -> carriesOn(now))
        .map(
            text ->
                TURNS.matcher(now).matches()
                    ? text.lines().findFirst().orElse("") + "\n" + now
                    : text)
        .orElse(now);
  }
}
