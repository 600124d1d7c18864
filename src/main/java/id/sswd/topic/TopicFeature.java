package id.sswd.topic;

import id.sswd.chat.ButtonTokens;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Reply;
import id.sswd.chat.Round;
import id.sswd.community.Roles;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import id.sswd.text.LanguageGuess;
import id.sswd.text.Messages;
import id.sswd.text.TypedLine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code /topik}: what people wish to discuss, put forward and voted for. */
public final class TopicFeature implements Feature {
  static final String NAME = "topic";
  private static final CommandSpec TOPICS = CommandSpec.everywhere("topik", "topics");
  private static final String PROPOSING = " …";
  private static final int SHORTEST = 8;
  private static final int LONGEST = 300;
  private static final Duration KEPT = Duration.ofDays(180);

  private final Topics topics;
  private final TopicRepository repository = new TopicRepository();
  private final TopicScreens screens;
  private final TopicPresses presses;
  private final Roles roles;
  private final Messages messages;
  private final Clock clock;

  public TopicFeature(
      Database database,
      Topics topics,
      Roles roles,
      TopicPlan plan,
      ButtonTokens tokens,
      Messages messages,
      Clock clock) {
    this.topics = topics;
    this.roles = roles;
    this.messages = messages;
    this.clock = clock;
    this.screens = new TopicScreens(tokens, messages);
    this.presses = new TopicPresses(database, roles, plan, screens, messages, clock);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(TOPICS);
  }

  /** To put a topic forward is to vote for it. */
  @Override
  public String act(CommandSpec command, Incoming.Message message) {
    return wished(message).isEmpty() ? command.name() : command.name() + PROPOSING;
  }

  private static String wished(Incoming.Message message) {
    String typed = message.command().map(Incoming.CommandCall::arguments).orElse("").strip();
    return typed.isEmpty()
        ? message
            .replyTo()
            .filter(replied -> !replied.byThisBot())
            .map(Incoming.RepliedTo::text)
            .orElse("")
            .strip()
        : typed;
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    String wished = wished(message);
    return wished.isEmpty() ? list(message, context) : propose(wished, message, context);
  }

  @Override
  public Optional<Decision> onStart(String word, Incoming.Message message, Context context) {
    return word.equals(TopicLink.LIST) ? Optional.of(list(message, context)) : Optional.empty();
  }

  private Decision list(Incoming.Message message, Context context) {
    long person = message.from().id();
    boolean inPrivate = message.place().isPrivate();
    boolean organizer = inPrivate && roles.mayOrganize(context.community(), person);
    return (tx, out) -> out.add(screens.list(tx, 0, message.place(), person, organizer, context));
  }

  private Decision propose(String wished, Incoming.Message message, Context context) {
    return switch (TypedLine.read(wished, LONGEST)) {
      case TypedLine.Wordless wordless -> refuse("topic.wordless", message, context);
      case TypedLine.TooLong tooLong -> refuse("topic.too-long", message, context);
      case TypedLine.Clean clean when clean.text().length() < SHORTEST ->
          refuse("topic.too-short", message, context);
      case TypedLine.Clean clean -> {
        Language language = LanguageGuess.of(clean.text()).orElse(context.language());
        Topics.Candidate candidate = topics.candidate(context.community(), clean.text(), language);
        yield (tx, out) -> proposed(tx, out, candidate, message, context);
      }
    };
  }

  private Decision refuse(String key, Incoming.Message message, Context context) {
    return Decision.reply(
        Reply.Text.of(message.place().ref(), messages.html(context.language(), key, LONGEST))
            .answering(message.id()));
  }

  private void proposed(
      Tx tx, Outgoing out, Topics.Candidate candidate, Incoming.Message message, Context context) {
    Topic topic = topics.propose(tx, candidate, message.from().id());
    boolean joined = !topic.question().equals(candidate.question()) || topic.wanted() > 1;
    String key = joined ? "topic.joined" : "topic.proposed";
    out.add(
        screens
            .proposed(
                tx,
                topic,
                messages.html(context.language(), key, topic.question(), topic.votes()),
                message,
                context)
            .answering(message.id()));
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    return presses.press(call, press, context);
  }

  @Override
  public List<Round> rounds() {
    return List.of(
        new Round(
            "gathered topics",
            Duration.ofHours(6),
            (tx, out) -> repository.purge(tx, clock.instant().minus(KEPT))));
  }
}
