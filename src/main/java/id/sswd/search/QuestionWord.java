package id.sswd.search;

import java.util.Collection;
import java.util.List;

/**
 * One thing that a question asks about, and every way in which a passage can say it.
 *
 * @param typed the word as the asker typed it, folded
 * @param forms ways to say it: each is a list of stems, the first is the word's own
 * @param weight how much it tells (inverse document frequency, natural logarithm)
 * @param known whether any form stands in the library
 */
public record QuestionWord(String typed, List<List<String>> forms, double weight, boolean known) {
  /** Whether a text of these stems says it; of a name of several words, all must be there. */
  public boolean saidIn(Collection<String> stems) {
    return forms.stream().anyMatch(stems::containsAll);
  }
}
