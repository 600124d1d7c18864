package id.sswd.note;

import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Person;
import id.sswd.community.AuditRepository;
import id.sswd.library.Library;
import id.sswd.library.Manuscript;
import id.sswd.library.Passage;
import id.sswd.library.Publication;
import id.sswd.store.Tx;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Puts drafts into the library and takes them out of it, inside a transaction. */
final class Publishing {
  private final IssueRepository issues = new IssueRepository();
  private final AuditRepository audit = new AuditRepository();
  private final Library library;
  private final Reviews reviews;
  private final EditionCard card;
  private final PublicationListener listener;
  private final Clock clock;

  Publishing(
      Library library,
      Reviews reviews,
      EditionCard card,
      PublicationListener listener,
      Clock clock) {
    this.library = library;
    this.reviews = reviews;
    this.card = card;
    this.listener = listener;
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Outcome {
    /** It is in the library. */
    record Published(int revision) implements Outcome {}

    /** It stands there already, word for word. */
    record Already() implements Outcome {}

    /** Nobody has approved it as it is now. */
    record NotApproved() implements Outcome {}

    /** Something does not fit together, and nobody has said "anyway". */
    record Doubtful(List<ConsistencyCheck.Warning> warnings) implements Outcome {}
  }

  /** The publication of a session that stands in the library now. */
  Optional<Publication> standing(Tx tx, long session) {
    return issues
        .of(tx, session)
        .filter(issue -> !issue.withdrawn())
        .flatMap(issue -> library.publication(tx, issue.publication()));
  }

  boolean wasWithdrawn(Tx tx, long session) {
    return issues.of(tx, session).filter(IssueRepository.Issue::withdrawn).isPresent();
  }

  /** Whether the library holds the draft as it is now. */
  boolean isUpToDate(Tx tx, Draft draft) {
    return standing(tx, draft.session().id())
        .filter(published -> same(published, draft.manuscript()))
        .isPresent();
  }

  private static boolean same(Publication published, Manuscript now) {
    return published.passages().stream().map(Passage::text).toList().equals(now.paragraphs())
        && published.citation().title().equals(now.title())
        && published.citation().date().equals(now.date())
        && published.focus().equals(now.focus())
        && published.participants().equals(now.participants())
        && published.contacts().equals(now.contacts());
  }

  List<ConsistencyCheck.Warning> warnings(Tx tx, Draft draft) {
    Optional<Publication> sameNumber =
        library
            .ofOwnEdition(tx, draft.community().id(), draft.session().edition())
            .filter(other -> !other.source().equals(draft.manuscript().source()));
    return ConsistencyCheck.of(draft, sameNumber);
  }

  /**
   * Publishes a draft, or its correction.
   *
   * @param chats where the card goes
   * @param anyway whether warnings have been read
   */
  Outcome publish(
      Tx tx,
      Outgoing out,
      Draft draft,
      Person who,
      List<ChatRef> chats,
      boolean anyway,
      Context context) {
    if (isUpToDate(tx, draft)) {
      return new Outcome.Already();
    }
    if (draft.isEmpty() || !reviews.isApproved(tx, draft)) {
      return new Outcome.NotApproved();
    }
    List<ConsistencyCheck.Warning> warnings = warnings(tx, draft);
    if (!anyway && !warnings.isEmpty()) {
      return new Outcome.Doubtful(warnings);
    }
    boolean correction = standing(tx, draft.session().id()).isPresent();
    long community = draft.community().id();
    Library.Stored stored = library.store(tx, community, draft.manuscript());
    issues.store(
        tx,
        new IssueRepository.Issue(draft.session().id(), stored.publication(), draft.asOf(), false),
        who.id(),
        clock.instant());
    audit.add(
        tx,
        community,
        who,
        correction ? "note.corrected" : "note.published",
        "#" + draft.session().edition(),
        clock.instant());
    for (ChatRef chat : chats) {
      out.add(
          correction
              ? card.again(chat, draft, stored.publication(), stored.revision(), context)
              : card.post(chat, draft, stored.publication(), stored.revision(), context));
    }
    if (!correction) {
      listener.published(tx, out, draft.session(), stored.publication(), context);
    }
    return new Outcome.Published(stored.revision());
  }

  /** Takes a publication out of the library; false where none stands there. */
  boolean withdraw(Tx tx, Outgoing out, Draft draft, Person who, List<ChatRef> chats) {
    Optional<Publication> standing = standing(tx, draft.session().id());
    if (standing.isEmpty()) {
      return false;
    }
    long publication = standing.get().id();
    library.withdraw(tx, publication);
    issues.withdraw(tx, draft.session().id());
    audit.add(
        tx,
        draft.community().id(),
        who,
        "note.withdrawn",
        "#" + draft.session().edition(),
        clock.instant());
    listener.withdrawn(tx, draft.session());
    chats.forEach(chat -> out.add(card.withdrawn(chat, draft, publication)));
    return true;
  }
}
