package id.sswd.app;

import id.sswd.ask.Answer;
import id.sswd.ask.Asking;
import id.sswd.ask.Question;
import id.sswd.care.Recognizer;
import id.sswd.text.Language;
import id.sswd.text.LanguageGuess;
import java.util.List;
import java.util.Set;

/** Searches for nothing where somebody in need speaks; on the command line as in the chat. */
final class CareFirst implements Asking {
  private final Recognizer needs;
  private final Asking library;

  CareFirst(Recognizer needs, Asking library) {
    this.needs = needs;
    this.library = library;
  }

  @Override
  public Answer answer(Question question) {
    return needs
        .need(question.text())
        .map(need -> care(question))
        .orElseGet(() -> library.answer(question));
  }

  private static Answer care(Question question) {
    Language language =
        question.language().or(() -> LanguageGuess.of(question.text())).orElse(Language.INDONESIAN);
    return new Answer(language, Answer.Kind.CARE, 0, Set.of(), List.of(), List.of());
  }
}
