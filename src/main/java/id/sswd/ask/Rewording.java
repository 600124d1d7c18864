package id.sswd.ask;

/**
 * Puts what an answer quotes into words of its own, where that is wanted. It takes time: never
 * within a transaction. Safe for many threads at once.
 */
@FunctionalInterface
public interface Rewording {
  /** The quotes speak for themselves. */
  Rewording NONE = (question, answer) -> answer;

  /** The answer with words that its quotes carry, or as it was. */
  Answer reword(Question question, Answer answer);
}
