package id.sswd.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A publication as an importer has read it, before it is stored.
 *
 * @param source what tells it from others in its community: the file's name, or the page's address.
 *     The same source again is the same publication.
 * @param year the group's year ("Tahun #I"), not the calendar's
 * @param settings settings that the document names itself; more are recognised in each passage
 * @param paragraphs the body, verbatim; an enumeration and the sentence that leads into it are one
 *     paragraph
 * @param warnings what does not fit together, one sentence each
 */
public record Manuscript(
    String source,
    Origin origin,
    OptionalInt edition,
    OptionalInt year,
    String title,
    Optional<LocalDate> date,
    Optional<Focus> focus,
    Set<Setting> settings,
    List<Participant> participants,
    List<String> contacts,
    List<String> tags,
    Optional<String> url,
    List<String> paragraphs,
    List<String> warnings) {
  /** The same, known by another source. */
  Manuscript as(String name) {
    return new Manuscript(
        name,
        origin,
        edition,
        year,
        title,
        date,
        focus,
        settings,
        participants,
        contacts,
        tags,
        url,
        paragraphs,
        warnings);
  }
}
