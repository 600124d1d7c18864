package id.sswd.signup;

import id.sswd.chat.ButtonTokens;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Person;
import id.sswd.chat.Reply;
import id.sswd.chat.Round;
import id.sswd.session.Session;
import id.sswd.session.Sessions;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Messages;
import id.sswd.text.TypedLine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Signing up by button and by command. */
public final class SignUpFeature implements Feature {
  private static final CommandSpec JOIN = CommandSpec.everywhere("daftar", "join");
  private static final CommandSpec LEAVE = CommandSpec.everywhere("batal", "leave");
  private static final CommandSpec GUEST = CommandSpec.everywhere("tamu", "guest");
  private static final CommandSpec MINE = CommandSpec.everywhere("pendaftaranku", "mysignups");
  private static final CommandSpec REMIND = CommandSpec.inPrivate("pengingat", "reminders");
  private static final CommandSpec NAME = CommandSpec.inPrivate("nama", "name");
  private static final String ROSTER_ACT = " peserta";
  private static final int MOST_NAME = 60;
  private static final int MOST_CHOICES = 8;

  private final Sessions sessions = new Sessions();
  private final SignUpRepository signUps = new SignUpRepository();
  private final ParticipantRepository participants = new ParticipantRepository();
  private final ReminderRepository reminderRows = new ReminderRepository();
  private final Places places = new Places(signUps);
  private final Cards cards;
  private final CardView cardView;
  private final SignUpView view;
  private final NameConsent consent;
  private final Names names;
  private final SignUpPresses presses;
  private final Reminders reminders;
  private final ButtonTokens tokens;
  private final Messages messages;
  private final Clock clock;

  public SignUpFeature(Cards cards, ButtonTokens tokens, Messages messages, Clock clock) {
    this.cards = cards;
    this.cardView = new CardView(messages);
    this.view = new SignUpView(messages);
    this.consent = new NameConsent(tokens, messages, clock);
    this.names = new Names(consent, messages, clock);
    this.presses = new SignUpPresses(cards, names, view, messages, clock);
    this.reminders = new Reminders(cards, new Tidings(messages), clock);
    this.tokens = tokens;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return Cards.FEATURE;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(JOIN, LEAVE, GUEST, MINE, REMIND, NAME);
  }

  @Override
  public List<Round> rounds() {
    return List.of(cards.redraw(), reminders.round());
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    String typed = message.command().map(Incoming.CommandCall::arguments).orElse("");
    return switch (command.name()) {
      case "daftar" ->
          choose(typed, message, context, "join", session -> joined(session, message, context));
      case "batal" ->
          choose(
              typed,
              message,
              context,
              "leave",
              session ->
                  (tx, out) -> {
                    Outcome outcome =
                        places.leave(tx, session, message.from().id(), clock.instant());
                    say(tx, out, session, outcome, message, context);
                  });
      case "tamu" -> guest(typed, message, context);
      case "pendaftaranku" -> (tx, out) -> mine(tx, out, message, context);
      case "pengingat" -> (tx, out) -> remind(tx, out, message, context);
      default -> names.ask(message, context);
    };
  }

  private Decision joined(Session session, Incoming.Message message, Context context) {
    return (tx, out) -> {
      boolean known = participants.find(tx, message.from().id()).isPresent();
      Outcome outcome = places.join(tx, session, asker(tx, message.from()), clock.instant());
      say(tx, out, session, outcome, message, context);
      if (!known && outcome.changed()) {
        out.add(names.question(message.from().id(), message.place().ref(), context));
      }
    };
  }

  private void say(
      Tx tx,
      Outgoing out,
      Session session,
      Outcome outcome,
      Incoming.Message message,
      Context context) {
    presses.remember(tx, session, message.from().id(), outcome);
    cards.answered(tx, out, session, outcome);
    out.add(
        Reply.Text.of(message.place().ref(), view.said(session, outcome, context.language()))
            .answering(message.id()));
  }

  private Decision guest(String typed, Incoming.Message message, Context context) {
    String name = typed.replaceFirst("^#?\\d{1,6}(?:\\s+|$)", "");
    String number = typed.substring(0, typed.length() - name.length());
    if (name.isBlank()) {
      return sorry("signup.guest-usage", message, context);
    }
    return switch (TypedLine.read(name, MOST_NAME)) {
      case TypedLine.Clean clean ->
          choose(
              number,
              message,
              context,
              "guest",
              session ->
                  (tx, out) -> {
                    Outcome outcome =
                        places.bring(
                            tx, session, message.from().id(), clean.text(), clock.instant());
                    say(tx, out, session, outcome, message, context);
                  });
      case TypedLine.Wordless none -> sorry("signup.bad-name", message, context);
      case TypedLine.TooLong tooLong -> sorry("signup.bad-name", message, context);
    };
  }

  /** The session that a number names; without one the only coming one, or a question which. */
  private Decision choose(
      String typed,
      Incoming.Message message,
      Context context,
      String verb,
      Function<Session, Decision> then) {
    String number = typed.strip().replaceFirst("^#", "");
    if (!number.isEmpty() && !number.matches("\\d{1,6}")) {
      return sorry("signup.bad-number", message, context, verbCommand(verb, context));
    }
    return (tx, out) -> {
      if (!number.isEmpty()) {
        Optional<Session> named =
            sessions.ofEdition(tx, context.community(), Integer.parseInt(number));
        named
            .map(then)
            .orElseGet(
                () ->
                    sorry(
                        "signup.no-such-session",
                        message,
                        context,
                        number,
                        context.communityName()))
            .decide(tx, out);
        return;
      }
      List<Session> coming =
          sessions.coming(tx, context.community(), clock.instant(), MOST_CHOICES).stream()
              .filter(session -> session.state() != Session.State.CANCELLED)
              .toList();
      if (coming.isEmpty()) {
        sorry("signup.no-session", message, context).decide(tx, out);
      } else if (coming.size() == 1 || verb.equals("guest")) {
        then.apply(coming.getFirst()).decide(tx, out);
      } else {
        String token = tokens.issue(tx, name(), "choice", message.place().ref().chat());
        out.add(
            Reply.Text.of(message.place().ref(), messages.html(context.language(), "signup.which"))
                .withButtons(view.choice(coming, token, verb))
                .answering(message.id()));
      }
    };
  }

  private static String verbCommand(String deed, Context context) {
    CommandSpec command =
        switch (deed) {
          case "leave" -> LEAVE;
          case "guest" -> GUEST;
          default -> JOIN;
        };
    return command.nameIn(context.language());
  }

  private Decision sorry(String key, Incoming.Message message, Context context, Object... values) {
    Html words = messages.html(context.language(), key, values);
    return Decision.reply(Reply.Text.of(message.place().ref(), words).answering(message.id()));
  }

  private void mine(Tx tx, Outgoing out, Incoming.Message message, Context context) {
    List<SignUpView.Mine> all = presses.mine(tx, context, message.from().id());
    Html words = view.mine(all, new Zones(context.zone(), false), context.language());
    // In a group everybody would read it: there it goes to the person.
    String token = tokens.issue(tx, name(), "mine", message.from().id());
    if (message.place().isPrivate()) {
      out.add(
          Reply.Text.of(message.place().ref(), words)
              .withButtons(view.mineButtons(all, token, context.language())));
    } else {
      out.add(
          new Reply.Nudge(
              message.from().id(),
              words,
              view.mineButtons(all, token, context.language()),
              message.place().ref(),
              words));
    }
  }

  private void remind(Tx tx, Outgoing out, Incoming.Message message, Context context) {
    boolean off = reminderRows.hasOptedOut(tx, message.from().id());
    String token = tokens.issue(tx, name(), "reminders", message.place().ref().chat());
    out.add(
        Reply.Text.of(
                message.place().ref(),
                messages.html(
                    context.language(), off ? "signup.reminders-off" : "signup.reminders-on"))
            .withButtons(names.reminderButtons(off, token, context.language())));
  }

  @Override
  public Optional<Decision> onText(Incoming.Message message, Context context) {
    return names.answer(message, context);
  }

  /** Names are for those who are in the group; to give one's own is not. */
  @Override
  public String act(String word) {
    return word.startsWith(RosterPages.START) ? name() + ROSTER_ACT : name();
  }

  @Override
  public OptionalLong communityOf(Tx tx, String word, Context context) {
    return word.startsWith(RosterPages.START)
        ? presses.communityOf(tx, word.substring(RosterPages.START.length()))
        : OptionalLong.of(context.community());
  }

  @Override
  public OptionalLong communityOf(
      Tx tx, ButtonTokens.Call call, Incoming.Press press, Context context) {
    return presses.communityOf(tx, call.subject().replaceFirst("^.*:", ""));
  }

  @Override
  public Optional<Decision> onStart(String word, Incoming.Message message, Context context) {
    if (word.equals(Names.START)) {
      return Optional.of(names.ask(message, context));
    }
    return word.startsWith(RosterPages.START)
        ? Optional.of(
            presses.roster(word.substring(RosterPages.START.length()), message, context, tokens))
        : Optional.empty();
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    return switch (call.subject()) {
      case "reminders" -> names.pressReminders(call, press, context);
      case NameConsent.SUBJECT -> consent.press(call, press, context);
      default -> presses.press(call, press, context);
    };
  }

  private Places.Asker asker(Tx tx, Person person) {
    return names.asker(tx, person);
  }
}
