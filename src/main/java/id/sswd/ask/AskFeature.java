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
import id.sswd.text.Excerpt;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.topic.Topic;
import id.sswd.topic.TopicLink;
import id.sswd.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
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
  private static final int LONGEST_QUESTION = 1_000;
  private static final int MOST_CARDS = 8;
  private static final int CARD_LINE = 160;
  private static final int CARD_SECONDS = 30;

  private final Database database;
  private final Asking asking;
  private final Rewording rewording;
  private final Topics topics;
  private final AboutLibrary about;
  private final ButtonTokens tokens;
  private final Messages messages;
  private final Clock clock;
  private final Function<Incoming, Optional<Language>> chosenLanguage;
  private final AnswerRepository answers = new AnswerRepository();
  private final AnswerView view;
  private final AnswerButtons buttons;
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
    this.asking = asking;
    this.rewording = rewording;
    this.topics = topics;
    this.about = about;
    this.tokens = tokens;
    this.chosenLanguage = chosenLanguage;
    this.messages = messages;
    this.clock = clock;
    this.replies = new RepliedAnswers(database, catalogue, answers);
    this.view = new AnswerView(messages, clock);
    this.buttons = new AnswerButtons(messages);
    this.presses =
        new AnswerPresses(this::considered, catalogue, cards, answers, topics, messages, clock);
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
        .map(text -> answer(question(text, message, context), message, message.id(), context));
  }

  private Decision wordsOrRepliedTo(String words, Incoming.Message message, Context context) {
    if (!words.isBlank()) {
      return answers(words, message, context);
    }
    return message
        .replyTo()
        .filter(replied -> !replied.byThisBot() && !replied.text().isBlank())
        .map(
            replied ->
                answer(question(replied.text(), message, context), message, replied.id(), context))
        .orElseGet(() -> hint(message, context));
  }

  /** Each question of a message gets an answer of its own, with its own buttons. */
  private Decision answers(String words, Incoming.Message message, Context context) {
    List<Decision> decisions = new ArrayList<>();
    Optional<String> before = Optional.empty();
    for (String part : SubQuestions.in(words)) {
      Question question = question(part, message, context);
      Question carriedOn = before.isEmpty() ? question : question.after(before.get());
      decisions.add(answer(carriedOn, message, message.id(), context));
      before = Optional.of(carriedOn.carried());
    }
    return (tx, out) -> decisions.forEach(decision -> decision.decide(tx, out));
  }

  private Question question(String words, Incoming.Message message, Context context) {
    String text = words.strip();
    return new Question(
        context.community(),
        text.length() > LONGEST_QUESTION ? Excerpt.head(text, LONGEST_QUESTION) : text,
        chosenLanguage.apply(message),
        Set.of(),
        OptionalInt.empty(),
        replies.previous(message, context));
  }

  private <T> T read(Function<Tx, T> work) {
    return database.read(work);
  }

  private Decision answer(
      Question question, Incoming.Message message, long replyTo, Context context) {
    Optional<Exchange.Told> known =
        about.answer(question, context, replies.edition(message, context));
    if (known.isPresent()) {
      return told(known.get(), message, replyTo);
    }
    Answer answer = considered(question);
    long chat = message.place().ref().chat();
    OptionalLong answering =
        message.place().isPrivate() ? OptionalLong.empty() : OptionalLong.of(replyTo);
    Optional<Topics.Candidate> gathered =
        answer.kind() == Answer.Kind.ABSTENTION
            ? Optional.of(
                topics.candidate(question.community(), question.text(), answer.language()))
            : Optional.empty();
    return (tx, out) -> {
      gathered.ifPresent(unanswered -> topics.gather(tx, unanswered));
      String subject =
          AnswerRepository.subject(answers.insert(tx, question, answer, clock.instant()));
      String token = tokens.issue(tx, NAME, subject, chat);
      out.add(
          new Reply.Text(
              message.place().ref(),
              view.text(answer, 0, Set.of()),
              buttons.under(answer, 0, Set.of(), token, false),
              answering,
              Optional.of(subject)));
    };
  }

  private static Decision told(Exchange.Told known, Incoming.Message message, long replyTo) {
    return Decision.reply(
        new Reply.Text(
            message.place().ref(),
            known.text(),
            List.of(),
            message.place().isPrivate() ? OptionalLong.empty() : OptionalLong.of(replyTo),
            known.sources().stream()
                .findFirst()
                .map(source -> AnswerRepository.publicationSubject(source.publication()))));
  }

  /** Not for inline queries, which come with every letter that is typed. */
  private Answer considered(Question question) {
    return rewording.reword(question, asking.answer(question));
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
    List<Reply.InlineResults.Card> cards = new ArrayList<>();
    if (!inline.query().isBlank()) {
      Question question =
          new Question(
              context.community(),
              inline.query().strip(),
              chosenLanguage.apply(inline),
              Set.of(),
              OptionalInt.empty(),
              Optional.empty());
      Answer answer = asking.answer(question);
      answer.quotes().stream().limit(MOST_CARDS).forEach(quote -> cards.add(card(quote, answer)));
    }
    return Optional.of(
        Decision.reply(new Reply.InlineResults(inline.id(), cards, "", CARD_SECONDS)));
  }

  private Reply.InlineResults.Card card(Quote quote, Answer answer) {
    return new Reply.InlineResults.Card(
        quote.passage().id() + "-" + quote.start(),
        view.inlineTitle(quote, answer.language()),
        Excerpt.head(quote.text(), CARD_LINE),
        view.inlineMessage(quote, answer.language()));
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
