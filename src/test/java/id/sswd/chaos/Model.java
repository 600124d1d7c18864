package id.sswd.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must have come of all that people did, kept by those who act. It knows nothing of the bot's
 * code: it is what people were promised.
 */
final class Model {
  /**
   * A message that must be answered in its chat, by a reply to it or with one of these words.
   *
   * @param said what was said, for the story
   */
  record Expected(long chat, long message, List<String> words, String said) {}

  /** A press on a card: everybody's go through one lane, so their order counts. */
  record Press(String theme, long person, Verb verb) {}

  /** What a card offers. */
  enum Verb {
    GOING("✅"),
    MAYBE("🤔"),
    NO("✖️");

    private final String label;

    Verb(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** A person's own command for a session; the last one holds. */
  record Typed(String theme, long person, boolean in) {}

  /** A guest or a note: once in the database, if it was acknowledged; never twice. */
  record Kept(Kind kind, String words, Expected answer, String acknowledged) {}

  /** What is kept. */
  enum Kind {
    GUEST,
    NOTE,
    TOPIC
  }

  /** A session that was to be announced; posted once people have seen its card. */
  record Session(String theme, int capacity, boolean posted) {}

  /** What was published with this sentence, and is quoted when asked for this word. */
  record Publication(String theme, String word, String sentence) {}

  final List<Expected> expected = new ArrayList<>();
  final List<Press> presses = new ArrayList<>();
  final List<Typed> typed = new ArrayList<>();
  final List<Kept> kept = new ArrayList<>();
  final Map<String, Session> sessions = new HashMap<>();
  final List<Publication> publications = new ArrayList<>();

  /** Who asked to be erased, and was told that it is done. */
  final Set<Long> erased = new HashSet<>();

  /** Chats of people who erase themselves: their traces go, so nothing can be counted there. */
  final Set<Long> vanishing = new HashSet<>();

  /** Groups that moved: the old chat by the new one. */
  final Map<Long, Long> moved = new HashMap<>();

  /** Chats that move or whose person blocks the bot: replies there may go astray. */
  final Set<Long> unsteady = new HashSet<>();
}
