package id.sswd.signup;

import id.sswd.chat.ChatRef;
import id.sswd.chat.Reply;
import id.sswd.session.Session;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What participants are told when something happens to a session of theirs. */
final class Tidings {
  private static final int MOST_THEME = 200;

  private final Messages messages;

  Tidings(Messages messages) {
    this.messages = messages;
  }

  /** Whether the change is one that everybody who answered has to know. */
  boolean concernsEverybody(Session before, Session after) {
    boolean otherState =
        before.state() != after.state()
            && (after.state() == Session.State.CANCELLED
                || after.state() == Session.State.POSTPONED
                || before.state() == Session.State.POSTPONED
                || before.state() == Session.State.CANCELLED);
    return otherState
        || !before.startsAt().equals(after.startsAt())
        || !Objects.equals(before.place(), after.place());
  }

  /** One message for one person, also where a place became free for them by the same change. */
  Reply change(
      Session before,
      Session after,
      SignUp signUp,
      boolean promoted,
      Optional<ChatRef> group,
      Zones zones,
      Language language) {
    String key =
        switch (after.state()) {
          case CANCELLED -> "signup.told-cancelled";
          case POSTPONED -> "signup.told-postponed";
          default ->
              before.startsAt().equals(after.startsAt()) && before.state() == after.state()
                  ? "signup.told-place"
                  : "signup.told-moved";
        };
    Html words =
        messages.html(
            language,
            key,
            after.edition(),
            Excerpt.head(after.theme(), MOST_THEME),
            zones.full(after.startsAt(), language),
            after.place().isBlank() ? "–" : after.place());
    if (promoted) {
      words = words.plus(Html.PARAGRAPH).plus(messages.html(language, "signup.told-also-in"));
    }
    return to(signUp.person().orElse(0), signUp.name(), words, group);
  }

  /** Somebody got a place from the waiting list; a guest's place is told to the inviter. */
  Reply promotion(
      Session session, SignUp signUp, Optional<ChatRef> group, Zones zones, Language language) {
    boolean guest = signUp.person().isEmpty();
    Html words =
        messages.html(
            language,
            guest ? "signup.told-guest-in" : "signup.told-in",
            session.edition(),
            Excerpt.head(session.theme(), MOST_THEME),
            zones.full(session.startsAt(), language),
            signUp.name());
    long person = signUp.person().orElse(signUp.invitedBy().orElse(0));
    return to(person, guest ? "" : signUp.name(), words, group);
  }

  /** Before a session starts; the one of the day before may come after midnight. */
  Reply reminder(
      Session session, long person, String kind, Instant now, Zones zones, Language language) {
    boolean today =
        LocalDate.ofInstant(now, session.zone())
            .equals(LocalDate.ofInstant(session.startsAt(), session.zone()));
    Html words =
        messages.html(
            language,
            "signup.remind-" + (kind.equals("day") && today ? "today" : kind),
            session.edition(),
            Excerpt.head(session.theme(), MOST_THEME),
            zones.full(session.startsAt(), language),
            session.place().isBlank() ? "–" : session.place());
    return new Reply.Nudge(person, words, List.of(), ChatRef.of(person), Html.EMPTY);
  }

  private static Reply to(long person, String name, Html words, Optional<ChatRef> group) {
    Html there =
        group.isEmpty()
            ? Html.EMPTY
            : Html.link(name.isBlank() ? "👋" : name, "tg://user?id=" + person)
                .plus(Html.NEW_LINE)
                .plus(words);
    return new Reply.Nudge(person, words, List.of(), group.orElse(ChatRef.of(person)), there);
  }
}
