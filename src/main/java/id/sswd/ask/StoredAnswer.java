package id.sswd.ask;

import id.sswd.text.Language;
import java.util.List;
import java.util.Optional;

/**
 * An answer as the database remembers it: enough to show it again, and nobody's name.
 *
 * @param question as it was asked, with the settings it is confined to
 * @param found where the quotes are, best first; for an abstention, the publications suggested
 * @param written what they say in a writer's words, by their numbers
 */
record StoredAnswer(
    long id,
    Question question,
    Language language,
    Answer.Kind kind,
    double confidence,
    List<Found> found,
    Optional<String> written,
    boolean proposed) {

  /**
   * A place in the library.
   *
   * @param passage 0 where a publication as a whole is meant
   */
  record Found(long publication, long passage, int start, int end) {}
}
