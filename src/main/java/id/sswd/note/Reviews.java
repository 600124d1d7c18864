package id.sswd.note;

import id.sswd.chat.Person;
import id.sswd.store.Tx;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How drafts are reviewed, inside a transaction. */
final class Reviews {
  private final ReviewRepository repository = new ReviewRepository();
  private final NoteRepository notes = new NoteRepository();
  private final Clock clock;

  Reviews(Clock clock) {
    this.clock = clock;
  }

  /** What came of judging a draft. */
  enum Verdict {
    JUDGED,
    /** Somebody else has to judge it. */
    OWN_WORK,
    /** The notes have changed since the review was asked for. */
    OUTDATED,
    /** Nobody has asked, or somebody has judged already. */
    NOT_ASKED
  }

  /** The latest review of the draft as it is now; empty where it is about an older one. */
  Optional<Review> current(Tx tx, Draft draft) {
    return repository.latest(tx, draft.session().id()).filter(last -> last.asOf() == draft.asOf());
  }

  boolean isApproved(Tx tx, Draft draft) {
    return current(tx, draft).filter(last -> last.state() == Review.State.APPROVED).isPresent();
  }

  Review ask(Tx tx, Draft draft, Person who) {
    return repository.ask(tx, draft.session().id(), draft.asOf(), who, clock.instant());
  }

  /**
   * Approves a draft or asks for changes.
   *
   * @param organizers all organizers of the community
   * @param remark what is to be changed; empty approves
   */
  Verdict judge(Tx tx, Draft draft, Person who, Set<Long> organizers, String remark) {
    Optional<Review> last = repository.latest(tx, draft.session().id());
    if (last.isEmpty() || last.get().state() != Review.State.ASKED) {
      return Verdict.NOT_ASKED;
    }
    if (last.get().asOf() != draft.asOf()) {
      return Verdict.OUTDATED;
    }
    if (remark.isEmpty() && isOwnWork(tx, draft, last.get(), who.id(), organizers)) {
      return Verdict.OWN_WORK;
    }
    Review.State state = remark.isEmpty() ? Review.State.APPROVED : Review.State.CHANGES;
    return repository.judge(tx, last.get().id(), state, who, remark, clock.instant())
        ? Verdict.JUDGED
        : Verdict.NOT_ASKED;
  }

  /**
   * Nobody approves what they have written themselves as long as another organizer can do it. Where
   * every organizer has written, it is enough that it is not the one who asks.
   */
  private boolean isOwnWork(Tx tx, Draft draft, Review review, long who, Set<Long> organizers) {
    Set<Long> authors = notes.writers(tx, draft.session().id());
    authors.add(review.askedBy());
    Set<Long> others = new HashSet<>(organizers);
    others.remove(who);
    if (!authors.contains(who) || others.isEmpty()) {
      return false;
    }
    return review.askedBy() == who || !authors.containsAll(others);
  }
}
