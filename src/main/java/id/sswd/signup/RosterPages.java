package id.sswd.signup;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Incoming;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Reply;
import id.sswd.session.Session;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All names of a session, page by page. They are read in private, so that the group stays quiet.
 */
final class RosterPages {
  /** The Start word that leads there. */
  static final String START = "peserta-";

  private static final int MOST_PAGES = 10_000;

  private final SignUpRepository signUps = new SignUpRepository();
  private final CardView view;
  private final Messages messages;

  RosterPages(Messages messages) {
    this.view = new CardView(messages);
    this.messages = messages;
  }

  /** The verb "roster" sends the first page below the message; any other one turns the page. */
  void pressed(
      Tx tx,
      Outgoing out,
      Session session,
      ButtonTokens.Call call,
      Incoming.Press press,
      Context context) {
    if (!press.place().isPrivate()) {
      String link = context.startLink(START + session.id());
      out.add(new Reply.PopUp(press.callback(), "", false, Optional.of(link)));
      return;
    }
    int number =
        call.argument().matches("\\d{1,6}")
            ? Math.min(Integer.parseInt(call.argument()), MOST_PAGES)
            : 0;
    Page shown = page(tx, session, number, call.token(), context);
    out.add(
        call.verb().equals("roster")
            ? shown.in(press.place().ref())
            : new Reply.Edit(press.place().ref(), press.message(), shown.words(), shown.buttons()));
    out.add(Reply.PopUp.silent(press.callback()));
  }

  /** Words and the buttons under them. */
  record Page(Html words, List<List<Button>> buttons) {
    Reply in(ChatRef chat) {
      return Reply.Text.of(chat, words).withButtons(buttons);
    }
  }

  /**
   * One page.
   *
   * @param page from 0
   * @param token for the buttons that turn it
   */
  Page page(Tx tx, Session session, int page, String token, Context context) {
    Map<SignUp.State, Integer> counts = signUps.counts(tx, session.id());
    int going = counts.getOrDefault(SignUp.State.GOING, 0);
    int all = going + counts.getOrDefault(SignUp.State.WAITING, 0);
    if (all == 0) {
      return new Page(
          messages.html(context.language(), "signup.roster-empty", session.edition()), List.of());
    }
    int from = page * CardView.NAMES_A_PAGE;
    List<SignUp> shown =
        new ArrayList<>(
            signUps.in(tx, session.id(), SignUp.State.GOING, from, CardView.NAMES_A_PAGE));
    if (shown.size() < CardView.NAMES_A_PAGE) {
      shown.addAll(
          signUps.in(
              tx,
              session.id(),
              SignUp.State.WAITING,
              Math.max(0, from - going),
              CardView.NAMES_A_PAGE - shown.size()));
    }
    return new Page(
        view.page(session, shown, from, all, context.language()),
        view.pageButtons(page, all, token, context.language()));
  }
}
