package id.sswd.signup;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.session.Session;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The card of a session in a group: what it is, who comes, and the buttons to answer. */
final class CardView {
  /** So many names a card shows; the rest is on the pages of the roster. */
  static final int MOST_GOING = 30;

  static final int MOST_WAITING = 8;
  static final int NAMES_A_PAGE = 50;
  private static final int MOST_NAME = 40;
  private static final int MOST_THEME = 300;
  private static final int MOST_LINE = 200;

  private final Messages messages;

  CardView(Messages messages) {
    this.messages = messages;
  }

  Html card(Session session, Roster roster, Zones zone, Language language, Instant now) {
    List<Html> parts = new ArrayList<>();
    parts.add(head(session, zone, language, now));
    parts.add(going(session, roster, language));
    if (roster.count(SignUp.State.WAITING) > 0) {
      parts.add(
          list(
              messages.html(language, "signup.waiting", roster.count(SignUp.State.WAITING)),
              roster.waiting(),
              MOST_WAITING,
              roster.count(SignUp.State.WAITING),
              language));
    }
    if (roster.count(SignUp.State.MAYBE) > 0) {
      parts.add(messages.html(language, "signup.maybe", roster.count(SignUp.State.MAYBE)));
    }
    return Html.join(Html.PARAGRAPH, parts);
  }

  private Html head(Session session, Zones zone, Language language, Instant now) {
    List<Html> lines = new ArrayList<>();
    lines.add(
        messages.html(
            language,
            "signup.title",
            session.edition(),
            Excerpt.head(session.theme(), MOST_THEME)));
    state(session, language, now).ifPresent(lines::add);
    lines.add(messages.html(language, "signup.when", zone.full(session.startsAt(), language)));
    line(lines, "signup.where", session.place(), language);
    line(lines, "signup.speaker", session.roles().speaker(), language);
    line(lines, "signup.moderator", session.roles().moderator(), language);
    line(lines, "signup.note-taker", session.roles().noteTaker(), language);
    line(lines, "signup.contact", session.contact(), language);
    session
        .deadline()
        .ifPresent(
            end ->
                lines.add(messages.html(language, "signup.deadline", zone.brief(end, language))));
    return Html.join(Html.NEW_LINE, lines);
  }

  private java.util.Optional<Html> state(Session session, Language language, Instant now) {
    String key =
        switch (session.state()) {
          case OPEN -> now.isBefore(session.startsAt()) ? "" : "signup.state-over";
          case CLOSED -> "signup.state-closed";
          case POSTPONED -> "signup.state-postponed";
          case CANCELLED -> "signup.state-cancelled";
        };
    return key.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(messages.html(language, key));
  }

  private void line(List<Html> lines, String key, String value, Language language) {
    if (!value.isBlank()) {
      lines.add(messages.html(language, key, Excerpt.head(value, MOST_LINE)));
    }
  }

  private Html going(Session session, Roster roster, Language language) {
    return list(
        filled(session, roster, language),
        roster.going(),
        MOST_GOING,
        roster.count(SignUp.State.GOING),
        language);
  }

  private Html filled(Session session, Roster roster, Language language) {
    return session.capacity().isPresent()
        ? messages.html(language, "signup.going-of", roster.filled(), session.capacity().getAsInt())
        : messages.html(language, "signup.going", roster.filled());
  }

  /** How many come, wait and may come, without their names. */
  Html counts(Session session, Roster roster, Language language) {
    List<Html> lines = new ArrayList<>();
    lines.add(filled(session, roster, language));
    if (roster.count(SignUp.State.WAITING) > 0) {
      lines.add(messages.html(language, "signup.waiting", roster.count(SignUp.State.WAITING)));
    }
    if (roster.count(SignUp.State.MAYBE) > 0) {
      lines.add(messages.html(language, "signup.maybe", roster.count(SignUp.State.MAYBE)));
    }
    return Html.join(Html.NEW_LINE, lines);
  }

  private Html list(Html title, List<SignUp> names, int most, int all, Language language) {
    List<Html> lines = new ArrayList<>();
    lines.add(title);
    for (int i = 0; i < Math.min(most, names.size()); i++) {
      lines.add(Html.text((i + 1) + ". ").plus(name(names.get(i), language)));
    }
    if (all > most) {
      lines.add(messages.html(language, "signup.more", all - most));
    }
    return Html.join(Html.NEW_LINE, lines);
  }

  private Html name(SignUp signUp, Language language) {
    if (signUp.isNameless()) {
      return messages.html(language, "signup.nameless");
    }
    String shown = Excerpt.head(signUp.name(), MOST_NAME);
    if (signUp.person().isEmpty()) {
      return messages.html(language, "signup.guest", shown);
    }
    return signUp.cohort().isPresent()
        ? messages.html(language, "signup.name-cohort", shown, signUp.cohort().getAsInt())
        : Html.text(shown);
  }

  /** One page of all who have a place, then all who wait. */
  Html page(Session session, List<SignUp> names, int from, int all, Language language) {
    List<Html> lines = new ArrayList<>();
    lines.add(messages.html(language, "signup.roster", session.edition(), all));
    for (int i = 0; i < names.size(); i++) {
      Html line = Html.text((from + i + 1) + ". ").plus(name(names.get(i), language));
      lines.add(
          names.get(i).state() == SignUp.State.WAITING
              ? line.plus(messages.html(language, "signup.is-waiting"))
              : line);
    }
    return Html.join(Html.NEW_LINE, lines);
  }

  List<List<Button>> pageButtons(int page, int all, String token, Language language) {
    List<Button> row = new ArrayList<>();
    if (page > 0) {
      row.add(press("browse.back", token, "names", page - 1, language));
    }
    if ((page + 1) * NAMES_A_PAGE < all) {
      row.add(press("browse.forth", token, "names", page + 1, language));
    }
    return row.isEmpty() ? List.of() : List.of(row);
  }

  /** None where nothing can be answered any more. */
  List<List<Button>> buttons(Session session, String token, Language language, Instant now) {
    boolean over =
        session.state() == Session.State.CANCELLED
            || session.state() != Session.State.POSTPONED && !now.isBefore(session.startsAt());
    if (over) {
      return List.of();
    }
    return List.of(
        List.of(
            press("signup.button-going", token, "going", "", language),
            press("signup.button-maybe", token, "maybe", "", language),
            press("signup.button-no", token, "no", "", language)),
        List.of(press("signup.button-names", token, "names", 0, language)));
  }

  private Button press(String key, String token, String verb, Object argument, Language language) {
    String data =
        argument.equals("")
            ? ButtonTokens.data(token, verb)
            : ButtonTokens.data(token, verb, argument);
    return new Button.Press(messages.plain(language, key), data);
  }
}
