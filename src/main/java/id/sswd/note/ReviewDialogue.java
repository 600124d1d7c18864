package id.sswd.note;

import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Person;
import id.sswd.chat.Reply;
import id.sswd.chat.Who;
import id.sswd.community.Organizers;
import id.sswd.community.Roles;
import id.sswd.session.Session;
import id.sswd.session.Sessions;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Asking for a review, and what the reviewer answers. */
final class ReviewDialogue {
  private static final int MOST_REMARK = 1_000;

  private final DialogueRepository dialogues = new DialogueRepository();
  private final ReviewRepository reviewRows = new ReviewRepository();
  private final Sessions sessions = new Sessions();
  private final Database database;
  private final Roles roles;
  private final Organizers organizers;
  private final Drafts drafts;
  private final Reviews reviews;
  private final DraftScreens screens;
  private final Messages messages;
  private final Clock clock;

  ReviewDialogue(
      Database database,
      Roles roles,
      Organizers organizers,
      Drafts drafts,
      Reviews reviews,
      DraftScreens screens,
      Messages messages,
      Clock clock) {
    this.database = database;
    this.roles = roles;
    this.organizers = organizers;
    this.drafts = drafts;
    this.reviews = reviews;
    this.screens = screens;
    this.messages = messages;
    this.clock = clock;
  }

  /** Lays the draft before every other organizer. */
  Decision ask(Session session, Incoming.Press press, Context context) {
    Set<Long> all = organizers.of(session.community());
    long person = press.from().id();
    return (tx, out) -> {
      Draft draft = drafts.of(tx, session);
      Optional<Review> before = reviews.current(tx, draft);
      if (draft.isEmpty()) {
        alert("note.draft-empty", press, context).decide(tx, out);
        return;
      }
      if (before.filter(last -> last.state() != Review.State.CHANGES).isPresent()) {
        alert("note.asked-already", press, context).decide(tx, out);
        return;
      }
      reviews.ask(tx, draft, press.from());
      Language theirs = draft.community().language();
      for (long organizer : all) {
        if (organizer != person) {
          Reply.Text screen = screens.of(tx, session, organizer, true, theirs);
          Html words =
              messages
                  .html(theirs, "note.review-request", press.from().name(), session.edition())
                  .plus(Html.PARAGRAPH)
                  .plus(screen.text());
          out.add(
              new Reply.Nudge(
                  organizer, words, screen.buttons(), ChatRef.of(organizer), Html.EMPTY));
        }
      }
      boolean alone = all.stream().allMatch(organizer -> organizer == person);
      redraw(tx, out, session, press, all.contains(person), context);
      out.add(
          Reply.PopUp.note(
              press.callback(),
              messages.plain(context.language(), alone ? "note.asked-alone" : "note.asked")));
    };
  }

  Decision approve(Session session, Incoming.Press press, Context context) {
    Set<Long> all = organizers.of(session.community());
    return (tx, out) -> {
      Reviews.Verdict verdict = reviews.judge(tx, drafts.of(tx, session), press.from(), all, "");
      if (verdict != Reviews.Verdict.JUDGED) {
        alert(key(verdict), press, context).decide(tx, out);
        return;
      }
      redraw(tx, out, session, press, true, context);
      out.add(
          Reply.PopUp.note(
              press.callback(), messages.plain(context.language(), "note.approved-by-you")));
      tell(tx, out, session, press.from(), all, "note.told-approved", "");
    };
  }

  private static String key(Reviews.Verdict verdict) {
    return "note.verdict-" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Asks the reviewer what is to be changed; one sentence is enough. */
  Decision askRemark(Session session, Incoming.Press press, Context context) {
    long person = press.from().id();
    return (tx, out) -> {
      dialogues.open(
          tx,
          new OpenDialogue(person, session.id(), OpenDialogue.Purpose.REMARK, 0, 0),
          clock.instant());
      out.add(
          Reply.Text.of(ChatRef.of(person), messages.html(context.language(), "note.ask-remark")));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  /** The reviewer's sentence. */
  Optional<Decision> onText(Incoming.Message message, Context context) {
    if (!message.place().isPrivate()) {
      return Optional.empty();
    }
    Instant since = clock.instant().minus(NoteFeature.OPEN_FOR);
    return database
        .read(tx -> dialogues.find(tx, message.from().id(), since))
        .filter(open -> open.purpose() == OpenDialogue.Purpose.REMARK)
        .flatMap(open -> database.read(tx -> sessions.find(tx, open.session())))
        .map(session -> remark(session, message, context));
  }

  private Decision remark(Session session, Incoming.Message message, Context context) {
    long person = message.from().id();
    Decision refusal = say("note.only-organizers", message, context);
    return roles
        .held(Who.ORGANIZER, session.community(), message.from(), message.place())
        .map(held -> roles.whileHeld(held, judged(session, message, context), refusal))
        .orElse(refusal);
  }

  private Decision judged(Session session, Incoming.Message message, Context context) {
    long person = message.from().id();
    Words words = Words.typed(message.text());
    if (words.isEmpty() || words.text().length() > MOST_REMARK) {
      return say("note.remark-bad", message, context);
    }
    Set<Long> all = organizers.of(session.community());
    return (tx, out) -> {
      dialogues.close(tx, person);
      Reviews.Verdict verdict =
          reviews.judge(tx, drafts.of(tx, session), message.from(), all, words.text());
      if (verdict != Reviews.Verdict.JUDGED) {
        say(key(verdict), message, context).decide(tx, out);
        return;
      }
      say("note.remark-sent", message, context).decide(tx, out);
      tell(tx, out, session, message.from(), all, "note.told-changes", words.text());
    };
  }

  /** Tells who asked for the review what came of it, with what can be done next. */
  private void tell(
      Tx tx,
      Outgoing out,
      Session session,
      Person judge,
      Set<Long> organizers,
      String key,
      String remark) {
    Optional<Review> last = reviewRows.latest(tx, session.id());
    if (last.isEmpty() || last.get().askedBy() == judge.id() || last.get().askedBy() == 0) {
      // Number 0: whoever asked has been erased.
      return;
    }
    long asker = last.get().askedBy();
    Language language = drafts.of(tx, session).community().language();
    Reply.Text screen = screens.of(tx, session, asker, organizers.contains(asker), language);
    Html words = messages.html(language, key, judge.name(), session.edition(), remark);
    out.add(new Reply.Nudge(asker, words, screen.buttons(), ChatRef.of(asker), Html.EMPTY));
  }

  private void redraw(
      Tx tx,
      Outgoing out,
      Session session,
      Incoming.Press press,
      boolean organizer,
      Context context) {
    Reply.Text screen = screens.of(tx, session, press.from().id(), organizer, context.language());
    out.add(DraftScreens.inPlace(screen, press.message()));
  }

  private Decision say(String key, Incoming.Message message, Context context) {
    return Decision.reply(
        Reply.Text.of(message.place().ref(), messages.html(context.language(), key))
            .answering(message.id()));
  }

  private Decision alert(String key, Incoming.Press press, Context context) {
    return Decision.reply(
        Reply.PopUp.alert(press.callback(), messages.plain(context.language(), key)));
  }
}
