package id.sswd.note;

import id.sswd.community.Community;
import id.sswd.community.CommunityRepository;
import id.sswd.session.Session;
import id.sswd.signup.Attendees;
import id.sswd.store.Tx;
import id.sswd.text.Messages;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Puts together what a draft is made of, as it is now. */
final class Drafts {
  private final NoteRepository notes = new NoteRepository();
  private final DraftRepository repository = new DraftRepository();
  private final Attendees attendees = new Attendees();
  private final CommunityRepository communities;
  private final ManuscriptTemplate template;

  Drafts(CommunityRepository communities, Messages messages) {
    this.communities = communities;
    this.template = new ManuscriptTemplate(messages);
  }

  Draft of(Tx tx, Session session) {
    Community community = communities.find(tx, session.community()).orElseThrow();
    List<Note> all = notes.of(tx, session.id());
    List<Attendees.Attendee> present = attendees.of(tx, session.id());
    ManuscriptTemplate.Material material =
        new ManuscriptTemplate.Material(
            session, year(tx, session), all, present, named(tx, all), community.language());
    return new Draft(
        session,
        community,
        template.fill(material),
        all,
        present,
        notes.lastRevision(tx, session.id()));
  }

  /** The group counts its own years from the day of its first discussion. */
  private OptionalInt year(Tx tx, Session session) {
    LocalDate day = LocalDate.ofInstant(session.startsAt(), session.zone());
    return repository
        .firstDay(tx, session.community())
        .map(first -> OptionalInt.of((int) Math.max(0, ChronoUnit.YEARS.between(first, day)) + 1))
        .orElse(OptionalInt.empty());
  }

  private Set<Long> named(Tx tx, List<Note> all) {
    Set<Long> named = new HashSet<>();
    for (Note note : all) {
      note.words()
          .saidById()
          .ifPresent(
              person -> {
                if (attendees.mayBeNamed(tx, person)) {
                  named.add(person);
                }
              });
    }
    return named;
  }
}
