package id.sswd.ask;

import id.sswd.library.Setting;
import id.sswd.text.Language;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question to the library.
 *
 * @param community whose library is asked (the shared shelf is always read too)
 * @param text as typed
 * @param language the language that the asker has chosen, when chosen; else it is recognised from
 *     the text
 * @param settings only passages of these settings; empty for all
 * @param edition only this edition
 * @param previous what this one carries on ("terus kalau di rumah sakit?"), by {@link #carried}
 */
public record Question(
    long community,
    String text,
    Optional<Language> language,
    Set<Setting> settings,
    OptionalInt edition,
    Optional<String> previous) {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What a question carries on that follows this one: a line for each turn of the subject. */
  String carried() {
    return FollowUp.carried(SPACE.matcher(text.strip()).replaceAll(" "), previous);
  }

  public static Question of(long community, String text) {
    return new Question(
        community, text, Optional.empty(), Set.of(), OptionalInt.empty(), Optional.empty());
  }
}
