package id.sswd.signup;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.session.Session;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person reads about their own sign-ups. */
final class SignUpView {
  private static final int POP_UP = 200;
  private static final int MOST_THEME = 120;

  private final Messages messages;

  SignUpView(Messages messages) {
    this.messages = messages;
  }

  /** A sign-up of the person's own with its session, and the guests they bring there. */
  record Mine(Session session, SignUp signUp, int position, List<SignUp> guests) {
    /** Whether the session was called off. */
    boolean isOff() {
      return session.state() == Session.State.CANCELLED;
    }
  }

  /** The sentence for what came of an answer. */
  Html said(Session session, Outcome outcome, Language language) {
    return messages.html(
        language, key(outcome), session.edition(), outcome.position(), Places.MOST_GUESTS);
  }

  /** The same for a pop-up, which takes 200 characters and no markup. */
  String popUp(Session session, Outcome outcome, Language language) {
    String words =
        messages.plain(
            language, key(outcome), session.edition(), outcome.position(), Places.MOST_GUESTS);
    return Excerpt.head(words, POP_UP);
  }

  private static String key(Outcome outcome) {
    return "signup.said-" + outcome.kind().name().toLowerCase(Locale.ROOT);
  }

  Html mine(List<Mine> all, Zones zones, Language language) {
    if (all.isEmpty()) {
      return messages.html(language, "signup.mine-none");
    }
    List<Html> lines = new ArrayList<>();
    lines.add(messages.html(language, "signup.mine-title"));
    for (Mine mine : all) {
      lines.add(
          messages.html(
              language,
              "signup.mine-line",
              mine.session().edition(),
              Excerpt.head(mine.session().theme(), MOST_THEME),
              zones.brief(mine.session().startsAt(), language),
              mine.isOff()
                  ? messages.html(language, "signup.session-off")
                  : state(mine.signUp(), mine.position(), language)));
      for (SignUp guest : mine.guests()) {
        lines.add(
            messages.html(language, "signup.mine-guest", guest.name(), state(guest, 0, language)));
      }
    }
    return Html.join(Html.NEW_LINE, lines);
  }

  private Html state(SignUp signUp, int position, Language language) {
    return messages.html(language, "signup.state." + signUp.state().key(), position);
  }

  List<List<Button>> mineButtons(List<Mine> all, String token, Language language) {
    List<List<Button>> rows = new ArrayList<>();
    for (Mine mine : all.stream().filter(one -> !one.isOff()).toList()) {
      SignUp.State state = mine.signUp().state();
      if (state == SignUp.State.GOING
          || state == SignUp.State.WAITING
          || state == SignUp.State.MAYBE) {
        rows.add(
            List.of(
                new Button.Press(
                    messages.plain(language, "signup.button-leave", mine.session().edition()),
                    ButtonTokens.data(token, "leave", mine.session().id()))));
      }
      for (SignUp guest : mine.guests()) {
        rows.add(
            List.of(
                new Button.Press(
                    messages.plain(
                        language, "signup.button-unbring", Excerpt.head(guest.name(), 30)),
                    ButtonTokens.data(token, "unbring", guest.id()))));
      }
    }
    return rows;
  }

  /** One button for each session that may be meant. */
  List<List<Button>> choice(List<Session> sessions, String token, String verb) {
    return sessions.stream()
        .map(
            session ->
                List.<Button>of(
                    new Button.Press(
                        "#" + session.edition() + " · " + Excerpt.head(session.theme(), 40),
                        ButtonTokens.data(token, verb, session.id()))))
        .toList();
  }
}
