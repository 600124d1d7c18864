package id.sswd.chat;

import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where it is decided whether somebody may: every command, press and Start link comes through here
 * before its feature has it. What a right rests on is looked at twice, before the feature works out
 * its decision and again inside the transaction that carries it out, for the community that the
 * thing itself belongs to.
 */
public final class Gate {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  private final PermissionTable table;
  private final Standing standing;
  private final Database database;
  private final Messages messages;

  public Gate(PermissionTable table, Standing standing, Database database, Messages messages) {
    this.table = table;
    this.standing = standing;
    this.database = database;
    this.messages = messages;
  }

  /** Throws {@link IllegalArgumentException} for a command that the table does not know. */
  void demandRow(CommandSpec command) {
    if (table.ofCommand(command.name()).isEmpty()) {
      throw new IllegalArgumentException(
          "/" + command.name() + " has no row in the table of permissions: say who may use it");
    }
  }

  /** What somebody asks for, and where. */
  private record Asked(Incoming incoming, Place place, Context context) {
    Person person() {
      return incoming.from();
    }
  }

  Decision command(
      Feature feature, CommandSpec command, Incoming.Message message, Context context) {
    return table
        .ofCommand(feature.act(command, message))
        .map(
            who ->
                through(
                    who,
                    new Asked(message, message.place(), context),
                    once(() -> feature.communityOf(command, message, context)),
                    () -> feature.onCommand(command, message, context)))
        .orElse(Decision.NOTHING);
  }

  /**
   * A community that is found once, before anything holds the database: to find it Telegram may
   * have to be asked.
   */
  private static Function<Tx, OptionalLong> once(LongSupplier community) {
    OptionalLong found = OptionalLong.of(community.getAsLong());
    return tx -> found;
  }

  /** A button that the table does not know is as good as one that was never issued. */
  Decision press(Feature feature, ButtonTokens.Call call, Incoming.Press press, Context context) {
    Optional<Who> who = table.ofButton(feature.name(), call.verb());
    if (who.isEmpty()) {
      LOG.warn("a button of \"{}\" has no row in the table of permissions", feature.name());
      return stale(press, context.language());
    }
    return through(
        who.get(),
        new Asked(press, press.place(), context),
        tx -> feature.communityOf(tx, call, press, context),
        () -> feature.onPress(call, press, context));
  }

  /** A link that a feature has taken as its own. */
  Decision link(
      Feature feature, String word, Incoming.Message message, Context context, Decision taken) {
    return table
        .ofLink(feature.act(word))
        .map(
            who ->
                through(
                    who,
                    new Asked(message, message.place(), context),
                    tx -> feature.communityOf(tx, word, context),
                    () -> taken))
        .orElseGet(() -> refusal(new Asked(message, message.place(), context), "chat.stale-link"));
  }

  Decision stale(Incoming.Press press, Language language) {
    return Decision.reply(
        Reply.PopUp.alert(press.callback(), messages.plain(language, "chat.stale-button")));
  }

  private Decision through(
      Who who, Asked asked, Function<Tx, OptionalLong> community, Supplier<Decision> then) {
    boolean anonymous = asked.person().isAnonymousAdministrator();
    return switch (who) {
      case EVERYBODY -> then.get();
      case PERSON -> anonymous ? namedOnly(asked) : then.get();
      case SELF ->
          asked.place().ref().chat() == asked.person().id()
              ? then.get()
              : refusal(asked, "chat.only-self");
      case SELF_OR_ORGANIZER ->
          asked.place().isPrivate()
              ? then.get()
              : ranked(Who.ORGANIZER_OR_ANONYMOUS, asked, community, then);
      case MEMBER, NOTE_TAKER, MODERATOR, ORGANIZER ->
          anonymous ? namedOnly(asked) : ranked(who, asked, community, then);
      case ORGANIZER_OR_ANONYMOUS -> ranked(who, asked, community, then);
    };
  }

  private Decision ranked(
      Who who, Asked asked, Function<Tx, OptionalLong> community, Supplier<Decision> then) {
    OptionalLong about = database.read(community);
    if (about.isEmpty()) {
      return gone(asked);
    }
    Optional<Standing.Held> held =
        standing.held(who, about.getAsLong(), asked.person(), asked.place());
    Decision refusal = notTrusted(who, about.getAsLong(), asked);
    if (held.isEmpty()) {
      return refusal;
    }
    Decision granted = standing.whileHeld(held.get(), then.get(), refusal);
    return (tx, out) -> (community.apply(tx).equals(about) ? granted : refusal).decide(tx, out);
  }

  /** What the button or the link was about is not there any more. */
  private Decision gone(Asked asked) {
    Language language = asked.context().language();
    return asked.incoming() instanceof Incoming.Press press
        ? stale(press, language)
        : refusal(asked, "chat.stale-link");
  }

  /** Another community's name is not told to those who do not belong to it. */
  private Decision notTrusted(Who who, long community, Asked asked) {
    Context context = asked.context();
    String name =
        community == context.community()
            ? context.communityName()
            : messages.plain(context.language(), "chat.that-community");
    Who named = who == Who.ORGANIZER_OR_ANONYMOUS ? Who.ORGANIZER : who;
    return refusal(asked, "chat.only-" + named.key(), name);
  }

  /** Said in the group itself, for nobody knows whom to tell it in private. */
  private Decision namedOnly(Asked asked) {
    Html words = messages.html(asked.context().language(), "chat.only-person");
    return asked.incoming() instanceof Incoming.Message message
        ? Decision.reply(Reply.Text.of(message.place().ref(), words).answering(message.id()))
        : refusal(asked, "chat.only-person");
  }

  /** To the one who asked alone: a refusal makes no noise in a group. */
  private Decision refusal(Asked asked, String key, Object... values) {
    Language language = asked.context().language();
    if (asked.incoming() instanceof Incoming.Press press) {
      return Decision.reply(
          Reply.PopUp.alert(press.callback(), messages.plain(language, key, values)));
    }
    Html words = messages.html(language, key, values);
    ChatRef here = asked.place().ref();
    return Decision.reply(
        asked.incoming() instanceof Incoming.Message message && message.place().isPrivate()
            ? Reply.Text.of(here, words).answering(message.id())
            : new Reply.Nudge(asked.person().id(), words, List.of(), here, Html.EMPTY));
  }
}
