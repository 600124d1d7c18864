package id.sswd.topic;

import id.sswd.text.Language;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A question that waits for a session.
 *
 * @param wanted how often it was asked or put forward
 * @param votes how many people want it
 * @param session the edition number of the session that takes it up
 */
public record Topic(
    long id,
    long community,
    String question,
    Language language,
    State state,
    int wanted,
    int votes,
    OptionalInt session) {

  /** Where a topic stands. */
  public enum State {
    /** Gathered from a question without an answer; only organizers see it. */
    GATHERED,
    /** Put forward, to be voted for. */
    OPEN,
    /** A publication took it up. */
    ANSWERED,
    HIDDEN,
    /** The same as another one, which has its votes now. */
    MERGED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State ofKey(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }
}
