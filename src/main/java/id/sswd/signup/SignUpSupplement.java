package id.sswd.signup;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.session.Session;
import id.sswd.session.SessionSupplement;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * What a session shown in full says about its sign-ups: how many come, the buttons to answer, and
 * for organizers the roster.
 */
public final class SignUpSupplement implements SessionSupplement {
  private final SignUpRepository signUps = new SignUpRepository();
  private final CardRepository cards = new CardRepository();
  private final ButtonTokens tokens;
  private final CardView view;
  private final Messages messages;
  private final Clock clock;

  public SignUpSupplement(ButtonTokens tokens, Messages messages, Clock clock) {
    this.tokens = tokens;
    this.view = new CardView(messages);
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public Html lines(Tx tx, Session session, Language language) {
    Roster roster = new Roster(signUps.counts(tx, session.id()), List.of(), List.of());
    return view.counts(session, roster, language);
  }

  @Override
  public List<List<Button>> buttons(
      Tx tx, Session session, ChatRef chat, boolean organizer, Language language) {
    String subject = "session:" + session.id();
    String token =
        cards
            .token(tx, Cards.FEATURE, subject)
            .orElseGet(() -> tokens.issue(tx, Cards.FEATURE, subject, 0));
    List<List<Button>> rows = new ArrayList<>();
    view.buttons(session, token, language, clock.instant()).stream()
        .findFirst()
        .ifPresent(rows::add);
    if (organizer) {
      rows.add(
          List.of(
              new Button.Press(
                  messages.plain(language, "signup.button-names"),
                  ButtonTokens.data(token, "roster"))));
    }
    return rows;
  }
}
