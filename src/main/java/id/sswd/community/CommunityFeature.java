package id.sswd.community;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Place;
import id.sswd.chat.Reply;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bot comes to a group and leaves it; in private, a person changes between communities. */
public final class CommunityFeature implements Feature {
  private static final String NAME = "community";
  private static final CommandSpec COMMUNITY = CommandSpec.inPrivate("komunitas", "community");

  private final Database database;
  private final CommunityRepository repository;
  private final PersonRepository persons = new PersonRepository();
  private final GroupRepository groups = new GroupRepository();
  private final ChoiceRepository choices = new ChoiceRepository();
  private final Greeting greeting;
  private final Community.Founding founding;
  private final ButtonTokens tokens;
  private final Messages messages;
  private final Clock clock;

  public CommunityFeature(
      Database database,
      CommunityRepository repository,
      Community.Founding founding,
      ButtonTokens tokens,
      Messages messages,
      Clock clock) {
    this.database = database;
    this.repository = repository;
    this.founding = founding;
    this.greeting = new Greeting(tokens, messages);
    this.tokens = tokens;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(COMMUNITY);
  }

  @Override
  public Optional<Decision> onBotMembership(Incoming.BotMembership change, Context context) {
    if (change.place().kind() != Place.Kind.GROUP) {
      return Optional.empty();
    }
    long chat = change.place().ref().chat();
    if (!change.present()) {
      return Optional.of((tx, out) -> repository.leave(tx, chat));
    }
    return Optional.of(
        (tx, out) -> {
          if (repository.attach(tx, chat, change.place().title(), founding, clock.instant())) {
            Community community = repository.ofChat(tx, chat).orElseThrow();
            boolean allZones = choices.showsAllZones(tx, community.id());
            out.add(
                greeting.in(tx, change.place().ref(), community, allZones, context.botUsername()));
          }
        });
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    Language language = context.language();
    if (!message.place().isPrivate()) {
      return Decision.reply(
          Reply.Text.of(
              message.place().ref(),
              messages.html(language, "community.here", context.communityName())));
    }
    List<Community> seen = database.read(tx -> persons.of(tx, message.from().id()));
    if (seen.isEmpty()) {
      return Decision.reply(
          Reply.Text.of(
              message.place().ref(),
              messages.html(language, "community.none", context.communityName())));
    }
    return (tx, out) -> {
      String token = tokens.issue(tx, NAME, NAME, message.place().ref().chat());
      out.add(
          Reply.Text.of(message.place().ref(), current(context.communityName(), language))
              .withButtons(buttons(seen, context.community(), token)));
    };
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    Language language = context.language();
    List<Community> seen = database.read(tx -> persons.of(tx, press.from().id()));
    Optional<Community> chosen =
        seen.stream()
            .filter(community -> Long.toString(community.id()).equals(call.argument()))
            .findFirst();
    if (chosen.isEmpty()) {
      return Decision.reply(
          Reply.PopUp.alert(press.callback(), messages.plain(language, "community.not-yours")));
    }
    Community community = chosen.get();
    return (tx, out) -> {
      persons.chooseCommunity(tx, press.from().id(), community.id());
      out.add(
          new Reply.Edit(
              press.place().ref(),
              press.message(),
              current(community.name(), language),
              buttons(seen, community.id(), call.token())));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  private Html current(String name, Language language) {
    return messages.html(language, "community.current", name);
  }

  private static List<List<Button>> buttons(List<Community> seen, long current, String token) {
    List<List<Button>> rows = new ArrayList<>();
    for (Community community : seen) {
      String mark = community.id() == current ? "✓ " : "";
      rows.add(
          List.of(
              new Button.Press(
                  mark + community.name(), ButtonTokens.data(token, "choose", community.id()))));
    }
    return rows;
  }

  @Override
  public void onMigration(Tx tx, long oldChat, long newChat) {
    repository.migrate(tx, oldChat, newChat);
    groups.migrate(tx, oldChat, newChat);
  }
}
