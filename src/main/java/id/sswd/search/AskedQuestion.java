package id.sswd.search;

import id.sswd.text.Language;
import java.util.List;

/**
 * A question as it was understood.
 *
 * @param words what it asks about
 * @param type what kind of thing it asks for
 * @param plain all its words, in standard spelling
 */
public record AskedQuestion(
    List<QuestionWord> words, AnswerType type, List<String> plain, Language language) {
  /** The weight of all words together. */
  public double weight() {
    return words.stream().mapToDouble(QuestionWord::weight).sum();
  }
}
