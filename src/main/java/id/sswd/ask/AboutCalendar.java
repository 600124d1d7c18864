package id.sswd.ask;

import id.sswd.chat.Context;
import id.sswd.session.Session;
import id.sswd.session.Sessions;
import id.sswd.store.Database;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.text.ZonedTimes;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers questions about the calendar. */
final class AboutCalendar {
  private static final int MOST = 5;
  private static final int MOST_READ = 50;

  private final Database database;
  private final Messages messages;
  private final Clock clock;
  private final Sessions sessions = new Sessions();

  AboutCalendar(Database database, Messages messages, Clock clock) {
    this.database = database;
    this.messages = messages;
    this.clock = clock;
  }

  /** The session before this moment, in words. */
  Optional<Html> latest(long community, Language language) {
    return database.read(tx -> sessions.past(tx, community, clock.instant(), 0, 1)).stream()
        .findFirst()
        .map(
            session ->
                messages.html(
                    language,
                    "ask.latest-session",
                    session.edition(),
                    session.theme(),
                    ZonedTimes.full(session.startsAt(), session.zone(), language)));
  }

  /** The sessions of a part of the calendar; the next one where there is none. */
  Html schedule(LibraryQuestion.Span span, Context context, Language language) {
    List<Session> coming =
        database
            .read(tx -> sessions.coming(tx, context.community(), clock.instant(), MOST_READ))
            .stream()
            .filter(session -> session.state() != Session.State.CANCELLED)
            .toList();
    if (coming.isEmpty()) {
      return messages.html(language, "ask.no-session-coming");
    }
    List<Session> asked =
        coming.stream().filter(session -> isIn(span, session, context)).limit(MOST).toList();
    List<Html> lines = new ArrayList<>();
    if (span == LibraryQuestion.Span.NEXT || asked.isEmpty()) {
      lines.add(
          messages.html(language, asked.isEmpty() ? "ask.no-session-then" : "ask.next-session"));
      lines.add(line(session(coming.getFirst(), language)));
    } else {
      lines.add(messages.html(language, "ask.sessions-then"));
      asked.forEach(session -> lines.add(line(session(session, language))));
    }
    lines.add(
        messages.html(
            language, "ask.see-session", (asked.isEmpty() ? coming : asked).getFirst().edition()));
    return Html.join(Html.NEW_LINE, lines);
  }

  private Html session(Session session, Language language) {
    return messages.html(
        language,
        session.state() == Session.State.POSTPONED ? "ask.session-postponed" : "ask.session",
        session.edition(),
        session.theme(),
        ZonedTimes.full(session.startsAt(), session.zone(), language));
  }

  private boolean isIn(LibraryQuestion.Span span, Session session, Context context) {
    LocalDate day = LocalDate.ofInstant(session.startsAt(), context.zone());
    LocalDate today = LocalDate.ofInstant(clock.instant(), context.zone());
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (span) {
      case NEXT -> true;
      case TODAY -> day.equals(today);
      case TOMORROW -> day.equals(today.plusDays(1));
      case THIS_WEEK -> !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1));
      case NEXT_WEEK -> !day.isBefore(monday.plusWeeks(1)) && day.isBefore(monday.plusWeeks(2));
      case THIS_MONTH -> sameMonth(day, today);
      case NEXT_MONTH -> sameMonth(day, today.plusMonths(1));
    };
  }

  private static boolean sameMonth(LocalDate one, LocalDate other) {
    return one.getYear() == other.getYear() && one.getMonth() == other.getMonth();
  }

  private static Html line(Html content) {
    return Html.text("• ").plus(content);
  }
}
