package id.sswd.eval;

import id.sswd.ask.Answer;
import id.sswd.ask.Answerer;
import id.sswd.ask.Question;
import id.sswd.search.Hit;
import java.util.ArrayList;
import java.util.List;

/** Asks the questions of a collection, one after another on one thread. */
public final class Evaluation {
  /** How many texts of each question are ranked. */
  static final int DEPTH = 100;

  private final TestLibrary library;

  public Evaluation(TestLibrary library) {
    this.library = library;
  }

  /**
   * Asks everything twice: first for the ranking, which also warms the virtual machine, then for
   * the answer as a chat gets it, with its time.
   */
  public List<Outcome> run(List<TestQuestion> questions) {
    List<Answerer.Considered> considered = new ArrayList<>();
    questions.forEach(question -> considered.add(consider(question)));
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      long start = System.nanoTime();
      Answer answer =
          library.answerer().answer(Question.of(TestLibrary.COMMUNITY, questions.get(i).text()));
      long nanos = System.nanoTime() - start;
      outcomes.add(outcome(questions.get(i), considered.get(i), answer, nanos));
    }
    return outcomes;
  }

  /** What the production answerer makes of a question, with a hundred passages. */
  public Answerer.Considered consider(TestQuestion question) {
    return library.answerer().consider(Question.of(TestLibrary.COMMUNITY, question.text()), DEPTH);
  }

  private Outcome outcome(
      TestQuestion question, Answerer.Considered considered, Answer answer, long nanos) {
    List<Hit> hits = considered.found().hits();
    return new Outcome(
        question,
        hits.stream().map(hit -> library.idOf(hit.passage())).toList(),
        hits.stream().map(Hit::score).toList(),
        answer.confidence(),
        answer.answered(),
        considered.quotes().isEmpty() ? "" : considered.quotes().getFirst().text(),
        nanos);
  }
}
