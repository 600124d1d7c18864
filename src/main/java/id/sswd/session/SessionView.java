package id.sswd.session;

import id.sswd.text.Html;
import id.sswd.text.IndonesianZone;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.text.ZonedTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The words of one session in full, and of a list of sessions. */
final class SessionView {
  private final Messages messages;
  private final FieldsView fields;

  SessionView(Messages messages) {
    this.messages = messages;
    this.fields = new FieldsView(messages);
  }

  /**
   * Everything about a session, its time in all zones of Indonesia.
   *
   * @param supplement what another feature adds, empty for nothing
   */
  Html full(Session session, Html supplement, Language language, Instant now) {
    String state = state(session, now);
    Html head = messages.html(language, "session.title", session.edition(), session.theme());
    Html mark = state.isEmpty() ? Html.EMPTY : messages.html(language, "session.state." + state);
    Html facts = fields.lines(Fields.of(session), true, language);
    return Html.join(
        Html.PARAGRAPH, List.of(Html.join(Html.NEW_LINE, List.of(head, mark)), facts, supplement));
  }

  private static String state(Session session, Instant now) {
    return switch (session.state()) {
      case CANCELLED -> "cancelled";
      case POSTPONED -> "postponed";
      case OPEN, CLOSED -> {
        if (session.hasBegun(now)) {
          yield "over";
        }
        if (session.state() == Session.State.CLOSED) {
          yield "closed";
        }
        yield session.takesSignUps(now) ? "" : "deadline";
      }
    };
  }

  Html list(Schedule schedule, Language language) {
    String kind = schedule.past() ? "past" : "coming";
    if (schedule.total() == 0) {
      return messages.html(language, "session.none-" + kind);
    }
    List<Html> parts = new ArrayList<>();
    parts.add(messages.html(language, "session.list-" + kind, schedule.total()));
    schedule.shown().forEach(session -> parts.add(line(session, language)));
    parts.add(messages.html(language, "session.list-hint"));
    return Html.join(Html.PARAGRAPH, parts);
  }

  private Html line(Session session, Language language) {
    String when =
        ZonedTimes.brief(session.startsAt(), session.zone(), language)
            + " "
            + IndonesianZone.nameOf(session.zone());
    Html mark =
        switch (session.state()) {
          case OPEN -> Html.EMPTY;
          case CLOSED -> messages.html(language, "session.mark.closed");
          case POSTPONED -> messages.html(language, "session.mark.postponed");
          case CANCELLED -> messages.html(language, "session.mark.cancelled");
        };
    return messages.html(
        language,
        "session.list-line",
        session.edition(),
        session.theme(),
        Html.join(Html.text(" · "), List.of(Html.text(when), mark)));
  }
}
