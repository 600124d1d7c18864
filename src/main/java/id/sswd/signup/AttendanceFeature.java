package id.sswd.signup;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.community.AuditRepository;
import id.sswd.session.Session;
import id.sswd.session.Sessions;
import id.sswd.store.Tx;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Messages;
import id.sswd.text.TypedLine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who was there: by a code that organizers show, or ticked off by them. */
public final class AttendanceFeature implements Feature {
  private static final String NAME = "attendance";
  private static final String START = "hadir-";
  private static final CommandSpec PRESENT = CommandSpec.everywhere("hadir", "present");
  private static final CommandSpec CODE =
      new CommandSpec("kode", "code", Set.of(CommandSpec.Scope.ORGANIZERS));
  private static final Duration OPENS_BEFORE = Duration.ofHours(1);
  private static final Duration OPEN_FOR = Duration.ofHours(12);
  private static final Pattern WALK_IN = Pattern.compile("#?(\\d{1,6})\\s+(\\S.*)", Pattern.DOTALL);
  private static final String WALK_IN_ACT = " #… …";
  private static final int MOST_NAME = 60;

  private final Sessions sessions = new Sessions();
  private final Attendance attendance;
  private final AuditRepository audit = new AuditRepository();
  private final AttendanceView view;
  private final NameConsent consent;
  private final ButtonTokens tokens;
  private final Messages messages;
  private final Clock clock;

  public AttendanceFeature(ButtonTokens tokens, Messages messages, Clock clock) {
    this.consent = new NameConsent(tokens, messages, clock);
    this.attendance = new Attendance(new Names(consent, messages, clock), clock);
    this.view = new AttendanceView(messages);
    this.tokens = tokens;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(PRESENT, CODE);
  }

  /** Whoever names somebody else was asked to keep the list. */
  @Override
  public String act(CommandSpec command, Incoming.Message message) {
    return command.equals(PRESENT) && WALK_IN.matcher(typed(message)).matches()
        ? PRESENT.name() + WALK_IN_ACT
        : command.name();
  }

  private static String typed(Incoming.Message message) {
    return message.command().map(Incoming.CommandCall::arguments).orElse("").strip();
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    String typed = typed(message);
    if (command.name().equals("kode")) {
      return code(typed, message, context);
    }
    Matcher walkIn = WALK_IN.matcher(typed);
    if (walkIn.matches()) {
      return walkIn(Integer.parseInt(walkIn.group(1)), walkIn.group(2), message, context);
    }
    if (typed.isEmpty()) {
      return say("signup.present-usage", message, context);
    }
    return present(typed, message, context);
  }

  @Override
  public Optional<Decision> onStart(String word, Incoming.Message message, Context context) {
    return word.startsWith(START)
        ? Optional.of(present(word.substring(START.length()), message, context))
        : Optional.empty();
  }

  private Decision present(String code, Incoming.Message message, Context context) {
    return (tx, out) -> {
      Optional<Session> found = sessions.ofCode(tx, code);
      if (found.isEmpty()) {
        say("signup.no-such-code", message, context).decide(tx, out);
        return;
      }
      Session session = found.get();
      Instant now = clock.instant();
      String key;
      if (session.state() == Session.State.CANCELLED) {
        key = "signup.present-cancelled";
      } else if (now.isBefore(session.startsAt().minus(OPENS_BEFORE))) {
        key = "signup.present-too-early";
      } else if (now.isAfter(session.startsAt().plus(OPEN_FOR))) {
        key = "signup.present-too-late";
      } else {
        key =
            attendance.mark(tx, session, message.from())
                ? "signup.present"
                : "signup.present-already";
      }
      Html words = messages.html(context.language(), key, session.edition());
      boolean asks =
          key.equals("signup.present")
              && message.place().isPrivate()
              && consent.isOpen(tx, message.from().id());
      Reply.Text reply = Reply.Text.of(message.place().ref(), words).answering(message.id());
      out.add(asks ? asking(tx, reply, message.from().id(), context) : reply);
    };
  }

  /** Who was there may be named in the publication, if they say so. */
  private Reply.Text asking(Tx tx, Reply.Text reply, long person, Context context) {
    Html question = messages.html(context.language(), "signup.consent-question");
    return new Reply.Text(
        reply.to(),
        reply.text().plus(Html.PARAGRAPH).plus(question),
        consent.buttons(tx, person, context.language()),
        reply.replyTo(),
        reply.subject());
  }

  private Decision walkIn(int edition, String typed, Incoming.Message message, Context context) {
    return switch (TypedLine.read(typed, MOST_NAME)) {
      case TypedLine.Clean clean ->
          (tx, out) -> {
            Optional<Session> session = sessions.ofEdition(tx, context.community(), edition);
            if (session.isEmpty()) {
              say("signup.no-such-session", message, context, edition, context.communityName())
                  .decide(tx, out);
              return;
            }
            if (!attendance.walkIn(tx, session.get(), clean.text())) {
              say("signup.walk-in-already", message, context, clean.text(), edition)
                  .decide(tx, out);
              return;
            }
            audit.add(
                tx,
                context.community(),
                message.from(),
                "signup.walk-in",
                "#" + edition,
                clock.instant());
            say("signup.walk-in", message, context, clean.text(), edition).decide(tx, out);
          };
      case TypedLine.Wordless none -> say("signup.bad-name", message, context);
      case TypedLine.TooLong tooLong -> say("signup.bad-name", message, context);
    };
  }

  /** The code goes to the organizer in private: whoever has it can say that they were there. */
  private Decision code(String typed, Incoming.Message message, Context context) {
    String number = typed.replaceFirst("^#", "");
    if (!number.matches("\\d{1,6}")) {
      return say("signup.bad-number", message, context, CODE.nameIn(context.language()));
    }
    return (tx, out) -> {
      Optional<Session> found =
          sessions.ofEdition(tx, context.community(), Integer.parseInt(number));
      if (found.isEmpty()) {
        say("signup.no-such-session", message, context, number, context.communityName())
            .decide(tx, out);
        return;
      }
      Session session = found.get();
      String token = tokens.issue(tx, NAME, "session:" + session.id(), message.from().id());
      out.add(
          new Reply.Photo(
              ChatRef.of(message.from().id()),
              "kode-" + session.edition() + ".png",
              CodePicture.png(context.startLink(START + session.code())),
              messages.html(
                  context.language(),
                  "signup.code",
                  session.edition(),
                  Excerpt.head(session.theme(), 200),
                  session.code()),
              List.of(
                  List.of(
                      new Button.Press(
                          messages.plain(context.language(), "signup.button-tick"),
                          ButtonTokens.data(token, "list", 0)))),
              OptionalLong.empty()));
    };
  }

  @Override
  public OptionalLong communityOf(
      Tx tx, ButtonTokens.Call call, Incoming.Press press, Context context) {
    return sessions
        .find(tx, sessionIn(call))
        .map(session -> OptionalLong.of(session.community()))
        .orElse(OptionalLong.empty());
  }

  private static long sessionIn(ButtonTokens.Call call) {
    return number(call.subject().substring(call.subject().indexOf(':') + 1));
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    long id = sessionIn(call);
    return (tx, out) -> {
      Session session = sessions.find(tx, id).orElseThrow();
      String[] arguments = call.argument().split("-", 2);
      int page = (int) Math.clamp(number(arguments[0]), 0, 10_000);
      if (call.verb().equals("tick") && arguments.length == 2) {
        attendance.tick(tx, session, number(arguments[1]));
        audit.add(
            tx,
            session.community(),
            press.from(),
            "signup.attendance",
            "#" + session.edition(),
            clock.instant());
      }
      Html words = view.title(tx, session, context.language());
      List<List<Button>> buttons =
          view.buttons(tx, session, page, call.token(), context.language());
      if (call.verb().equals("list") && arguments[0].equals("0") && arguments.length == 1) {
        out.add(Reply.Text.of(press.place().ref(), words).withButtons(buttons));
      } else {
        out.add(new Reply.Edit(press.place().ref(), press.message(), words, buttons));
      }
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  private Decision say(String key, Incoming.Message message, Context context, Object... values) {
    return Decision.reply(
        Reply.Text.of(message.place().ref(), messages.html(context.language(), key, values))
            .answering(message.id()));
  }

  private static long number(String digits) {
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
  }
}
