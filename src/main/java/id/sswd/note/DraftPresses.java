package id.sswd.note;

import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.session.Session;
import id.sswd.session.Sessions;
import id.sswd.signup.NameConsent;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Messages;
import java.util.Optional;
import java.util.OptionalLong;

/** The buttons of a draft. Whoever presses one is asked for their right to, each time. */
final class DraftPresses {
  private final Sessions sessions = new Sessions();
  private final NoteRepository notes = new NoteRepository();
  private final Database database;
  private final Steps steps;
  private final Drafts drafts;
  private final DraftScreens screens;
  private final Messages messages;
  private final DraftView view;

  /** Where a press leads. */
  record Steps(
      ReviewDialogue review, PublishingSteps publishing, NameConsent consent, NoteView parts) {}

  DraftPresses(
      Database database,
      Steps steps,
      Drafts drafts,
      DraftScreens screens,
      DraftView view,
      Messages messages) {
    this.database = database;
    this.steps = steps;
    this.drafts = drafts;
    this.screens = screens;
    this.view = view;
    this.messages = messages;
  }

  Decision press(ButtonTokens.Call call, Incoming.Press press, Context context) {
    Optional<Session> found = database.read(tx -> session(tx, call));
    if (found.isEmpty()) {
      return alert("note.gone", press, context);
    }
    Session session = found.get();
    return switch (call.verb()) {
      case "preview" -> preview(session, press, context);
      case "pdf", "md" -> file(session, call.verb(), press);
      case "ask" -> steps.review().ask(session, press, context);
      case "approve" -> steps.review().approve(session, press, context);
      case "changes" -> steps.review().askRemark(session, press, context);
      case "publish" -> steps.publishing().publish(session, false, call, press, context);
      case "anyway" -> steps.publishing().publish(session, true, call, press, context);
      case "parts" -> parts(session, press, context);
      case "withdraw" -> steps.publishing().askWithdraw(session, call, press, context);
      case "withdrawn" -> steps.publishing().withdraw(session, press, context);
      case "name" -> name(press, context);
      default -> alert("note.gone", press, context);
    };
  }

  /** The community of the session whose draft a button is about. */
  OptionalLong communityOf(Tx tx, ButtonTokens.Call call) {
    return session(tx, call)
        .map(session -> OptionalLong.of(session.community()))
        .orElse(OptionalLong.empty());
  }

  private Optional<Session> session(Tx tx, ButtonTokens.Call call) {
    String id = call.subject().substring(call.subject().indexOf(':') + 1);
    return id.matches("\\d{1,18}") ? sessions.find(tx, Long.parseLong(id)) : Optional.empty();
  }

  private Decision preview(Session session, Incoming.Press press, Context context) {
    return (tx, out) -> {
      DraftView.Standing standing = screens.standing(tx, session);
      Html words =
          standing.draft().isEmpty()
              ? messages.html(context.language(), "note.state-empty", session.edition())
              : view.preview(Sheet.of(standing.draft(), messages));
      out.add(Reply.Text.of(ChatRef.of(press.from().id()), words));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  private Decision file(Session session, String form, Incoming.Press press) {
    DraftView.Standing standing = database.read(tx -> screens.standing(tx, session));
    Sheet draft = Sheet.of(standing.draft(), messages);
    Sheet sheet =
        new Sheet(
            draft.group(), draft.manuscript(), draft.language(), !standing.upToDate(), messages);
    Reply.Document document = DraftFeature.file(sheet, form, ChatRef.of(press.from().id()));
    return (tx, out) -> {
      out.add(document);
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  /** The parts of the notes, each to be changed by a button. */
  private Decision parts(Session session, Incoming.Press press, Context context) {
    long person = press.from().id();
    return (tx, out) -> {
      Draft draft = drafts.of(tx, session);
      draft.notes().forEach(note -> notes.see(tx, person, note));
      out.add(
          Reply.Text.of(
                  ChatRef.of(person),
                  messages.html(context.language(), "note.choose-part", session.edition()))
              .withButtons(
                  steps.parts().partButtons(tx, draft.notes(), person, context.language())));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  private Decision name(Incoming.Press press, Context context) {
    return (tx, out) -> {
      out.add(steps.consent().question(tx, press.from().id(), context.language()));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  private Decision alert(String key, Incoming.Press press, Context context) {
    return Decision.reply(
        Reply.PopUp.alert(press.callback(), messages.plain(context.language(), key)));
  }
}
