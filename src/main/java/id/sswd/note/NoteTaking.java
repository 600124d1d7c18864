package id.sswd.note;

import id.sswd.chat.Button;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Incoming;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Reply;
import id.sswd.session.Session;
import id.sswd.session.Sessions;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a message of a note-taker does, inside the transaction. */
final class NoteTaking {
  private final NoteRepository repository = new NoteRepository();
  private final WaitingNoteRepository waiting = new WaitingNoteRepository();
  private final DialogueRepository dialogues = new DialogueRepository();
  private final Sessions sessions = new Sessions();
  private final NoteSessions meaning;
  private final Notes notes;
  private final NoteView view;
  private final Messages messages;
  private final Clock clock;

  NoteTaking(NoteView view, Messages messages, Clock clock) {
    this.meaning = new NoteSessions(clock);
    this.notes = new Notes(clock);
    this.view = view;
    this.messages = messages;
    this.clock = clock;
  }

  /** Records words for the session that is meant, or keeps them until it is known. */
  void record(
      Tx tx,
      Outgoing out,
      OptionalInt edition,
      Words words,
      Incoming.Message message,
      Context context) {
    switch (meaning.meant(tx, context.community(), edition)) {
      case NoteSessions.Meant.One one -> recorded(tx, out, one.session(), words, message, context);
      case NoteSessions.Meant.Several several ->
          ask(tx, out, "note.which", several.sessions(), words, message, context);
      case NoteSessions.Meant.None none -> {
        boolean named = none.edition().isPresent();
        if (none.others().isEmpty()) {
          say(out, missing(edition, context), message);
        } else {
          String key = named ? "note.which-instead" : "note.which-not-begun";
          ask(
              tx,
              out,
              key,
              none.others(),
              words,
              message,
              context,
              edition.orElse(0),
              context.communityName());
        }
      }
    }
  }

  private void ask(
      Tx tx,
      Outgoing out,
      String key,
      List<Session> choices,
      Words words,
      Incoming.Message message,
      Context context,
      Object... values) {
    WaitingNoteRepository.Waiting note =
        new WaitingNoteRepository.Waiting(context.community(), message.from().id(), words);
    long id = waiting.keep(tx, note, clock.instant());
    long chat = message.place().ref().chat();
    out.add(
        Reply.Text.of(message.place().ref(), messages.html(context.language(), key, values))
            .withButtons(view.choice(tx, id, choices, chat))
            .answering(message.id()));
  }

  Html missing(OptionalInt edition, Context context) {
    return edition.isPresent()
        ? messages.html(
            context.language(), "note.no-such-session", edition.getAsInt(), context.communityName())
        : messages.html(context.language(), "note.no-session");
  }

  private void recorded(
      Tx tx,
      Outgoing out,
      Session session,
      Words words,
      Incoming.Message message,
      Context context) {
    Note note = notes.record(tx, session.id(), words, message.from());
    boolean inDialogue =
        message.place().isPrivate()
            && dialogues
                .find(tx, message.from().id(), clock.instant().minus(NoteFeature.OPEN_FOR))
                .filter(open -> open.purpose() == OpenDialogue.Purpose.RECORD)
                .isPresent();
    long chat = message.place().ref().chat();
    out.add(
        Reply.Text.of(message.place().ref(), view.recorded(session, note, context.language()))
            .withButtons(view.noteButtons(tx, note, inDialogue, chat, context.language()))
            .answering(message.id()));
  }

  /** A message in an open dialogue: one more note. */
  void more(
      Tx tx,
      Outgoing out,
      OpenDialogue open,
      Words words,
      Incoming.Message message,
      Context context) {
    dialogues.open(tx, open, clock.instant());
    recorded(tx, out, sessions.find(tx, open.session()).orElseThrow(), words, message, context);
  }

  /** A new wording of the part that a command names. */
  void revise(
      Tx tx,
      Outgoing out,
      int edition,
      int part,
      String text,
      Incoming.Message message,
      Context context) {
    Optional<Session> session = sessions.ofEdition(tx, context.community(), edition);
    Optional<Note> note = session.flatMap(found -> repository.find(tx, found.id(), part));
    if (session.isEmpty()) {
      say(out, missing(OptionalInt.of(edition), context), message);
    } else if (note.isEmpty()) {
      say(out, messages.html(context.language(), "note.no-such-part", part, edition), message);
    } else {
      int basedOn = repository.seen(tx, message.from().id(), note.get().id());
      revised(tx, out, session.get(), note.get(), basedOn, text, message, context);
    }
  }

  /** The new wording that a dialogue has asked for. */
  void revise(
      Tx tx,
      Outgoing out,
      OpenDialogue open,
      String text,
      Incoming.Message message,
      Context context) {
    dialogues.close(tx, message.from().id());
    Session session = sessions.find(tx, open.session()).orElseThrow();
    Note note = repository.find(tx, open.note()).orElseThrow();
    revised(tx, out, session, note, open.basedOn(), text, message, context);
  }

  private void revised(
      Tx tx,
      Outgoing out,
      Session session,
      Note note,
      int basedOn,
      String text,
      Incoming.Message message,
      Context context) {
    Notes.Revised revised = notes.revise(tx, note, basedOn, text, message.from());
    long chat = message.place().ref().chat();
    out.add(
        Reply.Text.of(message.place().ref(), view.revised(session, revised, context))
            .withButtons(view.noteButtons(tx, revised.note(), false, chat, context.language()))
            .answering(message.id()));
  }

  /** Opens the dialogue in which every message is a note. */
  void open(Tx tx, Outgoing out, OptionalInt edition, Incoming.Message message, Context context) {
    switch (meaning.meant(tx, context.community(), edition)) {
      case NoteSessions.Meant.One one -> {
        Session session = one.session();
        long person = message.from().id();
        dialogues.open(
            tx,
            new OpenDialogue(person, session.id(), OpenDialogue.Purpose.RECORD, 0, 0),
            clock.instant());
        Html words =
            messages.html(context.language(), "note.open", session.edition(), session.theme());
        List<List<Button>> buttons =
            List.of(List.of(view.done(tx, session.id(), person, context.language())));
        out.add(Reply.Text.of(ChatRef.of(person), words).withButtons(buttons));
      }
      case NoteSessions.Meant.Several several ->
          say(out, messages.html(context.language(), "note.say-number"), message);
      case NoteSessions.Meant.None none -> say(out, missing(edition, context), message);
    }
  }

  private static void say(Outgoing out, Html words, Incoming.Message message) {
    out.add(Reply.Text.of(message.place().ref(), words).answering(message.id()));
  }
}
