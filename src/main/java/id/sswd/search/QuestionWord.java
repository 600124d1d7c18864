package id.sswd.search;

import java.util.Collection;
import java.util.List;

/**
 * One thing that a question asks about, and every way in which a passage can say it.
 *
 * @param typed the word as the asker typed it, folded
 * @param forms the asker's own word first
 * @param weight how much it tells (inverse document frequency, natural logarithm)
 * @param known whether any form stands in the library
 */
public record QuestionWord(String typed, List<Form> forms, double weight, boolean known) {
  /**
   * One way to say it.
   *
   * @param stems of its words; a passage says it when all are there
   * @param trust 1 for the asker's own word, less for a guess
   */
  public record Form(List<String> stems, double trust) {}

  /** Whether a text of these stems says it. */
  public boolean saidIn(Collection<String> stems) {
    return forms.stream().anyMatch(form -> stems.containsAll(form.stems()));
  }
}
