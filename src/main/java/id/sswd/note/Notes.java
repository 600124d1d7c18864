package id.sswd.note;

import id.sswd.chat.Person;
import id.sswd.store.Tx;
import java.time.Clock;
import java.util.Optional;

/** How notes are recorded and changed, inside a transaction. */
final class Notes {
  private final NoteRepository repository = new NoteRepository();
  private final Clock clock;

  Notes(Clock clock) {
    this.clock = clock;
  }

  /**
   * A part with a new wording.
   *
   * @param overtaken the wording of somebody else that came between, which its writer had not seen
   */
  record Revised(Note note, Optional<Note> overtaken) {}

  /** A new part of a session's notes. */
  Note record(Tx tx, long session, Words words, Person writer) {
    Note note = repository.add(tx, session, words, writer, clock.instant());
    repository.see(tx, writer.id(), note);
    return note;
  }

  /**
   * A new wording of a part. It is shown from now on, whatever came between; nothing is lost.
   *
   * @param basedOn the wording that the writer had before them
   */
  Revised revise(Tx tx, Note latest, int basedOn, String text, Person writer) {
    Note revised = repository.revise(tx, latest, basedOn, text, writer, clock.instant());
    repository.see(tx, writer.id(), revised);
    boolean between = latest.revision() > basedOn && latest.writer() != writer.id();
    return new Revised(revised, between ? Optional.of(latest) : Optional.empty());
  }
}
