package id.sswd.session;

import id.sswd.chat.ButtonTokens;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Reply;
import id.sswd.community.Communities;
import id.sswd.community.Roles;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The buttons under sessions and lists of them. */
final class SessionPresses {
  private final SessionRepository sessions = new SessionRepository();
  private final SessionListRepository series = new SessionListRepository();
  private final Database database;
  private final Communities communities;
  private final Roles roles;
  private final SessionDesk desk;
  private final SessionChanges changes;
  private final Messages messages;
  private final Clock clock;

  SessionPresses(
      Database database,
      Communities communities,
      Roles roles,
      SessionDesk desk,
      SessionChanges changes,
      Messages messages,
      Clock clock) {
    this.database = database;
    this.communities = communities;
    this.roles = roles;
    this.desk = desk;
    this.changes = changes;
    this.messages = messages;
    this.clock = clock;
  }

  Decision on(ButtonTokens.Call call, Incoming.Press press, Context context) {
    List<String> words = List.of(call.argument().split("\\.", 2));
    String second = words.size() > 1 ? words.get(1) : "";
    if (call.verb().equals("list")) {
      int page = second.matches("\\d{1,6}") ? Integer.parseInt(second) : 0;
      return (tx, out) ->
          show(
              out,
              press,
              desk.list(tx, words.getFirst().equals("past"), page, call.token(), context));
    }
    Optional<Session> session = visible(words.getFirst(), press.from().id(), context);
    if (session.isEmpty()) {
      return alert(press, "session.gone", context);
    }
    return switch (call.verb()) {
      case "sure", "do" ->
          Deed.ofKey(second)
              .map(deed -> organized(session.get(), deed, call, press, context))
              .orElseGet(() -> alert(press, "session.gone", context));
      case "calendar" -> calendar(session.get(), press, context);
      default -> opened(session.get(), call, press, context);
    };
  }

  /** The community of the session that a button names. */
  OptionalLong communityOf(Tx tx, ButtonTokens.Call call) {
    String id = call.argument().split("\\.", 2)[0];
    return id.matches("\\d{1,18}")
        ? sessions
            .find(tx, Long.parseLong(id))
            .map(session -> OptionalLong.of(session.community()))
            .orElse(OptionalLong.empty())
        : OptionalLong.empty();
  }

  /** The session of this id where the person has to do with its community. */
  Optional<Session> visible(String id, long person, Context context) {
    if (!id.matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return database
        .read(tx -> sessions.find(tx, Long.parseLong(id)))
        .filter(
            session ->
                session.community() == context.community()
                    || communities.ofPerson(person).stream()
                        .anyMatch(own -> own.id() == session.community()));
  }

  /** Below an announcement it is shown anew; elsewhere the message turns into it. */
  private Decision opened(
      Session session, ButtonTokens.Call call, Incoming.Press press, Context context) {
    boolean organizer = roles.mayOrganize(session.community(), press.from().id());
    return (tx, out) -> {
      Session latest = sessions.find(tx, session.id()).orElse(session);
      SessionDesk.Page page =
          desk.page(tx, latest, press.place(), organizer, call.token(), context);
      if (call.verb().equals("show")) {
        out.add(page.in(press.place().ref()));
        out.add(Reply.PopUp.silent(press.callback()));
      } else {
        show(out, press, page);
      }
    };
  }

  /** A file for one person has no place in a group: there the button leads to private. */
  private Decision calendar(Session session, Incoming.Press press, Context context) {
    if (!press.place().isPrivate()) {
      String link = context.startLink(SessionDesk.CALENDAR + session.id());
      return Decision.reply(new Reply.PopUp(press.callback(), "", false, Optional.of(link)));
    }
    return (tx, out) -> {
      desk.sendCalendar(tx, out, session, press.place().ref(), context);
      out.add(
          Reply.PopUp.note(
              press.callback(), messages.plain(context.language(), "session.calendar-sent")));
    };
  }

  private Decision organized(
      Session session, Deed deed, ButtonTokens.Call call, Incoming.Press press, Context context) {
    return (tx, out) -> {
      Session latest = sessions.find(tx, session.id()).orElseThrow();
      boolean fits =
          deed.fits(latest, clock.instant())
              && (deed != Deed.STOP || !series.isFollowed(tx, latest.id()));
      if (!fits) {
        refresh(tx, out, latest, call, press, context);
        alert(press, "session.not-now", context).decide(tx, out);
      } else if (call.verb().equals("sure")) {
        show(out, press, desk.sure(latest, deed, call.token(), context.language()));
      } else {
        Session after =
            changes.change(tx, out, latest, deed.on(latest), press.from(), deed.audit());
        refresh(tx, out, after, call, press, context);
        String said =
            messages.plain(
                context.language(), "session.done." + deed.key(), after.capacity().orElse(0));
        out.add(Reply.PopUp.note(press.callback(), said));
      }
    };
  }

  private void refresh(
      Tx tx,
      Outgoing out,
      Session session,
      ButtonTokens.Call call,
      Incoming.Press press,
      Context context) {
    SessionDesk.Page page = desk.page(tx, session, press.place(), true, call.token(), context);
    out.add(new Reply.Edit(press.place().ref(), press.message(), page.words(), page.buttons()));
  }

  private static void show(Outgoing out, Incoming.Press press, SessionDesk.Page page) {
    out.add(new Reply.Edit(press.place().ref(), press.message(), page.words(), page.buttons()));
    out.add(Reply.PopUp.silent(press.callback()));
  }

  private Decision alert(Incoming.Press press, String key, Context context) {
    return Decision.reply(
        Reply.PopUp.alert(press.callback(), messages.plain(context.language(), key)));
  }
}
