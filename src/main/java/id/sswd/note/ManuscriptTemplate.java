package id.sswd.note;

import id.sswd.library.Manuscript;
import id.sswd.library.Origin;
import id.sswd.library.Participant;
import id.sswd.library.Setting;
import id.sswd.session.Session;
import id.sswd.signup.Attendees;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes a manuscript of a session and its notes: edition, year, theme, focus, the body, the agreed
 * points as a list, participants and contacts. Nobody is named who has not said yes to it.
 */
final class ManuscriptTemplate {
  private static final String SOURCE = "session-";

  private final Messages messages;

  ManuscriptTemplate(Messages messages) {
    this.messages = messages;
  }

  /**
   * What a manuscript is made of.
   *
   * @param year the group's year ("Tahun #I")
   * @param attendees those who were there
   * @param named those who let their name stand, by Telegram's id
   * @param language the community's
   */
  record Material(
      Session session,
      OptionalInt year,
      List<Note> notes,
      List<Attendees.Attendee> attendees,
      Set<Long> named,
      Language language) {}

  /** What tells this session's publication from others in its community. */
  static String source(Session session) {
    return SOURCE + session.id();
  }

  Manuscript fill(Material material) {
    Session session = material.session();
    Set<Setting> settings = EnumSet.noneOf(Setting.class);
    session.setting().ifPresent(settings::add);
    return new Manuscript(
        source(session),
        Origin.SESSION,
        OptionalInt.of(session.edition()),
        material.year(),
        session.theme(),
        Optional.of(LocalDate.ofInstant(session.startsAt(), session.zone())),
        session.focus(),
        settings,
        participants(material.attendees()),
        contacts(session.contact()),
        List.of(),
        Optional.empty(),
        paragraphs(material),
        List.of());
  }

  /** The points that were agreed on, in the order of the notes. */
  static List<String> points(List<Note> notes) {
    return notes.stream().flatMap(note -> NoteLines.of(note.words()).points().stream()).toList();
  }

  private List<String> paragraphs(Material material) {
    List<String> paragraphs = new ArrayList<>();
    for (Note note : material.notes()) {
      List<String> body = NoteLines.of(note.words()).body();
      for (int i = 0; i < body.size(); i++) {
        paragraphs.add(i == 0 ? voice(note.words(), material.named()) + body.get(i) : body.get(i));
      }
    }
    List<String> points = points(material.notes());
    if (!points.isEmpty()) {
      StringBuilder list =
          new StringBuilder(messages.plain(material.language(), "note.points-lead"));
      for (int i = 0; i < points.size(); i++) {
        list.append('\n').append(i + 1).append(") ").append(points.get(i));
      }
      paragraphs.add(list.toString());
    }
    return paragraphs;
  }

  private static String voice(Words words, Set<Long> named) {
    return words.saidById().isPresent() && named.contains(words.saidById().getAsLong())
        ? words.saidBy() + ": "
        : "";
  }

  private static List<Participant> participants(List<Attendees.Attendee> attendees) {
    return attendees.stream()
        .filter(Attendees.Attendee::mayBeNamed)
        .map(attendee -> new Participant(attendee.name(), attendee.cohort()))
        .toList();
  }

  private static List<String> contacts(String contact) {
    return Arrays.stream(contact.split("[,;\\n]"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
