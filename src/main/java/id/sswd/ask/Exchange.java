package id.sswd.ask;

import id.sswd.chat.Context;
import id.sswd.library.Citation;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One conversation with the library: each question is taken as a reply to the answer before it. On
 * the command line a conversation is what is typed; in a chat it is one message and what it replies
 * to.
 */
public final class Exchange {
  private static final int LONGEST_QUESTION = 1_000;

  private final Asking asking;
  private final AboutLibrary about;
  private final Context context;
  private final Optional<Language> language;
  private Optional<String> before;
  private OptionalInt spokenOf;

  /** A conversation that begins here, in the language of each question. */
  public Exchange(Asking asking, AboutLibrary about, Context context) {
    this(asking, about, context, Optional.empty(), Optional.empty(), OptionalInt.empty());
  }

  /**
   * A conversation that goes on.
   *
   * @param language to answer in; empty for that of each question
   * @param before what was asked, by {@link Question#carried}
   * @param spokenOf the edition that was quoted, or told of
   */
  Exchange(
      Asking asking,
      AboutLibrary about,
      Context context,
      Optional<Language> language,
      Optional<String> before,
      OptionalInt spokenOf) {
    this.asking = asking;
    this.about = about;
    this.context = context;
    this.language = language;
    this.before = before;
    this.spokenOf = spokenOf;
  }

  /** What one question got. */
  public sealed interface Turn {
    Language language();
  }

  /** An answer from the texts. */
  public record Quoted(Question question, Answer answer) implements Turn {
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
      Turn turn = asks(part);
      if (turn instanceof Quoted quoted && quoted.answer().kind() == Answer.Kind.CARE) {
        return List.of(turn);
      }
      turns.add(turn);
    }
    return turns;
  }

  /** A text that is one question, whatever is in it. */
  Turn asks(String words) {
    String typed = Excerpt.head(words.strip(), LONGEST_QUESTION);
    Optional<Told> talk = about.smallTalk(question(typed), context);
    if (talk.isPresent()) {
      return talk.get();
    }
    Question question = question(Courtesy.without(typed));
    Optional<Told> known = about.answer(question, context, spokenOf);
    if (known.isPresent()) {
      carryOn(question, known.get().sources());
      return known.get();
    }
    Answer answer = asking.answer(question);
    if (answer.kind() == Answer.Kind.CARE) {
      beginAnew();
    } else {
      carryOn(question, answer.quotes().stream().map(Quote::citation).toList());
    }
    return new Quoted(question, answer);
  }

  private Question question(String text) {
    return new Question(context.community(), text, language, Set.of(), OptionalInt.empty(), before);
  }

  private void carryOn(Question question, List<Citation> sources) {
    before = Optional.of(question.carried());
    spokenOf = sources.isEmpty() ? OptionalInt.empty() : sources.getFirst().edition();
  }

  /** The next line stands for itself. */
  public void beginAnew() {
    before = Optional.empty();
    spokenOf = OptionalInt.empty();
  }
}
