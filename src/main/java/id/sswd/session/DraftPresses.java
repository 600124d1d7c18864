package id.sswd.session;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Reply;
import id.sswd.community.Group;
import id.sswd.community.Roles;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The buttons of the dialogue; what they decide for others is asked of Telegram anew. */
final class DraftPresses {
  private static final Set<String> DECISIVE = Set.of("announce", "save");

  private final SessionRepository sessions = new SessionRepository();
  private final Database database;
  private final Roles roles;
  private final DraftRepository drafts;
  private final DraftDesk desk;
  private final Dialogue dialogue;
  private final SessionChanges changes;
  private final ButtonTokens tokens;
  private final Messages messages;
  private final DraftCheck check;

  DraftPresses(
      Database database,
      Roles roles,
      DraftRepository drafts,
      DraftDesk desk,
      Dialogue dialogue,
      SessionChanges changes,
      ButtonTokens tokens,
      Messages messages) {
    this.database = database;
    this.roles = roles;
    this.drafts = drafts;
    this.desk = desk;
    this.dialogue = dialogue;
    this.changes = changes;
    this.tokens = tokens;
    this.messages = messages;
    this.check = new DraftCheck(messages);
  }

  Decision gone(Incoming.Press press, Language language) {
    return alert(press, "session.draft-gone", language);
  }

  /** The community of the session that is to be changed, or that of the presser's own draft. */
  OptionalLong communityOf(Tx tx, long session, ButtonTokens.Call call, long person) {
    Optional<Long> community =
        call.verb().equals("begin")
            ? sessions.find(tx, session).map(Session::community)
            : drafts.find(tx, person, session).map(Draft::community);
    return community.map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  /**
   * Opens the draft of changes to a session, as a whole or at the field that the button names. It
   * is sent to the presser in private, wherever the button stands.
   */
  Decision begin(long session, ButtonTokens.Call call, Incoming.Press press, Language language) {
    Optional<Session> base = database.read(tx -> sessions.find(tx, session));
    if (base.isEmpty()) {
      return gone(press, language);
    }
    long person = press.from().id();
    long community = base.get().community();
    DraftDesk.Writer writer =
        new DraftDesk.Writer(press.from(), roles.anew().groupsOf(community, person), language);
    return (tx, out) -> {
      Session latest = sessions.find(tx, session).orElse(base.get());
      if (latest.state() == Session.State.CANCELLED) {
        alert(press, "session.cancelled-already", language).decide(tx, out);
        return;
      }
      Draft whole =
          drafts
              .find(tx, person, session)
              .orElseGet(() -> Draft.change(person, latest, language))
              .overview();
      desk.screen(tx, whole, writer)
          .ifPresent(
              screen -> {
                Draft draft =
                    Field.ofKey(call.argument())
                        .filter(Field.changeable(screen.sessionHasBegun())::contains)
                        .map(whole::asking)
                        .orElse(whole);
                desk.send(tx, out, screen.of(draft));
              });
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  private Decision alert(Incoming.Press press, String key, Language language) {
    return Decision.reply(Reply.PopUp.alert(press.callback(), messages.plain(language, key)));
  }

  /**
   * A press under a draft of the presser's own.
   *
   * @param session the session to be changed, 0 for a new one
   */
  Decision on(long session, ButtonTokens.Call call, Incoming.Press press, Language language) {
    long person = press.from().id();
    Optional<Draft> draft = database.read(tx -> drafts.find(tx, person, session));
    if (draft.isEmpty()) {
      return gone(press, language);
    }
    Roles asked = DECISIVE.contains(call.verb()) ? roles.anew() : roles;
    long community = draft.get().community();
    DraftDesk.Writer writer =
        new DraftDesk.Writer(press.from(), asked.groupsOf(community, person), language);
    return (tx, out) ->
        drafts
            .find(tx, person, session)
            .flatMap(latest -> desk.screen(tx, latest, writer))
            .ifPresentOrElse(
                screen -> pressed(tx, out, screen, call, press),
                () -> gone(press, language).decide(tx, out));
  }

  private void pressed(
      Tx tx, Outgoing out, DraftScreen screen, ButtonTokens.Call call, Incoming.Press press) {
    switch (call.verb()) {
      case "announce" -> announce(tx, out, screen, call, press);
      case "save" -> save(tx, out, screen, call, press);
      case "discard-yes" -> {
        Html words = messages.html(screen.language(), "session.discarded");
        desk.close(tx, out, screen.draft(), press, words, (t, chat) -> List.of());
      }
      default -> {
        Dialogue.Next next = dialogue.pressed(screen, call.verb(), call.argument());
        DraftScreen shown = screen.of(next.draft()).saying(next.notices());
        desk.edit(tx, out, shown, press, call.token());
      }
    }
  }

  private void announce(
      Tx tx, Outgoing out, DraftScreen screen, ButtonTokens.Call call, Incoming.Press press) {
    List<ChatRef> chats = screen.places().size() == 1 ? screen.places() : screen.chosen();
    if (!screen.draft().isNew() || chats.isEmpty() || !check.problems(screen).isEmpty()) {
      desk.edit(tx, out, screen.of(screen.draft().overview()), press, call.token());
      return;
    }
    Session session =
        changes.announce(tx, out, screen.draft(), screen.values(), chats, press.from());
    Html words =
        messages.html(
            screen.language(),
            "session.announced",
            session.edition(),
            session.theme(),
            titles(screen.groups(), chats));
    desk.close(tx, out, screen.draft(), press, words, show(session, screen.language()));
  }

  private static String titles(List<Group> groups, List<ChatRef> chats) {
    List<String> titles = new ArrayList<>();
    for (Group group : groups) {
      if (chats.stream().anyMatch(chat -> chat.chat() == group.chat())) {
        titles.add(group.title());
      }
    }
    return titles.stream().collect(Collectors.joining(", "));
  }

  private void save(
      Tx tx, Outgoing out, DraftScreen screen, ButtonTokens.Call call, Incoming.Press press) {
    Session before = screen.session().orElse(null);
    if (before != null && before.state() == Session.State.CANCELLED) {
      Html words = messages.html(screen.language(), "session.cancelled-already");
      desk.close(tx, out, screen.draft(), press, words, (t, chat) -> List.of());
      return;
    }
    if (before == null || !check.problems(screen).isEmpty()) {
      desk.edit(tx, out, screen.of(screen.draft().overview()), press, call.token());
      return;
    }
    Session wanted = Fields.onto(before, screen.draft().values());
    boolean moved = !wanted.startsAt().equals(before.startsAt());
    if (moved && before.state() == Session.State.POSTPONED) {
      // A postponed session with a new time takes place.
      wanted = wanted.in(Session.State.OPEN);
    }
    String deed = moved ? "session.rescheduled" : "session.edited";
    Session after = changes.change(tx, out, before, wanted, press.from(), deed);
    Html words = messages.html(screen.language(), "session.saved", after.edition(), after.theme());
    desk.close(tx, out, screen.draft(), press, words, show(after, screen.language()));
  }

  private DraftDesk.Buttons show(Session session, Language language) {
    return (tx, chat) -> {
      String token = tokens.issue(tx, SessionButtons.FEATURE, SessionButtons.FEATURE, chat.chat());
      return List.of(
          List.of(
              new Button.Press(
                  messages.plain(language, "session.button.show"),
                  ButtonTokens.data(token, "show", session.id()))));
    };
  }
}
