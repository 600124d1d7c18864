package id.sswd.note;

import id.sswd.chat.ButtonTokens;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Downloads;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.chat.Round;
import id.sswd.chat.Who;
import id.sswd.community.Roles;
import id.sswd.session.Session;
import id.sswd.session.Sessions;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Taking notes: by command, as a reply, message after message in private, from files. */
public final class NoteFeature implements Feature {
  /** So long a dialogue waits for the next message. */
  static final Duration OPEN_FOR = Duration.ofHours(12);

  private static final Duration WAITING_FOR = Duration.ofDays(14);
  private static final CommandSpec NOTE = CommandSpec.everywhere("catat", "note");
  private static final CommandSpec HISTORY = CommandSpec.everywhere("riwayat", "history");

  private final DialogueRepository dialogues = new DialogueRepository();
  private final WaitingNoteRepository waiting = new WaitingNoteRepository();
  private final Sessions sessions = new Sessions();
  private final Database database;
  private final Roles roles;
  private final NoteReader reader;
  private final NoteTaking taking;
  private final NotePresses presses;
  private final Messages messages;
  private final Clock clock;

  public NoteFeature(
      Database database,
      Roles roles,
      Downloads downloads,
      ButtonTokens tokens,
      Messages messages,
      Clock clock) {
    this.database = database;
    this.roles = roles;
    this.reader = new NoteReader(downloads);
    NoteView view = new NoteView(tokens, messages);
    this.taking = new NoteTaking(view, messages, clock);
    this.presses = new NotePresses(database, view, messages, clock);
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NoteView.FEATURE;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(NOTE, HISTORY);
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    NoteCall call =
        NoteCall.read(message.command().map(Incoming.CommandCall::arguments).orElse(""));
    if (command.equals(HISTORY)) {
      return presses.history(call, message, context);
    }
    if (call.part().isPresent()) {
      return revise(call, message, context);
    }
    return switch (reader.read(message, call.text())) {
      case NoteReader.Found.Some some ->
          (tx, out) -> taking.record(tx, out, call.edition(), some.words(), message, context);
      case NoteReader.Found.Refused refused ->
          say(refused.key(), message, context, refused.detail());
      case NoteReader.Found.Nothing none ->
          message.place().isPrivate()
              ? (tx, out) -> taking.open(tx, out, call.edition(), message, context)
              : say("note.usage", message, context);
    };
  }

  private Decision revise(NoteCall call, Incoming.Message message, Context context) {
    return switch (reader.read(message, call.text())) {
      case NoteReader.Found.Some some ->
          (tx, out) ->
              taking.revise(
                  tx,
                  out,
                  call.edition().orElseThrow(),
                  call.part().orElseThrow(),
                  some.words().text(),
                  message,
                  context);
      case NoteReader.Found.Refused refused ->
          say(refused.key(), message, context, refused.detail());
      case NoteReader.Found.Nothing none -> say("note.empty", message, context);
    };
  }

  /** A private message while a dialogue is open. */
  @Override
  public Optional<Decision> onText(Incoming.Message message, Context context) {
    if (!message.place().isPrivate()) {
      return Optional.empty();
    }
    Instant since = clock.instant().minus(OPEN_FOR);
    return database
        .read(tx -> dialogues.find(tx, message.from().id(), since))
        .filter(open -> open.purpose() != OpenDialogue.Purpose.REMARK)
        .map(open -> dialogue(open, message, context));
  }

  @Override
  public boolean awaits(Incoming.Message message) {
    Instant since = clock.instant().minus(OPEN_FOR);
    return database.read(tx -> dialogues.find(tx, message.from().id(), since)).isPresent();
  }

  private Decision dialogue(OpenDialogue open, Incoming.Message message, Context context) {
    Optional<Session> session = database.read(tx -> sessions.find(tx, open.session()));
    Decision refusal =
        (tx, out) -> {
          dialogues.close(tx, message.from().id());
          say("note.not-yours", message, context).decide(tx, out);
        };
    // A dictated text is neither a command nor a press, so nobody has asked yet.
    return session
        .flatMap(
            found -> roles.held(Who.NOTE_TAKER, found.community(), message.from(), message.place()))
        .map(held -> roles.whileHeld(held, dictated(open, message, context), refusal))
        .orElse(refusal);
  }

  private Decision dictated(OpenDialogue open, Incoming.Message message, Context context) {
    return switch (reader.read(message, message.text())) {
      case NoteReader.Found.Some some ->
          (tx, out) -> {
            if (open.purpose() == OpenDialogue.Purpose.RECORD) {
              taking.more(tx, out, open, some.words(), message, context);
            } else {
              taking.revise(tx, out, open, some.words().text(), message, context);
            }
          };
      case NoteReader.Found.Refused refused ->
          say(refused.key(), message, context, refused.detail());
      case NoteReader.Found.Nothing none -> say("note.empty", message, context);
    };
  }

  @Override
  public OptionalLong communityOf(
      Tx tx, ButtonTokens.Call call, Incoming.Press press, Context context) {
    return presses.communityOf(tx, call);
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    return presses.press(call, press, context);
  }

  /** Dialogues that nobody went on with, and notes that nobody gave a session. */
  @Override
  public List<Round> rounds() {
    return List.of(
        new Round(
            "old note dialogues",
            Duration.ofHours(1),
            (tx, out) -> {
              dialogues.purge(tx, clock.instant().minus(OPEN_FOR));
              waiting.purge(tx, clock.instant().minus(WAITING_FOR));
            }));
  }

  private Decision say(String key, Incoming.Message message, Context context, Object... values) {
    return Decision.reply(
        Reply.Text.of(message.place().ref(), messages.html(context.language(), key, values))
            .answering(message.id()));
  }
}
