package id.sswd.ask;

import id.sswd.chat.Context;
import id.sswd.chat.Incoming;
import id.sswd.library.Catalogue;
import id.sswd.store.Database;
import java.util.Optional;
import java.util.OptionalInt;

/** What the answer was about that a message replies to. */
final class RepliedAnswers {
  private final Database database;
  private final Catalogue catalogue;
  private final AnswerRepository answers;

  RepliedAnswers(Database database, Catalogue catalogue, AnswerRepository answers) {
    this.database = database;
    this.catalogue = catalogue;
    this.answers = answers;
  }

  /** What a message of ours was about that is replied to. */
  Optional<String> subject(Incoming.Message message) {
    return message
        .replyTo()
        .filter(Incoming.RepliedTo::byThisBot)
        .flatMap(
            replied ->
                database.read(
                    tx -> answers.subjectOf(tx, message.place().ref().chat(), replied.id())));
  }

  /** What was asked, for a question that carries it on. */
  Optional<String> previous(Incoming.Message message, Context context) {
    return subject(message)
        .flatMap(AnswerRepository::idIn)
        .flatMap(this::answer)
        .filter(stored -> stored.question().community() == context.community())
        .map(stored -> stored.question().carried());
  }

  /** The edition that was quoted, or told of. */
  OptionalInt edition(Incoming.Message message, Context context) {
    return subject(message)
        .flatMap(
            subject ->
                AnswerRepository.publicationIn(subject)
                    .or(() -> AnswerRepository.idIn(subject).flatMap(this::firstPublication)))
        .flatMap(id -> catalogue.publication(context.community(), id))
        .map(publication -> publication.citation().edition())
        .orElse(OptionalInt.empty());
  }

  private Optional<Long> firstPublication(long answer) {
    return answer(answer)
        .flatMap(stored -> stored.found().stream().findFirst())
        .map(StoredAnswer.Found::publication);
  }

  private Optional<StoredAnswer> answer(long id) {
    return database.read(tx -> answers.find(tx, id));
  }
}
