package id.sswd.ask;

import id.sswd.browse.PublicationCards;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.chat.Round;
import id.sswd.library.Catalogue;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.topic.Topic;
import id.sswd.topic.TopicLink;
import id.sswd.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Takes questions, wherever they are asked: by command, as free text in private, by a mention, as a
 * reply to an answer, inline. The library is searched before the transaction; what it said is
 * written inside.
 */
public final class AskFeature implements Feature {
  private static final Duration KEPT = Duration.ofDays(180);
  private static final String NAME = "ask";
  private static final CommandSpec ASK = CommandSpec.everywhere("tanya", "ask");

  private final Database database;
  private final Topics topics;
  private final Messages messages;
  private final Clock clock;
  private final AnswerRepository answers = new AnswerRepository();
  private final ChatAnswers chatAnswers;
  private final InlineAnswers inlineAnswers;
  private final AnswerPresses presses;
  private final RepliedAnswers replies;

  /**
   * A feature that asks the library.
   *
   * @param chosenLanguage the language that whoever caused an incoming has chosen for themselves;
   *     empty to answer in the language of the question
   */
  public AskFeature(
      Database database,
      Asking asking,
      Rewording rewording,
      Catalogue catalogue,
      PublicationCards cards,
      Topics topics,
      AboutLibrary about,
      ButtonTokens tokens,
      Function<Incoming, Optional<Language>> chosenLanguage,
      Messages messages,
      Clock clock) {
    this.database = database;
    this.topics = topics;
    this.messages = messages;
    this.clock = clock;
    this.replies = new RepliedAnswers(database, catalogue, answers);
    // Inline queries come with every letter that is typed: no writer for them.
    Asking inWords = question -> rewording.reword(question, asking.answer(question));
    this.chatAnswers =
        new ChatAnswers(
            NAME,
            inWords,
            about,
            replies,
            answers,
            topics,
            tokens,
            chosenLanguage,
            messages,
            clock);
    this.inlineAnswers = new InlineAnswers(asking, chosenLanguage, messages, clock);
    this.presses = new AnswerPresses(inWords, catalogue, cards, answers, topics, messages, clock);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(ASK);
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    String words = message.command().map(Incoming.CommandCall::arguments).orElse("");
    return wordsOrRepliedTo(words, message, context);
  }

  @Override
  public Optional<Decision> onText(Incoming.Message message, Context context) {
    if (!message.addressed() || message.command().isPresent()) {
      return Optional.empty();
    }
    Optional<String> about = replies.subject(message);
    if (about.isPresent() && !AnswerRepository.isOurs(about.get())) {
      return Optional.empty();
    }
    if (message.text().isBlank() && message.place().isPrivate()) {
      return Optional.of(hint(message, context));
    }
    return Optional.of(wordsOrRepliedTo(message.text(), message, context));
  }

  /** Asks the question of a topic. */
  @Override
  public Optional<Decision> onStart(String word, Incoming.Message message, Context context) {
    OptionalLong topic = TopicLink.answerIn(word);
    if (topic.isEmpty()) {
      return Optional.empty();
    }
    return read(tx -> topics.shown(tx, context.community(), topic.getAsLong()))
        .map(Topic::question)
        .map(text -> chatAnswers.to(text, message, message.id(), context));
  }

  private Decision wordsOrRepliedTo(String words, Incoming.Message message, Context context) {
    if (!words.isBlank()) {
      return chatAnswers.toEach(words, message, context);
    }
    return message
        .replyTo()
        .filter(replied -> !replied.byThisBot() && !replied.text().isBlank())
        .map(replied -> chatAnswers.to(replied.text(), message, replied.id(), context))
        .orElseGet(() -> hint(message, context));
  }

  private <T> T read(Function<Tx, T> work) {
    return database.read(work);
  }

  private Decision hint(Incoming.Message message, Context context) {
    Reply.Text hint =
        Reply.Text.of(
            message.place().ref(),
            messages.html(
                context.language(),
                message.place().isPrivate() ? "ask.hint-private" : "ask.hint-group",
                context.botUsername()));
    return Decision.reply(message.place().isPrivate() ? hint : hint.answering(message.id()));
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    return AnswerRepository.idIn(call.subject())
        .flatMap(id -> read(tx -> answers.find(tx, id)))
        .filter(
            stored ->
                press.place().isPrivate() || stored.question().community() == context.community())
        .map(stored -> presses.on(stored, call, press, context))
        .orElseGet(
            () ->
                Decision.reply(
                    Reply.PopUp.alert(
                        press.callback(), messages.plain(context.language(), "ask.expired"))));
  }

  @Override
  public Optional<Decision> onInline(Incoming.Inline inline, Context context) {
    return Optional.of(inlineAnswers.to(inline, context));
  }

  /** Old answers are forgotten: their buttons are gone by then. */
  @Override
  public List<Round> rounds() {
    return List.of(
        new Round(
            "old answers",
            Duration.ofHours(1),
            (tx, out) -> answers.purge(tx, clock.instant().minus(KEPT))));
  }

  @Override
  public void onMigration(Tx tx, long oldChat, long newChat) {
    answers.migrate(tx, oldChat, newChat);
  }
}
