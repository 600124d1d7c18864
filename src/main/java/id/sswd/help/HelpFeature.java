package id.sswd.help;

import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Place;
import id.sswd.chat.Reply;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The greeting, and the help, which is made from the commands of all features. */
public final class HelpFeature implements Feature {
  private static final CommandSpec START = CommandSpec.inPrivate("start", "start");
  private static final CommandSpec HELP = CommandSpec.everywhere("bantuan", "help");

  private final Supplier<List<CommandSpec>> commands;
  private final Messages messages;

  /**
   * A feature that helps.
   *
   * @param commands those of every feature, this one's included
   */
  public HelpFeature(Supplier<List<CommandSpec>> commands, Messages messages) {
    this.commands = commands;
    this.messages = messages;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(START, HELP);
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    Html words =
        command.equals(START) ? greeting(message, context) : help(message.place(), context);
    return Decision.reply(Reply.Text.of(message.place().ref(), words));
  }

  private Html greeting(Incoming.Message message, Context context) {
    String payload = message.command().map(Incoming.CommandCall::arguments).orElse("");
    Language language = context.language();
    return payload.startsWith("tanya")
        ? messages.html(language, "help.start-ask")
        : messages.html(language, "help.start", context.communityName(), context.botUsername());
  }

  private Html help(Place place, Context context) {
    Language language = context.language();
    CommandSpec.Scope scope =
        place.isPrivate() ? CommandSpec.Scope.PRIVATE : CommandSpec.Scope.GROUP;
    List<Html> lines = new ArrayList<>();
    for (CommandSpec command : commands.get()) {
      if (command.scopes().contains(scope) && !command.equals(START)) {
        lines.add(line(command, language));
      }
    }
    return Html.join(
        Html.PARAGRAPH,
        List.of(
            messages.html(language, "help.intro"),
            Html.join(Html.NEW_LINE, lines),
            messages.html(
                language,
                place.isPrivate() ? "help.outro-private" : "help.outro-group",
                context.botUsername())));
  }

  private Html line(CommandSpec command, Language language) {
    String usage = messages.plain(language, "commands." + command.name() + ".usage");
    String typed = "/" + command.nameIn(language) + (usage.isEmpty() ? "" : " " + usage);
    String what = messages.plain(language, "commands." + command.name());
    return messages.html(language, "help.line", typed, what);
  }
}
