package id.sswd.note;

import id.sswd.community.Community;
import id.sswd.library.Manuscript;
import id.sswd.session.Session;
import id.sswd.signup.Attendees;
import java.util.List;

/**
 * A session's notes as they would be published now.
 *
 * @param asOf the last wording that it holds, see {@link NoteRepository#lastRevision}; 0 for no
 *     notes
 */
record Draft(
    Session session,
    Community community,
    Manuscript manuscript,
    List<Note> notes,
    List<Attendees.Attendee> attendees,
    long asOf) {
  boolean isEmpty() {
    return manuscript.paragraphs().isEmpty();
  }

  int points() {
    return ManuscriptTemplate.points(notes).size();
  }
}
