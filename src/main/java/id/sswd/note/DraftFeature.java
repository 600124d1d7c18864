package id.sswd.note;

import id.sswd.browse.PublicationCards;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.community.Communities;
import id.sswd.community.Community;
import id.sswd.community.CommunityRepository;
import id.sswd.community.Organizers;
import id.sswd.community.Roles;
import id.sswd.library.Library;
import id.sswd.library.Publication;
import id.sswd.signup.NameConsent;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** From notes to a publication: the draft, its review, publishing, correcting, withdrawing. */
public final class DraftFeature implements Feature {
  private static final CommandSpec DRAFT = CommandSpec.inPrivate("naskah", "draft");

  private final Database database;
  private final Library library;
  private final Roles roles;
  private final Communities communities;
  private final CommunityRepository communityRows;
  private final NoteSessions meaning;
  private final DraftScreens screens;
  private final DraftPresses presses;
  private final ReviewDialogue dialogue;
  private final PublicationCards pages;
  private final Messages messages;

  /** What of the community this feature asks for. */
  public record Circle(
      Roles roles, Organizers organizers, Communities communities, CommunityRepository rows) {}

  public DraftFeature(
      Database database,
      Library library,
      Circle circle,
      PublicationCards pages,
      PublicationListener listener,
      ButtonTokens tokens,
      Messages messages,
      Clock clock) {
    this.database = database;
    this.library = library;
    this.roles = circle.roles();
    this.communities = circle.communities();
    this.communityRows = circle.rows();
    this.meaning = new NoteSessions(clock);
    this.pages = pages;
    this.messages = messages;
    Drafts drafts = new Drafts(communityRows, messages);
    Reviews reviews = new Reviews(clock);
    Publishing publishing =
        new Publishing(library, reviews, new EditionCard(messages), listener, clock);
    DraftView view = new DraftView(tokens, messages);
    this.screens = new DraftScreens(drafts, reviews, publishing, view);
    this.dialogue =
        new ReviewDialogue(
            database,
            circle.roles(),
            circle.organizers(),
            drafts,
            reviews,
            screens,
            messages,
            clock);
    this.presses =
        new DraftPresses(
            database,
            new DraftPresses.Steps(
                dialogue,
                new PublishingSteps(database, roles, drafts, publishing, screens, view, messages),
                new NameConsent(tokens, messages, clock),
                new NoteView(tokens, messages)),
            drafts,
            screens,
            view,
            messages);
  }

  @Override
  public String name() {
    return DraftView.FEATURE;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(DRAFT);
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    if (!message.place().isPrivate()) {
      return say("note.draft-in-private", message, context, context.botUsername());
    }
    long person = message.from().id();
    boolean organizer = roles.mayOrganize(context.community(), person);
    NoteCall call =
        NoteCall.read(message.command().map(Incoming.CommandCall::arguments).orElse(""));
    return (tx, out) -> {
      switch (meaning.meant(tx, context.community(), call.edition())) {
        case NoteSessions.Meant.One one ->
            out.add(screens.of(tx, one.session(), person, organizer, context.language()));
        case NoteSessions.Meant.Several several ->
            say("note.say-number", message, context).decide(tx, out);
        case NoteSessions.Meant.None none ->
            (call.edition().isPresent()
                    ? say(
                        "note.no-such-session",
                        message,
                        context,
                        call.edition().getAsInt(),
                        context.communityName())
                    : say("note.no-session", message, context))
                .decide(tx, out);
      }
    };
  }

  @Override
  public Optional<Decision> onText(Incoming.Message message, Context context) {
    return dialogue.onText(message, context);
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

  /** The buttons of a card: to read, as PDF, as Markdown. */
  @Override
  public Optional<Decision> onStart(String word, Incoming.Message message, Context context) {
    EditionCard.Wanted wanted = EditionCard.Wanted.read(word);
    if (wanted.form().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        readable(wanted.publication(), message, context)
            .map(found -> handed(found, wanted.form(), message, context))
            .orElseGet(() -> say("note.no-publication", message, context)));
  }

  /** A publication of a community that the person belongs to, and that is not withdrawn. */
  private Optional<Publication> readable(
      long publication, Incoming.Message message, Context context) {
    LongStream own = communities.ofPerson(message.from().id()).stream().mapToLong(Community::id);
    return LongStream.concat(LongStream.of(context.community()), own)
        .boxed()
        .flatMap(community -> library.publication(community, publication).stream())
        .findFirst();
  }

  private Decision handed(
      Publication publication, String form, Incoming.Message message, Context context) {
    ChatRef chat = message.place().ref();
    if (form.equals("baca")) {
      return (tx, out) -> out.add(pages.open(tx, publication, chat, context.language()));
    }
    Community community =
        database.read(tx -> communityRows.find(tx, publication.community())).orElseThrow();
    Sheet sheet = Sheet.of(publication, community.name(), community.language(), messages);
    return Decision.reply(file(sheet, form, chat));
  }

  /** A sheet as a file. Laying out takes its time: never inside a transaction. */
  static Reply.Document file(Sheet sheet, String form, ChatRef chat) {
    byte[] bytes =
        form.equals("pdf") ? new PublicationPdf().render(sheet) : PublicationMarkdown.write(sheet);
    return new Reply.Document(
        chat,
        sheet.fileName(form),
        bytes,
        Html.bold(sheet.manuscript().title()),
        OptionalLong.empty());
  }

  private Decision say(String key, Incoming.Message message, Context context, Object... values) {
    return Decision.reply(
        Reply.Text.of(message.place().ref(), messages.html(context.language(), key, values))
            .answering(message.id()));
  }
}
