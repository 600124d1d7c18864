package id.sswd.care;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells messages of people in need from all others, questions about the same subjects among them:
 * by phrases that leave no doubt, and by weights that were learnt from examples of both. Safe for
 * many threads at once.
 */
public final class Recognizer {
  /** Something else may begin here. */
  private static final Pattern BETWEEN = Pattern.compile("(?<=[.?!\n])\\s+");

  /** A part has lost what stood around it, and must be so much surer, in logits. */
  private static final double PART = 1;

  private final PlainWords words = new PlainWords(Table.rows("spellings.tsv"));
  private final Phrases phrases = new Phrases(words);
  private final Signs signs = new Signs(new Senses(Table.rows("senses.tsv")));
  private final Weights weights;

  public Recognizer() {
    this(new Weights(Table.rows("weights.tsv")));
  }

  Recognizer(Weights weights) {
    this.weights = weights;
  }

  /**
   * What somebody in need speaks of; empty for every other message. "Apa itu KDRT? Suamiku memukul
   * aku" is one of them: a question of study beside it hides nothing.
   */
  public Optional<Need> need(String message) {
    return phrases.need(message).or(() -> learnt(message));
  }

  /** What the weights alone say. */
  Optional<Need> learnt(String message) {
    Reading surest = surest(message);
    return surest.sure > 0 ? Optional.of(weights.most(surest.signs)) : Optional.empty();
  }

  /** How sure the weights alone are, in logits. */
  double sure(String message) {
    return surest(message).sure;
  }

  private record Reading(Set<String> signs, double sure) {}

  private Reading surest(String message) {
    Reading whole = reading(message, 0);
    return BETWEEN
        .splitAsStream(message)
        .filter(part -> !part.equals(message))
        .map(part -> reading(part, PART))
        .filter(part -> part.sure > whole.sure)
        .max(Comparator.comparingDouble(Reading::sure))
        .orElse(whole);
  }

  private Reading reading(String text, double surer) {
    Set<String> seen = signs(text);
    return new Reading(seen, weights.sure(seen) - surer);
  }

  /** What is noticed in a text. */
  Set<String> signs(String text) {
    return signs.of(words.of(text));
  }
}
