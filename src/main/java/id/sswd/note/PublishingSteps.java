package id.sswd.note;

import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.community.Group;
import id.sswd.community.Roles;
import id.sswd.session.Session;
import id.sswd.session.Sessions;
import id.sswd.store.Database;
import id.sswd.text.Html;
import id.sswd.text.Messages;
import java.util.List;

/** The presses that publish, correct and withdraw. */
final class PublishingSteps {
  private final Sessions sessions = new Sessions();
  private final Database database;
  private final Roles roles;
  private final Drafts drafts;
  private final Publishing publishing;
  private final DraftScreens screens;
  private final DraftView view;
  private final Messages messages;

  PublishingSteps(
      Database database,
      Roles roles,
      Drafts drafts,
      Publishing publishing,
      DraftScreens screens,
      DraftView view,
      Messages messages) {
    this.database = database;
    this.roles = roles;
    this.drafts = drafts;
    this.publishing = publishing;
    this.screens = screens;
    this.view = view;
    this.messages = messages;
  }

  /**
   * Publishes, or says what stands in the way.
   *
   * @param anyway whether the warnings were shown and it is to be done all the same
   */
  Decision publish(
      Session session,
      boolean anyway,
      ButtonTokens.Call call,
      Incoming.Press press,
      Context context) {
    List<ChatRef> chats = chats(session);
    return (tx, out) -> {
      Draft draft = drafts.of(tx, session);
      Publishing.Outcome outcome =
          publishing.publish(tx, out, draft, press.from(), chats, anyway, context);
      switch (outcome) {
        case Publishing.Outcome.Published published -> {
          Reply.Text screen = screens.of(tx, session, press.from().id(), true, context.language());
          out.add(DraftScreens.inPlace(screen, press.message()));
          String key = published.revision() == 1 ? "note.published" : "note.published-again";
          out.add(
              Reply.Text.of(
                  press.place().ref(),
                  messages.html(context.language(), key, session.edition(), published.revision())));
          out.add(Reply.PopUp.silent(press.callback()));
        }
        case Publishing.Outcome.Already already ->
            alert("note.published-already", press, context).decide(tx, out);
        case Publishing.Outcome.NotApproved none ->
            alert("note.not-approved", press, context).decide(tx, out);
        case Publishing.Outcome.Doubtful doubtful -> {
          Html words =
              messages
                  .html(context.language(), "note.doubtful", session.edition())
                  .plus(Html.PARAGRAPH)
                  .plus(view.warnings(doubtful.warnings(), context.language()));
          out.add(
              Reply.Text.of(press.place().ref(), words)
                  .withButtons(
                      view.anyway(
                          "note.button-anyway", "anyway", call.token(), context.language())));
          out.add(Reply.PopUp.silent(press.callback()));
        }
      }
    };
  }

  /** Asks once more before anything is taken out of the library. */
  Decision askWithdraw(
      Session session, ButtonTokens.Call call, Incoming.Press press, Context context) {
    return (tx, out) -> {
      if (publishing.standing(tx, session.id()).isEmpty()) {
        alert("note.never-published", press, context).decide(tx, out);
        return;
      }
      out.add(
          Reply.Text.of(
                  press.place().ref(),
                  messages.html(context.language(), "note.ask-withdraw", session.edition()))
              .withButtons(
                  view.anyway(
                      "note.button-withdraw-sure", "withdrawn", call.token(), context.language())));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  Decision withdraw(Session session, Incoming.Press press, Context context) {
    List<ChatRef> chats = chats(session);
    return (tx, out) -> {
      Draft draft = drafts.of(tx, session);
      if (!publishing.withdraw(tx, out, draft, press.from(), chats)) {
        alert("note.never-published", press, context).decide(tx, out);
        return;
      }
      out.add(
          new Reply.Edit(
              press.place().ref(),
              press.message(),
              messages.html(context.language(), "note.withdrawn", session.edition()),
              List.of()));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  /** Each group of the community, in the topic where the session was announced. */
  private List<ChatRef> chats(Session session) {
    List<ChatRef> announced = database.read(tx -> sessions.cards(tx, session.id()));
    return roles.groups(session.community()).stream()
        .map(Group::chat)
        .map(
            chat ->
                announced.stream()
                    .filter(card -> card.chat() == chat)
                    .findFirst()
                    .orElse(ChatRef.of(chat)))
        .toList();
  }

  private Decision alert(String key, Incoming.Press press, Context context) {
    return Decision.reply(
        Reply.PopUp.alert(press.callback(), messages.plain(context.language(), key)));
  }
}
