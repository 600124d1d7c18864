package id.sswd.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What speaks for a passage, or against it; each about 0 to 1. */
public enum Feature {
  /** Lucene's score, against the best that the question could reach. */
  STRENGTH,
  /** Lucene's score against that of the first hit. */
  SHARE,
  /** How much of the question's weight the passage says. */
  COVERAGE,
  /** The same, only in the words as typed. */
  EXACT,
  /** How much of the question's weight the best sentence says. */
  SENTENCE,
  /** Neighbouring words of the question that are neighbours in the passage. */
  PAIRS,
  /** How early the question's words come. */
  EARLY,
  /** How much of the question's weight the first words say. */
  HEAD,
  /** How much of the passage's subject, the words before "adalah", is in the question. */
  SUBJECT,
  /** How much of the question's weight is in the subject. */
  ABOUT,
  /** How much of the question's weight the title says and the passage does not. */
  TITLE,
  /** The weight of the heaviest word that is not said. */
  MISSING,
  /** Words in the passage: the logarithm, against that of 200. */
  LENGTH,
  /** How often the question's words are said, against the passage's length. */
  DENSITY,
  /**
   * Where the question asks for a time, a number, a person, a place, a reason or a meaning: how
   * much of it is said by the best sentence that holds something of that kind.
   */
  TIME,
  NUMBER,
  PERSON,
  PLACE,
  REASON,
  MEANING,
  /** The same, the more the nearer such a thing stands to a word of the question. */
  NEAR_TIME,
  NEAR_NUMBER,
  NEAR_PERSON,
  NEAR_PLACE,
  /** BM25 over the stems alone. */
  BM25,
  /** How much of the name that begins the passage is in the question. */
  NAMED,
  /** The share of said names that are part of a longer name that is not asked for. */
  FOREIGN,
  /** How many of the question's words the passage says, each counting the same. */
  WORDS,
  /** Products and powers of the above, and the above for long questions. */
  EARLY_MEANING,
  HEAD_MEANING,
  FIRST_SENTENCE,
  RUN,
  SENTENCE_CUBED,
  WINDOW,
  WINDOW_CUBED,
  COVERAGE_CUBED,
  PAIRS_CUBED,
  EARLY_SENTENCE,
  EARLY_COVERAGE,
  EARLY_LONG,
  SHARE_LONG,
  SENTENCE_LONG,
  HEAD_LONG,
  FOREIGN_LONG,
  /** The passage is of a setting that the question names. */
  SETTING,
  /** How new its discussion is: 1 for the newest found, one half for one a year older. */
  RECENT;

  /**
   * What comes from the publication and not from the passage's text. Collections to learn from say
   * it for some texts only (a title for those that answer nothing), so it is never learnt.
   */
  public static final Set<Feature> OF_PUBLICATION =
      Collections.unmodifiableSet(EnumSet.of(TITLE, SETTING, RECENT));

  static final int COUNT = values().length;
}
