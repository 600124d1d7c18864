package id.sswd.session;

import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Reply;
import id.sswd.chat.Round;
import id.sswd.community.Communities;
import id.sswd.community.Community;
import id.sswd.community.CommunityRepository;
import id.sswd.community.Roles;
import id.sswd.store.Database;
import id.sswd.store.Outbox;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sessions are announced and changed in a private dialogue. In a group the command opens it; in
 * private free text is an answer while the dialogue waits for one.
 */
public final class AnnounceFeature implements Feature {
  private static final CommandSpec ANNOUNCE =
      new CommandSpec(
          "umumkan", "announce", Set.of(CommandSpec.Scope.PRIVATE, CommandSpec.Scope.ORGANIZERS));
  private static final Pattern FROM_GROUP = Pattern.compile("umumkan_(-?\\d{1,18})_(\\d{1,9})");

  /** A draft that was left this long takes no more text: it is a question again. */
  private static final Duration ATTENTIVE = Duration.ofHours(3);

  private static final Duration KEPT = Duration.ofHours(48);
  private static final Duration LOOKED_AT = Duration.ofMinutes(15);
  private static final int AT_ONCE = 100;

  private final Database database;
  private final Communities communities;
  private final CommunityRepository communityRows = new CommunityRepository();
  private final Roles roles;
  private final Outbox outbox;
  private final Messages messages;
  private final Clock clock;
  private final DraftRepository drafts = new DraftRepository();
  private final Dialogue dialogue;
  private final DraftDesk desk;
  private final DraftOpening opening;
  private final DraftPresses presses;

  /**
   * A feature that announces.
   *
   * @param outbox knows what a message that is answered was about
   * @param listener hears of sessions that are announced and changed
   */
  public AnnounceFeature(
      Database database,
      Communities communities,
      Roles roles,
      ButtonTokens tokens,
      Outbox outbox,
      SessionListener listener,
      Messages messages,
      Clock clock) {
    this.database = database;
    this.communities = communities;
    this.roles = roles;
    this.outbox = outbox;
    this.messages = messages;
    this.clock = clock;
    this.dialogue = new Dialogue(messages, clock);
    this.desk = new DraftDesk(drafts, tokens, messages, clock);
    this.opening = new DraftOpening(roles, drafts, desk, dialogue, messages, clock);
    this.presses =
        new DraftPresses(
            database,
            roles,
            drafts,
            desk,
            dialogue,
            new SessionChanges(listener, clock),
            tokens,
            messages);
  }

  @Override
  public String name() {
    return DraftDesk.FEATURE;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(ANNOUNCE);
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    String typed = message.command().map(Incoming.CommandCall::arguments).orElse("");
    return message.place().isPrivate()
        ? opening.open(
            message,
            communityOf(command, message, context),
            typed,
            Optional.empty(),
            context.language())
        : opening.inGroup(message, typed, context);
  }

  /** In private the current community, or another one that the person organizes. */
  @Override
  public long communityOf(CommandSpec command, Incoming.Message message, Context context) {
    long person = message.from().id();
    if (!message.place().isPrivate() || roles.mayOrganize(context.community(), person)) {
      return context.community();
    }
    return communities.ofPerson(person).stream()
        .map(Community::id)
        .filter(community -> roles.mayOrganize(community, person))
        .findFirst()
        .orElse(context.community());
  }

  /**
   * Opens the draft of a session about a topic, in private; the presser has been found to organize.
   */
  public Decision begin(
      long topic, String theme, Incoming.Press press, long community, Language language) {
    return opening.about(topic, theme, press, community, language);
  }

  @Override
  public Optional<Decision> onStart(String word, Incoming.Message message, Context context) {
    return placeIn(word)
        .map(
            there -> {
              OptionalLong community = database.read(tx -> communityOf(tx, word, context));
              return community.isPresent()
                  ? opening.open(
                      message, community.getAsLong(), "", Optional.of(there), context.language())
                  : Decision.NOTHING;
            });
  }

  @Override
  public OptionalLong communityOf(Tx tx, String word, Context context) {
    return placeIn(word)
        .flatMap(there -> communityRows.ofChat(tx, there.chat()))
        .map(community -> OptionalLong.of(community.id()))
        .orElse(OptionalLong.empty());
  }

  private static Optional<ChatRef> placeIn(String word) {
    Matcher group = FROM_GROUP.matcher(word);
    return group.matches()
        ? Optional.of(new ChatRef(Long.parseLong(group.group(1)), Integer.parseInt(group.group(2))))
        : Optional.empty();
  }

  @Override
  public Optional<Decision> onText(Incoming.Message message, Context context) {
    if (!message.place().isPrivate() || aboutSomethingElse(message)) {
      return Optional.empty();
    }
    return waiting(message)
        .map(
            waiting -> {
              DraftDesk.Writer writer =
                  opening.writer(message, waiting.community(), context.language());
              return (tx, out) ->
                  drafts
                      .find(tx, waiting.person(), waiting.session().orElse(0))
                      .flatMap(draft -> desk.screen(tx, draft, writer))
                      .ifPresent(
                          screen -> {
                            Dialogue.Next next = dialogue.typed(screen, message.text());
                            desk.sendBelow(
                                tx,
                                out,
                                screen.of(next.draft()).saying(next.notices()),
                                screen.draft().stage());
                          });
            });
  }

  @Override
  public boolean awaits(Incoming.Message message) {
    return waiting(message).isPresent();
  }

  private Optional<Draft> waiting(Incoming.Message message) {
    return database
        .read(tx -> drafts.latest(tx, message.from().id(), clock.instant().minus(ATTENTIVE)))
        .filter(draft -> draft.awaitsText() || Dialogue.isForm(message.text()));
  }

  /** An answer to another message of ours, such as a quote, is no answer to the dialogue. */
  private boolean aboutSomethingElse(Incoming.Message message) {
    return message
        .replyTo()
        .filter(Incoming.RepliedTo::byThisBot)
        .flatMap(
            replied ->
                database.read(
                    tx -> outbox.subjectOf(tx, message.place().ref().chat(), replied.id())))
        .filter(subject -> Draft.sessionIn(subject).isEmpty())
        .isPresent();
  }

  @Override
  public OptionalLong communityOf(
      Tx tx, ButtonTokens.Call call, Incoming.Press press, Context context) {
    OptionalLong session = Draft.sessionIn(call.subject());
    return session.isEmpty()
        ? OptionalLong.empty()
        : presses.communityOf(tx, session.getAsLong(), call, press.from().id());
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    OptionalLong session = Draft.sessionIn(call.subject());
    if (session.isEmpty()) {
      return presses.gone(press, context.language());
    }
    return call.verb().equals("begin")
        ? presses.begin(session.getAsLong(), call, press, context.language())
        : presses.on(session.getAsLong(), call, press, context.language());
  }

  @Override
  public List<Round> rounds() {
    return List.of(new Round("drafts that were given up", LOOKED_AT, this::forgetOld));
  }

  private void forgetOld(Tx tx, Outgoing out) {
    for (Draft draft : drafts.untouchedSince(tx, clock.instant().minus(KEPT), AT_ONCE)) {
      drafts.delete(tx, draft);
      out.add(
          new Reply.Revision(
              ChatRef.of(draft.person()),
              draft.subject(),
              messages.html(draft.language(), "session.draft-expired"),
              List.of()));
    }
  }
}
