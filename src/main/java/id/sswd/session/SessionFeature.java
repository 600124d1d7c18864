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
import id.sswd.community.Roles;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Excerpt;
import id.sswd.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What comes and what was: the list of sessions, one in full, what organizers do to it, and the
 * next one of a series.
 */
public final class SessionFeature implements Feature {
  private static final CommandSpec LIST = CommandSpec.everywhere("jadwal", "sessions");
  private static final CommandSpec ONE = CommandSpec.everywhere("sesi", "session");
  private static final Duration LOOKED_AT = Duration.ofMinutes(1);
  private static final int AT_ONCE = 20;
  private static final int MOST_CHOICES = 8;
  private static final int ECHOED = 60;

  private final SessionRepository sessions = new SessionRepository();
  private final SessionListRepository lists = new SessionListRepository();
  private final CardRepository cards = new CardRepository();
  private final Communities communities;
  private final Roles roles;
  private final Messages messages;
  private final Clock clock;
  private final SessionDesk desk;
  private final SessionChanges changes;
  private final SessionPresses presses;

  /**
   * A feature that shows sessions.
   *
   * @param listener hears of sessions that are changed and continued
   * @param supplement adds to what is shown of one
   */
  public SessionFeature(
      Database database,
      Communities communities,
      Roles roles,
      ButtonTokens tokens,
      SessionListener listener,
      SessionSupplement supplement,
      Messages messages,
      Clock clock) {
    this.communities = communities;
    this.roles = roles;
    this.messages = messages;
    this.clock = clock;
    this.desk = new SessionDesk(tokens, supplement, messages, clock);
    this.changes = new SessionChanges(listener, clock);
    this.presses = new SessionPresses(database, communities, roles, desk, changes, messages, clock);
  }

  @Override
  public String name() {
    return SessionButtons.FEATURE;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(LIST, ONE);
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    if (command.equals(LIST)) {
      return (tx, out) ->
          out.add(
              answer(
                  message,
                  desk.list(tx, false, 0, desk.token(tx, message.place().ref()), context)));
    }
    String typed = message.command().map(Incoming.CommandCall::arguments).orElse("").strip();
    boolean organizer = roles.mayOrganize(context.community(), message.from().id());
    String number = typed.replaceFirst("^#\\s*", "");
    if (number.matches("\\d{1,9}")) {
      return numbered(Integer.parseInt(number), organizer, message, context);
    }
    return (tx, out) -> {
      List<Session> found =
          typed.isEmpty()
              ? lists.coming(tx, context.community(), clock.instant(), 0, MOST_CHOICES).stream()
                  .filter(session -> session.state() != Session.State.CANCELLED)
                  .toList()
              : lists.themed(tx, context.community(), typed, MOST_CHOICES);
      if (found.size() == 1) {
        show(tx, out, found.getFirst(), organizer, message, context);
      } else if (found.isEmpty()) {
        String shown = Excerpt.head(typed, ECHOED);
        sorry(
                typed.isEmpty() ? "session.none-coming" : "session.no-such-theme",
                message,
                context,
                shown,
                context.communityName())
            .decide(tx, out);
      } else {
        String token = desk.token(tx, message.place().ref());
        out.add(answer(message, desk.which(found, token, context.language())));
      }
    };
  }

  private Decision numbered(
      int edition, boolean organizer, Incoming.Message message, Context context) {
    // Which communities somebody belongs to is nobody's business in a group.
    List<Community> others =
        message.place().isPrivate() ? communities.ofPerson(message.from().id()) : List.of();
    return (tx, out) -> {
      Optional<Session> session = sessions.ofEdition(tx, context.community(), edition);
      if (session.isPresent()) {
        show(tx, out, session.get(), organizer, message, context);
        return;
      }
      String elsewhere =
          others.stream()
              .filter(other -> sessions.ofEdition(tx, other.id(), edition).isPresent())
              .map(Community::name)
              .collect(Collectors.joining(", "));
      sorry(
              elsewhere.isEmpty() ? "session.no-such" : "session.elsewhere",
              message,
              context,
              edition,
              context.communityName(),
              elsewhere)
          .decide(tx, out);
    };
  }

  private void show(
      Tx tx,
      Outgoing out,
      Session session,
      boolean organizer,
      Incoming.Message message,
      Context context) {
    String token = desk.token(tx, message.place().ref());
    out.add(answer(message, desk.page(tx, session, message.place(), organizer, token, context)));
  }

  private static Reply answer(Incoming.Message message, SessionDesk.Page page) {
    ChatRef chat = message.place().ref();
    return message.place().isPrivate() ? page.in(chat) : page.in(chat).answering(message.id());
  }

  private Decision sorry(String key, Incoming.Message message, Context context, Object... values) {
    return Decision.reply(
        Reply.Text.of(message.place().ref(), messages.html(context.language(), key, values))
            .answering(message.id()));
  }

  @Override
  public Optional<Decision> onStart(String word, Incoming.Message message, Context context) {
    boolean file = word.startsWith(SessionDesk.CALENDAR);
    if (!file && !word.startsWith(SessionDesk.SHOW)) {
      return Optional.empty();
    }
    long person = message.from().id();
    String id = word.substring((file ? SessionDesk.CALENDAR : SessionDesk.SHOW).length());
    Optional<Session> session = presses.visible(id, person, context);
    if (session.isEmpty()) {
      return Optional.of(sorry("session.gone", message, context));
    }
    boolean organizer = roles.mayOrganize(session.get().community(), person);
    return Optional.of(
        file
            ? (tx, out) -> desk.sendCalendar(tx, out, session.get(), message.place().ref(), context)
            : (tx, out) -> show(tx, out, session.get(), organizer, message, context));
  }

  @Override
  public OptionalLong communityOf(
      Tx tx, ButtonTokens.Call call, Incoming.Press press, Context context) {
    return presses.communityOf(tx, call);
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    return presses.on(call, press, context);
  }

  @Override
  public List<Round> rounds() {
    return List.of(new Round("series", LOOKED_AT, this::goOn));
  }

  /** A series goes on when its latest session has begun; what follows it is known to follow. */
  private void goOn(Tx tx, Outgoing out) {
    lists
        .withoutSuccessor(tx, clock.instant(), AT_ONCE)
        .forEach(previous -> changes.goOn(tx, out, previous));
  }

  @Override
  public void onMigration(Tx tx, long oldChat, long newChat) {
    cards.migrate(tx, oldChat, newChat);
  }
}
