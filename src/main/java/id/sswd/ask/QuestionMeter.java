package id.sswd.ask;

/** Is told what became of questions to the library, without the questions. */
@FunctionalInterface
public interface QuestionMeter {
  /** Keeps nothing. */
  QuestionMeter NONE = kind -> {};

  void asked(Answer.Kind kind);

  /**
   * Tells this meter of every question. Those of people in need are not told: when one was asked is
   * kept nowhere.
   */
  default Asking over(Asking asking) {
    return question -> {
      Answer answer = asking.answer(question);
      if (answer.kind() != Answer.Kind.CARE) {
        asked(answer.kind());
      }
      return answer;
    };
  }
}
