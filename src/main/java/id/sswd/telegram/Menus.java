package id.sswd.telegram;

import id.sswd.chat.CommandSpec;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.List;
import java.util.Map;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/** Registers the command menus, for each scope and language. */
final class Menus {
  private static final Map<CommandSpec.Scope, BotCommandScope> SCOPES =
      Map.of(
          CommandSpec.Scope.PRIVATE, new BotCommandScopeAllPrivateChats(),
          CommandSpec.Scope.GROUP, new BotCommandScopeAllGroupChats(),
          CommandSpec.Scope.ORGANIZERS, new BotCommandScopeAllChatAdministrators());

  private final BotApi api;
  private final Messages messages;

  Menus(BotApi api, Messages messages) {
    this.api = api;
    this.messages = messages;
  }

  void register(List<CommandSpec> commands) throws ApiFailure {
    for (CommandSpec.Scope scope : CommandSpec.Scope.values()) {
      for (Language language : Language.values()) {
        register(commands, scope, language);
      }
    }
  }

  private void register(List<CommandSpec> commands, CommandSpec.Scope scope, Language language)
      throws ApiFailure {
    List<BotCommand> menu =
        commands.stream()
            .filter(command -> offered(command, scope))
            .map(
                command ->
                    new BotCommand(
                        command.nameIn(language),
                        messages.plain(language, "commands." + command.name())))
            .toList();
    if (menu.isEmpty()) {
      return;
    }
    SetMyCommands request = new SetMyCommands(menu);
    request.setScope(SCOPES.get(scope));
    // Without a language the menu serves everybody else: Indonesian is for them.
    if (language == Language.ENGLISH) {
      request.setLanguageCode(language.tag());
    }
    api.call(request);
  }

  /**
   * Telegram shows administrators the menu of their scope alone, so it holds the group's commands
   * too.
   */
  private static boolean offered(CommandSpec command, CommandSpec.Scope scope) {
    return command.scopes().contains(scope)
        || scope == CommandSpec.Scope.ORGANIZERS
            && command.scopes().contains(CommandSpec.Scope.GROUP);
  }
}
