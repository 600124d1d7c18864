package id.sswd.ask;

/** Answers questions from the library. Safe for many threads at once. */
@FunctionalInterface
public interface Asking {
  Answer answer(Question question);
}
