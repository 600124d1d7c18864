package id.sswd.signup;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.session.Session;
import id.sswd.store.Tx;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The list on which organizers tick off who came. */
final class AttendanceView {
  private static final int NAMES_A_PAGE = 12;

  private final SignUpRepository signUps = new SignUpRepository();
  private final Messages messages;

  AttendanceView(Messages messages) {
    this.messages = messages;
  }

  Html title(Tx tx, Session session, Language language) {
    Map<SignUp.State, Integer> counts = signUps.counts(tx, session.id());
    return messages.html(
        language,
        "signup.tick-title",
        session.edition(),
        counts.getOrDefault(SignUp.State.ATTENDED, 0),
        counts.getOrDefault(SignUp.State.ABSENT, 0),
        counts.getOrDefault(SignUp.State.GOING, 0));
  }

  /** A button a name, and those that turn the page. */
  List<List<Button>> buttons(Tx tx, Session session, int page, String token, Language language) {
    List<List<Button>> rows = new ArrayList<>();
    List<SignUp> shown = signUps.expected(tx, session.id(), page * NAMES_A_PAGE, NAMES_A_PAGE + 1);
    for (SignUp signUp : shown.subList(0, Math.min(NAMES_A_PAGE, shown.size()))) {
      String mark =
          switch (signUp.state()) {
            case ATTENDED -> "✅ ";
            case ABSENT -> "✖️ ";
            default -> "▫️ ";
          };
      String name =
          signUp.isNameless()
              ? messages.plain(language, "signup.nameless-plain")
              : Excerpt.head(signUp.name(), 40);
      rows.add(
          List.of(
              new Button.Press(
                  mark + name, ButtonTokens.data(token, "tick", page + "-" + signUp.id()))));
    }
    List<Button> leaves = new ArrayList<>();
    if (page > 0) {
      leaves.add(
          new Button.Press(
              messages.plain(language, "browse.back"), ButtonTokens.data(token, "page", page - 1)));
    }
    if (shown.size() > NAMES_A_PAGE) {
      leaves.add(
          new Button.Press(
              messages.plain(language, "browse.forth"),
              ButtonTokens.data(token, "page", page + 1)));
    }
    if (!leaves.isEmpty()) {
      rows.add(leaves);
    }
    return rows;
  }
}
