package id.sswd.search;

import id.sswd.text.Language;
import id.sswd.text.Stemmer;
import java.util.List;

/**
 * A question as it was understood.
 *
 * @param words what it asks about
 * @param type what kind of thing it asks for
 * @param plain all its words, in standard spelling
 * @param stemmer brings the words of texts into the form that the words asked about have
 */
public record AskedQuestion(
    List<QuestionWord> words,
    AnswerType type,
    List<String> plain,
    Language language,
    Stemmer stemmer) {
  /**
   * How much of what two questions say is the same, 0 to 1: the weight of the words that both say,
   * in any form, against that of the longer one. Questions for different kinds of things (when,
   * who) are never alike.
   */
  public double likeness(AskedQuestion other) {
    if (type != other.type && type != AnswerType.OTHER && other.type != AnswerType.OTHER) {
      return 0;
    }
    double same = 0;
    for (QuestionWord word : words) {
      if (other.words.stream().anyMatch(word::meansTheSame)) {
        same += word.weight();
      }
    }
    double most = Math.max(weight(), other.weight());
    return most == 0 ? 0 : Math.min(1, same / most);
  }

  /** The weight of all words together. */
  public double weight() {
    return words.stream().mapToDouble(QuestionWord::weight).sum();
  }
}
