package id.sswd.ask;

import id.sswd.library.Citation;
import id.sswd.library.Setting;
import id.sswd.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the library says to a question.
 *
 * @param language the language of the question
 * @param confidence how likely the first quote holds the answer, 0 to 1
 * @param settings the settings that the question names
 * @param quotes best first; empty for an abstention
 * @param suggestions for an abstention, the publications nearest to the question
 */
public record Answer(
    Language language,
    Kind kind,
    double confidence,
    Set<Setting> settings,
    List<Quote> quotes,
    List<Citation> suggestions) {
  /** How sure the bot is. */
  public enum Kind {
    ANSWER,
    MAYBE,
    ABSTENTION,
    CARE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean answered() {
    return kind == Kind.ANSWER || kind == Kind.MAYBE;
  }
}
