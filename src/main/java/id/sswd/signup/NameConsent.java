package id.sswd.signup;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.List;

/**
 * Asks people, in private, whether their name may stand in publications: yes or no, no at first.
 */
public final class NameConsent {
  static final String SUBJECT = "consent";

  private final ConsentRepository consents = new ConsentRepository();
  private final ButtonTokens tokens;
  private final Messages messages;
  private final Clock clock;

  public NameConsent(ButtonTokens tokens, Messages messages, Clock clock) {
    this.tokens = tokens;
    this.messages = messages;
    this.clock = clock;
  }

  /** The question, with what the person has answered so far. */
  public Reply.Text question(Tx tx, long person, Language language) {
    return Reply.Text.of(ChatRef.of(person), words(tx, person, language))
        .withButtons(buttons(tx, person, "here", language));
  }

  /** Whether the person was never asked, or has not answered. */
  boolean isOpen(Tx tx, long person) {
    return consents.find(tx, person).isEmpty();
  }

  /** The two buttons alone, to stand under a message that asks for more than this. */
  List<List<Button>> buttons(Tx tx, long person, Language language) {
    return buttons(tx, person, "", language);
  }

  /** With "here", the message under which they stand is the question itself and is drawn anew. */
  private List<List<Button>> buttons(Tx tx, long person, String where, Language language) {
    String token = tokens.issue(tx, Cards.FEATURE, SUBJECT, person);
    return List.of(
        List.of(
            new Button.Press(
                messages.plain(language, "signup.button-name-me"),
                ButtonTokens.data(token, "named", where)),
            new Button.Press(
                messages.plain(language, "signup.button-no-name"),
                ButtonTokens.data(token, "unnamed", where))));
  }

  private Html words(Tx tx, long person, Language language) {
    boolean given = consents.find(tx, person).orElse(false);
    return messages.html(
        language, "signup.consent", messages.html(language, "signup.consent-" + word(given)));
  }

  private static String word(boolean given) {
    return given ? "given" : "none";
  }

  /** A person answers for themselves: nobody else can press these buttons in their private chat. */
  Decision press(ButtonTokens.Call call, Incoming.Press press, Context context) {
    boolean given = call.verb().equals("named");
    return (tx, out) -> {
      consents.store(tx, press.from().id(), given, clock.instant());
      out.add(
          Reply.PopUp.note(
              press.callback(),
              messages.plain(context.language(), "signup.consent-noted-" + word(given))));
      if (call.argument().equals("here")) {
        Reply.Text now = question(tx, press.from().id(), context.language());
        out.add(new Reply.Edit(press.place().ref(), press.message(), now.text(), now.buttons()));
      }
    };
  }
}
