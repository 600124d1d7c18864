package id.sswd.ask;

import id.sswd.chat.Context;
import id.sswd.library.Citation;
import id.sswd.text.Html;
import id.sswd.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One conversation with the library where there is no chat around it, such as on the command line:
 * each line is taken as a reply to the answer before it.
 */
public final class Exchange {
  private final Asking asking;
  private final AboutLibrary about;
  private final Context context;
  private Optional<String> before = Optional.empty();
  private OptionalInt spokenOf = OptionalInt.empty();

  public Exchange(Asking asking, AboutLibrary about, Context context) {
    this.asking = asking;
    this.about = about;
    this.context = context;
  }

  /** What one question got. */
  public sealed interface Turn {
    Language language();
  }

  /** An answer from the texts. */
  public record Quoted(Answer answer) implements Turn {
    @Override
    public Language language() {
      return answer.language();
    }
  }

  /** An answer from the database. */
  public record Told(Language language, Html text, List<Citation> sources) implements Turn {}

  /**
   * A line: each of its questions gets its answer. Where somebody in need speaks, that is all that
   * is answered, and nothing of it is carried on.
   */
  public List<Turn> says(String line) {
    List<Turn> turns = new ArrayList<>();
    for (String part : SubQuestions.in(line)) {
      Question question =
          new Question(
              context.community(), part, Optional.empty(), Set.of(), OptionalInt.empty(), before);
      Turn turn =
          about
              .answer(question, context, spokenOf)
              .<Turn>map(told -> told)
              .orElseGet(() -> new Quoted(asking.answer(question)));
      if (turn instanceof Quoted quoted && quoted.answer().kind() == Answer.Kind.CARE) {
        beginAnew();
        return List.of(turn);
      }
      remember(question, turn);
      turns.add(turn);
    }
    return turns;
  }

  private void remember(Question question, Turn turn) {
    before = Optional.of(question.carried());
    List<Citation> sources =
        switch (turn) {
          case Told told -> told.sources();
          case Quoted quoted -> quoted.answer().quotes().stream().map(Quote::citation).toList();
        };
    spokenOf = sources.isEmpty() ? OptionalInt.empty() : sources.getFirst().edition();
  }

  /** The next line stands for itself. */
  public void beginAnew() {
    before = Optional.empty();
    spokenOf = OptionalInt.empty();
  }
}
