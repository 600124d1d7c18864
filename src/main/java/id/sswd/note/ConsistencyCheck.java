package id.sswd.note;

import id.sswd.importing.Colophon;
import id.sswd.importing.IndonesianDates;
import id.sswd.library.Participant;
import id.sswd.library.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What does not fit together in a draft; none of it forbids to publish. */
final class ConsistencyCheck {
  private static final Pattern EDITION =
      Pattern.compile(
          "(?iu)(?:\\b|_)(?:edisi|edition|sesi|session|publi\\p{L}+|sswd)[^\\d\\n]{0,6}?0*(\\d{1,4})(?!\\d)");
  private static final Pattern DATE_LINE =
      Pattern.compile("(?iu)\\s*(?:hari/tanggal|tanggal|date)\\b[^:]{0,40}:.*");

  private ConsistencyCheck() {}

  /** Something that whoever publishes should look at. */
  sealed interface Warning {
    /** Another publication of the community carries the number. */
    record EditionTaken(int edition, String title) implements Warning {}

    /** A note names another day than the session's. */
    record OtherDate(int part, LocalDate named, LocalDate ofSession) implements Warning {}

    /** Notes name people as participants who are not marked present. */
    record NotPresent(List<String> names) implements Warning {}

    /** A file's name is that of another edition. */
    record OtherEdition(String file, int named, int ofSession) implements Warning {}
  }

  /**
   * Looks a draft over.
   *
   * @param sameNumber what the community has published under the draft's edition number, if it is
   *     not this session's own
   */
  static List<Warning> of(Draft draft, Optional<Publication> sameNumber) {
    List<Warning> warnings = new ArrayList<>();
    int edition = draft.session().edition();
    sameNumber.ifPresent(
        other -> warnings.add(new Warning.EditionTaken(edition, other.citation().title())));
    LocalDate day = LocalDate.ofInstant(draft.session().startsAt(), draft.session().zone());
    Set<String> absent = new LinkedHashSet<>();
    for (Note note : draft.notes()) {
      date(note, edition)
          .filter(named -> !named.equals(day))
          .ifPresent(named -> warnings.add(new Warning.OtherDate(note.part(), named, day)));
      absent.addAll(absent(note, draft));
      edition(note.words().file())
          .filter(named -> named != edition)
          .ifPresent(
              named -> warnings.add(new Warning.OtherEdition(note.words().file(), named, edition)));
    }
    if (!absent.isEmpty()) {
      warnings.add(new Warning.NotPresent(List.copyOf(absent)));
    }
    return warnings;
  }

  private static Optional<Integer> edition(String file) {
    Matcher named = EDITION.matcher(file);
    return named.find() ? Optional.of(Integer.parseInt(named.group(1))) : Optional.empty();
  }

  /** The day that a line about the date names, or the line that names this very edition. */
  private static Optional<LocalDate> date(Note note, int edition) {
    return note.words()
        .text()
        .lines()
        .filter(
            line ->
                DATE_LINE.matcher(line).matches()
                    || edition(line).filter(named -> named == edition).isPresent())
        .map(IndonesianDates::find)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static List<String> absent(Note note, Draft draft) {
    List<String> present =
        draft.attendees().stream().map(attendee -> plain(attendee.name())).toList();
    return Colophon.participants(note.words().text().lines().toList()).stream()
        .map(Participant::name)
        .filter(name -> present.stream().noneMatch(there -> same(plain(name), there)))
        .toList();
  }

  /** A short form of a name is the same person: "Budi" and "Budi Santoso". */
  private static boolean same(String one, String other) {
    return (" " + one + " ").contains(" " + other + " ")
        || (" " + other + " ").contains(" " + one + " ");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
