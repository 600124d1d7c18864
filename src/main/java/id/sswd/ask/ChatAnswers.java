package id.sswd.ask;

import id.sswd.chat.ButtonTokens;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.topic.Topics;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Answers in chats: what the library said is stored for the buttons below it, and gathered as a
 * topic where it said nothing.
 */
final class ChatAnswers {
  private final String feature;
  private final Asking asking;
  private final AboutLibrary about;
  private final RepliedAnswers replies;
  private final AnswerRepository answers;
  private final Topics topics;
  private final ButtonTokens tokens;
  private final Function<Incoming, Optional<Language>> chosenLanguage;
  private final Clock clock;
  private final AnswerView view;
  private final AnswerButtons buttons;

  /**
   * @param feature whose buttons stand below an answer
   */
  ChatAnswers(
      String feature,
      Asking asking,
      AboutLibrary about,
      RepliedAnswers replies,
      AnswerRepository answers,
      Topics topics,
      ButtonTokens tokens,
      Function<Incoming, Optional<Language>> chosenLanguage,
      Messages messages,
      Clock clock) {
    this.feature = feature;
    this.asking = asking;
    this.about = about;
    this.replies = replies;
    this.answers = answers;
    this.topics = topics;
    this.tokens = tokens;
    this.chosenLanguage = chosenLanguage;
    this.clock = clock;
    this.view = new AnswerView(messages, clock);
    this.buttons = new AnswerButtons(messages);
  }

  /** Each question of a message gets an answer of its own, with its own buttons. */
  Decision toEach(String words, Incoming.Message message, Context context) {
    List<Decision> decisions =
        exchange(message, context).says(words).stream()
            .map(turn -> decision(turn, message, message.id()))
            .toList();
    return (tx, out) -> decisions.forEach(decision -> decision.decide(tx, out));
  }

  /**
   * Answers one question.
   *
   * @param replyTo the message that the answer stands under in a group
   */
  Decision to(String question, Incoming.Message message, long replyTo, Context context) {
    return decision(exchange(message, context).asks(question), message, replyTo);
  }

  private Exchange exchange(Incoming.Message message, Context context) {
    return new Exchange(
        asking,
        about,
        context,
        chosenLanguage.apply(message),
        replies.previous(message, context),
        replies.edition(message, context));
  }

  private Decision decision(Exchange.Turn turn, Incoming.Message message, long replyTo) {
    return switch (turn) {
      case Exchange.Told told -> told(told, message, replyTo);
      case Exchange.Quoted(Question question, Answer answer) ->
          answer.kind() == Answer.Kind.CARE
              ? told(care(answer), message, replyTo)
              : stored(question, answer, message, replyTo);
    };
  }

  /** Nothing of what somebody in need wrote is stored. */
  private Exchange.Told care(Answer answer) {
    return new Exchange.Told(answer.language(), view.text(answer, 0, Set.of()), List.of());
  }

  private Decision stored(
      Question question, Answer answer, Incoming.Message message, long replyTo) {
    long chat = message.place().ref().chat();
    Optional<Topics.Candidate> gathered =
        answer.kind() == Answer.Kind.ABSTENTION
            ? Optional.of(
                topics.candidate(question.community(), question.text(), answer.language()))
            : Optional.empty();
    return (tx, out) -> {
      gathered.ifPresent(unanswered -> topics.gather(tx, unanswered));
      String subject =
          AnswerRepository.subject(answers.insert(tx, question, answer, clock.instant()));
      String token = tokens.issue(tx, feature, subject, chat);
      out.add(
          new Reply.Text(
              message.place().ref(),
              view.text(answer, 0, Set.of()),
              buttons.under(answer, 0, Set.of(), token, false),
              answering(message, replyTo),
              Optional.of(subject)));
    };
  }

  private static Decision told(Exchange.Told known, Incoming.Message message, long replyTo) {
    return Decision.reply(
        new Reply.Text(
            message.place().ref(),
            known.text(),
            List.of(),
            answering(message, replyTo),
            known.sources().stream()
                .findFirst()
                .map(source -> AnswerRepository.publicationSubject(source.publication()))));
  }

  private static OptionalLong answering(Incoming.Message message, long replyTo) {
    return message.place().isPrivate() ? OptionalLong.empty() : OptionalLong.of(replyTo);
  }
}
