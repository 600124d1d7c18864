package id.sswd.note;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Reply;
import id.sswd.session.Session;
import id.sswd.session.Sessions;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The buttons of notes, and the list of who changed what. */
final class NotePresses {
  private static final int MOST_SHOWN = 3_000;

  private final NoteRepository repository = new NoteRepository();
  private final WaitingNoteRepository waiting = new WaitingNoteRepository();
  private final DialogueRepository dialogues = new DialogueRepository();
  private final Sessions sessions = new Sessions();
  private final Database database;
  private final Notes notes;
  private final NoteSessions meaning;
  private final NoteView view;
  private final Messages messages;
  private final Clock clock;

  NotePresses(Database database, NoteView view, Messages messages, Clock clock) {
    this.database = database;
    this.notes = new Notes(clock);
    this.meaning = new NoteSessions(clock);
    this.view = view;
    this.messages = messages;
    this.clock = clock;
  }

  Decision press(ButtonTokens.Call call, Incoming.Press press, Context context) {
    Optional<Session> session = database.read(tx -> session(tx, call));
    if (session.isEmpty()) {
      return alert("note.gone", press, context);
    }
    return switch (call.verb()) {
      case "pick" -> pick(number(subject(call)), session.get(), press, context);
      case "edit" -> edit(number(subject(call)), session.get(), press, context);
      case "done" -> done(session.get(), press, context);
      case "history" -> leaf(session.get(), (int) number(call.argument()), press, context);
      default -> alert("note.gone", press, context);
    };
  }

  /** The community of the session that a button is about. */
  OptionalLong communityOf(Tx tx, ButtonTokens.Call call) {
    return session(tx, call)
        .map(session -> OptionalLong.of(session.community()))
        .orElse(OptionalLong.empty());
  }

  private Optional<Session> session(Tx tx, ButtonTokens.Call call) {
    long id = number(subject(call));
    return switch (call.subject().split(":", 2)[0]) {
      case "session" -> sessions.find(tx, id);
      case "note" -> repository.find(tx, id).flatMap(note -> sessions.find(tx, note.session()));
      case "waiting" -> sessions.find(tx, number(call.argument()));
      default -> Optional.empty();
    };
  }

  /** The writer says which session their waiting note belongs to. */
  private Decision pick(long id, Session session, Incoming.Press press, Context context) {
    return (tx, out) -> {
      Optional<WaitingNoteRepository.Waiting> found =
          waiting.find(tx, id).filter(note -> note.community() == session.community());
      if (found.isEmpty()) {
        alert("note.gone", press, context).decide(tx, out);
      } else if (found.get().person() != press.from().id()) {
        alert("note.not-your-note", press, context).decide(tx, out);
      } else {
        waiting.remove(tx, id);
        Note note = notes.record(tx, session.id(), found.get().words(), press.from());
        long chat = press.place().ref().chat();
        out.add(
            new Reply.Edit(
                press.place().ref(),
                press.message(),
                view.recorded(session, note, context.language()),
                view.noteButtons(tx, note, false, chat, context.language())));
        out.add(Reply.PopUp.silent(press.callback()));
      }
    };
  }

  /** Asks, in private, for the new wording; the present one stands above to be copied. */
  private Decision edit(long id, Session session, Incoming.Press press, Context context) {
    long person = press.from().id();
    return (tx, out) -> {
      Note note = repository.find(tx, id).orElseThrow();
      repository.see(tx, person, note);
      dialogues.open(
          tx,
          new OpenDialogue(person, session.id(), OpenDialogue.Purpose.REVISE, id, note.revision()),
          clock.instant());
      Html words =
          messages.html(
              context.language(),
              "note.ask-wording",
              note.part(),
              session.edition(),
              Excerpt.head(note.words().text(), MOST_SHOWN));
      List<List<Button>> buttons =
          List.of(List.of(view.done(tx, session.id(), person, context.language())));
      if (press.place().isPrivate()) {
        out.add(Reply.Text.of(ChatRef.of(person), words).withButtons(buttons));
        out.add(Reply.PopUp.silent(press.callback()));
      } else {
        out.add(new Reply.Nudge(person, words, buttons, press.place().ref(), Html.EMPTY));
        out.add(
            Reply.PopUp.note(
                press.callback(), messages.plain(context.language(), "note.see-private")));
      }
    };
  }

  private Decision done(Session session, Incoming.Press press, Context context) {
    return (tx, out) -> {
      dialogues.close(tx, press.from().id());
      int parts = repository.of(tx, session.id()).size();
      out.add(
          Reply.Text.of(
              press.place().ref(),
              messages.html(context.language(), "note.done", session.edition(), parts)));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  /** {@code /riwayat}: in private, because it is long and names people. */
  Decision history(NoteCall call, Incoming.Message message, Context context) {
    return (tx, out) -> {
      switch (meaning.meant(tx, context.community(), call.edition())) {
        case NoteSessions.Meant.One one -> {
          long person = message.from().id();
          Screen screen = screen(tx, one.session(), 0, person, context);
          if (message.place().isPrivate()) {
            out.add(Reply.Text.of(ChatRef.of(person), screen.text()).withButtons(screen.buttons()));
          } else {
            Html start =
                messages.html(context.language(), "note.start-first", context.botUsername());
            out.add(
                new Reply.Nudge(
                    person, screen.text(), screen.buttons(), message.place().ref(), start));
          }
        }
        case NoteSessions.Meant.Several several ->
            say(out, messages.html(context.language(), "note.say-number"), message);
        case NoteSessions.Meant.None none -> say(out, missing(call.edition(), context), message);
      }
    };
  }

  private Html missing(OptionalInt edition, Context context) {
    return edition.isPresent()
        ? messages.html(
            context.language(), "note.no-such-session", edition.getAsInt(), context.communityName())
        : messages.html(context.language(), "note.no-session");
  }

  private static void say(Outgoing out, Html words, Incoming.Message message) {
    out.add(Reply.Text.of(message.place().ref(), words).answering(message.id()));
  }

  private record Screen(Html text, List<List<Button>> buttons) {}

  /** One page of the history; whoever reads it has seen the latest wordings on it. */
  private Screen screen(Tx tx, Session session, int page, long person, Context context) {
    List<Note> all = repository.of(tx, session.id());
    if (all.isEmpty()) {
      return new Screen(
          messages.html(context.language(), "note.history-none", session.edition()), List.of());
    }
    int shown = Math.clamp(page, 0, (all.size() - 1) / NoteView.PARTS_A_PAGE);
    int first = shown * NoteView.PARTS_A_PAGE + 1;
    int last = first + NoteView.PARTS_A_PAGE - 1;
    all.stream()
        .filter(note -> note.part() >= first && note.part() <= last)
        .forEach(note -> repository.see(tx, person, note));
    List<Note> wordings = repository.history(tx, session.id(), first, last);
    return new Screen(
        view.history(session, wordings, context),
        view.historyButtons(tx, session, shown, all.size(), person, context.language()));
  }

  private Decision leaf(Session session, int page, Incoming.Press press, Context context) {
    return (tx, out) -> {
      Screen screen = screen(tx, session, page, press.from().id(), context);
      out.add(Reply.Text.of(press.place().ref(), screen.text()).withButtons(screen.buttons()));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  private Decision alert(String key, Incoming.Press press, Context context) {
    return Decision.reply(
        Reply.PopUp.alert(press.callback(), messages.plain(context.language(), key)));
  }

  private static String subject(ButtonTokens.Call call) {
    return call.subject().substring(call.subject().indexOf(':') + 1);
  }

  private static long number(String digits) {
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
  }
}
