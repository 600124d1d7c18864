package id.sswd.ask;

import id.sswd.library.SettingRecognizer;
import id.sswd.text.Word;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Carries the subject of one question into the next: "terus kalau di sekolah?" keeps what was asked
 * and changes the place.
 */
final class FollowUp {
  private static final Pattern CARRIES_ON =
      Pattern.compile(
          "(?iu)^\\W*(?:terus|trus|lalu|kalau|kalo|klo|bagaimana (?:dengan|kalau)|gimana kalo|dan|siapa (?:saja|aja)|apa (?:saja|aja)|contohnya|what about|and|how about)\\b.*");
  private static final int FEW_WORDS = 4;

  private FollowUp() {}

  static String join(String before, String now, SettingRecognizer settings) {
    List<Word> words = Word.of(now);
    if (words.size() > FEW_WORDS && !CARRIES_ON.matcher(now).matches()) {
      return now;
    }
    if (settings.recognise(now).isEmpty()) {
      return before + " " + now;
    }
    String subject =
        Word.of(before).stream()
            .map(word -> before.substring(word.start(), word.end()))
            .filter(word -> settings.recognise(word).isEmpty())
            .filter(word -> !word.equalsIgnoreCase("rumah") && !word.equalsIgnoreCase("sakit"))
            .collect(Collectors.joining(" "));
    return subject + " " + now;
  }
}
