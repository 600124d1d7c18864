package id.sswd.session;

import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A session as a calendar file (RFC 5545). Its UID never changes and its SEQUENCE rises, so that a
 * calendar that takes the file again updates its entry instead of adding another. It has no METHOD:
 * that would make it an invitation, which needs an organizer with an address (RFC 5546, 3.2.1).
 */
final class CalendarFile {
  private final Messages messages;

  CalendarFile(Messages messages) {
    this.messages = messages;
  }

  String name(Session session) {
    return "sesi-" + session.edition() + ".ics";
  }

  /**
   * The file's content, in UTF-8. Moments are in UTC, which every calendar shows in its own zone.
   *
   * @param bot the bot's username, which makes the UID unique among bots
   */
  byte[] content(Session session, String community, String bot, Language language, Instant now) {
    VEvent event = new VEvent(false);
    event.add(new Uid("session-" + session.id() + "@" + bot + ".t.me"));
    event.add(new DtStamp(now));
    event.add(new DtStart<>(session.startsAt()));
    event.add(new DtEnd<>(session.startsAt().plus(Session.LASTS)));
    event.add(new Summary(community + " #" + session.edition() + ": " + session.theme()));
    if (!session.place().isBlank()) {
      event.add(new Location(session.place()));
    }
    String description = description(session, language);
    if (!description.isEmpty()) {
      event.add(new Description(description));
    }
    event.add(new Sequence(session.sequence()));
    event.add(status(session));
    Calendar calendar = new Calendar();
    calendar.add(
        new ProdId("-//SSWD Bot//" + bot + "//" + language.tag().toUpperCase(Locale.ROOT)));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(event);
    return written(calendar);
  }

  private String description(Session session, Language language) {
    List<String> lines = new ArrayList<>();
    line(lines, Field.SPEAKER, session.roles().speaker(), language);
    line(lines, Field.MODERATOR, session.roles().moderator(), language);
    line(lines, Field.NOTE_TAKER, session.roles().noteTaker(), language);
    line(lines, Field.CONTACT, session.contact(), language);
    return String.join("\n", lines);
  }

  private void line(List<String> lines, Field field, String value, Language language) {
    if (!value.isBlank()) {
      lines.add(messages.plain(language, "session.line." + field.key(), value));
    }
  }

  private static Status status(Session session) {
    return switch (session.state()) {
      case OPEN, CLOSED -> ImmutableStatus.VEVENT_CONFIRMED;
      case POSTPONED -> ImmutableStatus.VEVENT_TENTATIVE;
      case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
    };
  }

  private static byte[] written(Calendar calendar) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new CalendarOutputter().output(calendar, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a calendar file cannot be written", e);
    }
    return bytes.toByteArray();
  }
}
