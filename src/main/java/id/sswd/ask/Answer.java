package id.sswd.ask;

import id.sswd.library.Citation;
import id.sswd.library.Setting;
import id.sswd.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the library says to a question.
 *
 * @param language the language of the question
 * @param confidence how likely the first quote holds the answer, 0 to 1
 * @param settings the settings that the question names
 * @param quotes best first; empty for an abstention
 * @param suggestions for an abstention, the publications nearest to the question
 * @param written what the quotes say in a writer's words, each sentence with the numbers of its
 *     quotes; empty where the quotes stand for themselves
 */
public record Answer(
    Language language,
    Kind kind,
    double confidence,
    Set<Setting> settings,
    List<Quote> quotes,
    List<Citation> suggestions,
    Optional<String> written) {
  /** In the words of its quotes. */
  public Answer(
      Language language,
      Kind kind,
      double confidence,
      Set<Setting> settings,
      List<Quote> quotes,
      List<Citation> suggestions) {
    this(language, kind, confidence, settings, quotes, suggestions, Optional.empty());
  }

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

  /** The same with a text that its quotes carry. */
  public Answer inWords(String text) {
    return new Answer(language, kind, confidence, settings, quotes, suggestions, Optional.of(text));
  }

  public boolean answered() {
    return kind == Kind.ANSWER || kind == Kind.MAYBE;
  }
}
