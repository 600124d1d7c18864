package id.sswd.community;

import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Person;
import id.sswd.chat.Reply;
import id.sswd.chat.Standing;
import id.sswd.chat.Who;
import id.sswd.store.Database;
import id.sswd.store.Outbox;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.IndonesianZone;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.text.TypedLine;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The three buttons under the greeting in a new group: language, time zone, name of the community.
 * Each press shows in the greeting itself; the name is typed as an answer.
 */
public final class SetUpFeature implements Feature {
  private static final String NAMING = "community-name:";
  private static final int LONGEST_NAME = 60;

  private final Database database;
  private final CommunityRepository repository;
  private final ChoiceRepository choices = new ChoiceRepository();
  private final AuditRepository audit = new AuditRepository();
  private final Roles roles;
  private final Outbox outbox;
  private final Greeting greeting;
  private final Messages messages;
  private final Clock clock;

  /**
   * A feature that sets up.
   *
   * @param outbox knows what a message that is answered was about
   */
  public SetUpFeature(
      Database database,
      CommunityRepository repository,
      Roles roles,
      Outbox outbox,
      ButtonTokens tokens,
      Messages messages,
      Clock clock) {
    this.database = database;
    this.repository = repository;
    this.roles = roles;
    this.outbox = outbox;
    this.greeting = new Greeting(tokens, messages);
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return Greeting.FEATURE;
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    long id = context.community();
    return (tx, out) -> {
      Community before = repository.find(tx, id).orElseThrow();
      switch (call.verb()) {
        case "language" -> {
          Language next = other(before.language());
          repository.setLanguage(tx, id, next);
          note(tx, id, press.from(), "community.language", next.tag());
        }
        case "zone" -> nextZone(tx, before, press.from());
        case "name" -> askName(out, press, before.language());
        default -> {
          // A button of an older greeting: it is drawn anew below.
        }
      }
      Community after = repository.find(tx, id).orElseThrow();
      out.add(
          new Reply.Edit(
              press.place().ref(),
              press.message(),
              greeting.text(after, context.botUsername()),
              greeting.buttons(after, choices.showsAllZones(tx, id), call.token())));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  private static Language other(Language language) {
    Language[] all = Language.values();
    return all[(language.ordinal() + 1) % all.length];
  }

  /** WIB, WITA, WIT, then all three beside each other, then WIB again. */
  private void nextZone(Tx tx, Community community, Person by) {
    long id = community.id();
    IndonesianZone[] zones = IndonesianZone.values();
    ZoneId last = zones[zones.length - 1].id();
    if (community.zone().equals(last) && !choices.showsAllZones(tx, id)) {
      choices.showAllZones(tx, id, true);
      repository.setZone(tx, id, zones[0].id());
      note(tx, id, by, "community.all-zones", zones[0].name());
      return;
    }
    ZoneId next = zones[0].id();
    if (!choices.showsAllZones(tx, id)) {
      for (int i = 0; i < zones.length - 1; i++) {
        next = community.zone().equals(zones[i].id()) ? zones[i + 1].id() : next;
      }
    }
    choices.showAllZones(tx, id, false);
    repository.setZone(tx, id, next);
    note(tx, id, by, "community.zone", IndonesianZone.nameOf(next));
  }

  private void askName(Outgoing out, Incoming.Press press, Language language) {
    ChatRef group = press.place().ref();
    out.add(
        Reply.Text.of(group, messages.html(language, "community.ask-name"))
            .about(NAMING + group.chat()));
  }

  @Override
  public Optional<Decision> onText(Incoming.Message message, Context context) {
    ChatRef chat = message.place().ref();
    boolean naming =
        !message.place().isPrivate()
            && message
                .replyTo()
                .filter(Incoming.RepliedTo::byThisBot)
                .flatMap(
                    asked -> database.read(tx -> outbox.subjectOf(tx, chat.chat(), asked.id())))
                .filter((NAMING + chat.chat())::equals)
                .isPresent();
    if (!naming) {
      return Optional.empty();
    }
    // An answer is neither a command nor a press, so nobody has asked yet.
    Who who = Who.ORGANIZER_OR_ANONYMOUS;
    Optional<Standing.Held> held =
        roles.held(who, context.community(), message.from(), message.place());
    Decision refusal =
        Decision.reply(
            new Reply.Nudge(
                message.from().id(),
                messages.html(context.language(), "chat.only-organizer", context.communityName()),
                List.of(),
                chat,
                Html.EMPTY));
    return Optional.of(
        held.map(right -> roles.whileHeld(right, named(message, context), refusal))
            .orElse(refusal));
  }

  private Decision named(Incoming.Message message, Context context) {
    return switch (TypedLine.read(message.text(), LONGEST_NAME)) {
      case TypedLine.Clean clean -> rename(clean.text(), message, context);
      case TypedLine.Wordless none -> badName(message, context);
      case TypedLine.TooLong tooLong -> badName(message, context);
    };
  }

  private Decision rename(String name, Incoming.Message message, Context context) {
    return (tx, out) -> {
      repository.rename(tx, context.community(), name);
      note(tx, context.community(), message.from(), "community.renamed", name);
      out.add(
          Reply.Text.of(
                  message.place().ref(),
                  messages.html(context.language(), "community.renamed", name))
              .answering(message.id()));
    };
  }

  private Decision badName(Incoming.Message message, Context context) {
    return Decision.reply(
        Reply.Text.of(
                message.place().ref(), messages.html(context.language(), "community.bad-name"))
            .about(NAMING + message.place().ref().chat())
            .answering(message.id()));
  }

  private void note(Tx tx, long community, Person who, String deed, String detail) {
    audit.add(tx, community, who, deed, detail, clock.instant());
  }
}
