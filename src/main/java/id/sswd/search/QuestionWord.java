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
   * @param telling that of its stems which the fewest passages say
   * @param trust 1 for the asker's own word, less for a guess
   */
  public record Form(List<String> stems, String telling, double trust) {}

  /** How far a form is trusted that was found by mending the word's spelling. */
  static final double MENDED = 0.8;

  /** Whether these stems say it in no other way than by a form of mended spelling. */
  public boolean saidOnlyMended(Collection<String> stems) {
    return saidIn(stems)
        && forms.stream()
            .noneMatch(form -> form.trust() != MENDED && stems.containsAll(form.stems()));
  }

  /** Whether one of its forms is the other word's own. */
  boolean meansTheSame(QuestionWord other) {
    List<String> own = forms.getFirst().stems();
    List<String> others = other.forms.getFirst().stems();
    return forms.stream().anyMatch(form -> form.stems().equals(others))
        || other.forms.stream().anyMatch(form -> form.stems().equals(own));
  }

  /** Whether a text of these stems says it. */
  public boolean saidIn(Collection<String> stems) {
    return forms.stream().anyMatch(form -> stems.containsAll(form.stems()));
  }
}
