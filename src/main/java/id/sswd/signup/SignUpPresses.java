package id.sswd.signup;

import id.sswd.chat.ButtonTokens;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Reply;
import id.sswd.session.Session;
import id.sswd.session.Sessions;
import id.sswd.store.Tx;
import id.sswd.text.Messages;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The buttons on cards and on a person's own list. */
final class SignUpPresses {
  private final Sessions sessions = new Sessions();
  private final SignUpRepository signUps = new SignUpRepository();
  private final ParticipantRepository participants = new ParticipantRepository();
  private final ReminderRepository reminderRows = new ReminderRepository();
  private final Places places = new Places(signUps);
  private final Cards cards;
  private final Names names;
  private final SignUpView view;
  private final RosterPages rosters;
  private final Messages messages;
  private final Clock clock;

  SignUpPresses(Cards cards, Names names, SignUpView view, Messages messages, Clock clock) {
    this.cards = cards;
    this.names = names;
    this.view = view;
    this.rosters = new RosterPages(messages);
    this.messages = messages;
    this.clock = clock;
  }

  Decision press(ButtonTokens.Call call, Incoming.Press press, Context context) {
    return switch (call.subject()) {
      case "choice", "mine" -> ownPress(call, press, context);
      default -> cardPress(call, press, context);
    };
  }

  private Decision ownPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    long id = number(call.argument());
    return (tx, out) -> {
      Optional<SignUp> guest =
          call.verb().equals("unbring") ? signUps.find(tx, id) : Optional.empty();
      Optional<Session> session =
          sessions
              .find(tx, guest.map(SignUp::session).orElse(id))
              .filter(found -> found.community() == context.community());
      if (session.isEmpty()) {
        out.add(
            Reply.PopUp.alert(
                press.callback(), messages.plain(context.language(), "signup.no-session")));
        return;
      }
      Instant now = clock.instant();
      Session known = session.get();
      Outcome outcome =
          switch (call.verb()) {
            case "join" -> places.join(tx, known, names.asker(tx, press.from()), now);
            case "unbring" -> places.unbring(tx, known, press.from().id(), id, now);
            default -> places.leave(tx, known, press.from().id(), now);
          };
      finish(tx, out, known, outcome, press, context);
      if (call.subject().equals("mine") && outcome.changed()) {
        List<SignUpView.Mine> all = mine(tx, context, press.from().id());
        out.add(
            new Reply.Edit(
                press.place().ref(),
                press.message(),
                view.mine(all, new Zones(context.zone(), false), context.language()),
                view.mineButtons(all, call.token(), context.language())));
      }
    };
  }

  private Decision cardPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    long id = number(call.subject().substring(call.subject().indexOf(':') + 1));
    return (tx, out) -> {
      Optional<Session> session =
          sessions.find(tx, id).filter(found -> found.community() == context.community());
      if (session.isEmpty()) {
        out.add(
            Reply.PopUp.alert(
                press.callback(), messages.plain(context.language(), "signup.no-session")));
        return;
      }
      Session known = session.get();
      Places.Asker asker = names.asker(tx, press.from());
      Instant now = clock.instant();
      switch (call.verb()) {
        case "names", "roster" -> rosters.pressed(tx, out, known, call, press, context);
        case "going" -> finish(tx, out, known, places.join(tx, known, asker, now), press, context);
        case "maybe" ->
            finish(
                tx,
                out,
                known,
                places.answer(tx, known, asker, SignUp.State.MAYBE, now),
                press,
                context);
        default ->
            finish(
                tx,
                out,
                known,
                places.answer(tx, known, asker, SignUp.State.DECLINED, now),
                press,
                context);
      }
    };
  }

  /** Pops up what came of a press; who has never given a name is led to where it is asked for. */
  private void finish(
      Tx tx,
      Outgoing out,
      Session session,
      Outcome outcome,
      Incoming.Press press,
      Context context) {
    remember(tx, session, press.from().id(), outcome);
    cards.answered(tx, out, session, outcome);
    String words = view.popUp(session, outcome, context.language());
    boolean asks =
        (outcome.kind() == Outcome.Kind.GOING || outcome.kind() == Outcome.Kind.WAITING)
            && participants.find(tx, press.from().id()).isEmpty();
    if (!asks) {
      out.add(
          outcome.changed()
              ? Reply.PopUp.note(press.callback(), words)
              : Reply.PopUp.alert(press.callback(), words));
      return;
    }
    out.add(
        new Reply.PopUp(
            press.callback(), words, false, Optional.of(context.startLink(Names.START))));
  }

  /** The community of a session. */
  OptionalLong communityOf(Tx tx, String session) {
    return sessions
        .find(tx, number(session))
        .map(found -> OptionalLong.of(found.community()))
        .orElse(OptionalLong.empty());
  }

  /** The first page, for whoever followed the link on a card of their community. */
  Decision roster(String id, Incoming.Message message, Context context, ButtonTokens tokens) {
    return (tx, out) -> {
      Optional<Session> session =
          sessions.find(tx, number(id)).filter(found -> found.community() == context.community());
      if (session.isEmpty()) {
        out.add(
            Reply.Text.of(
                message.place().ref(), messages.html(context.language(), "signup.no-session")));
        return;
      }
      String token = tokens.issue(tx, Cards.FEATURE, "session:" + id, message.from().id());
      out.add(rosters.page(tx, session.get(), 0, token, context).in(message.place().ref()));
    };
  }

  /** A person's answers to coming sessions, with the guests they bring. */
  List<SignUpView.Mine> mine(Tx tx, Context context, long person) {
    List<SignUpView.Mine> all = new ArrayList<>();
    for (SignUp signUp : signUps.ofPerson(tx, context.community(), person, clock.instant())) {
      Session session = sessions.find(tx, signUp.session()).orElseThrow();
      int position =
          signUp.state() == SignUp.State.WAITING
              ? 1 + signUps.waitingBefore(tx, session.id(), signUp.turn())
              : 0;
      all.add(
          new SignUpView.Mine(
              session, signUp, position, signUps.guestsOf(tx, session.id(), person)));
    }
    return all;
  }

  /** Reminders follow the place. */
  void remember(Tx tx, Session session, long person, Outcome outcome) {
    switch (outcome.kind()) {
      case GOING -> reminderRows.plan(tx, session, person, clock.instant());
      case LEFT, MAYBE, DECLINED -> reminderRows.drop(tx, session.id(), person);
      default -> {}
    }
  }

  private static long number(String digits) {
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
  }
}
