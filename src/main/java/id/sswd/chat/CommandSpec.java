package id.sswd.chat;

import id.sswd.text.Language;
import java.util.Set;

/**
 * A slash-command as the menus, the help and the README show it. One line of help stands in the
 * message bundles, under {@code commands.<name>}; what follows the command under {@code
 * commands.<name>.usage}, empty when nothing does.
 *
 * @param name the Indonesian name, without slash
 * @param alias the English name
 * @param scopes where the command is offered
 */
public record CommandSpec(String name, String alias, Set<Scope> scopes) {
  /** Where a command is offered. */
  public enum Scope {
    PRIVATE,
    GROUP,
    ORGANIZERS
  }

  public static CommandSpec everywhere(String name, String alias) {
    return new CommandSpec(name, alias, Set.of(Scope.PRIVATE, Scope.GROUP));
  }

  public static CommandSpec inPrivate(String name, String alias) {
    return new CommandSpec(name, alias, Set.of(Scope.PRIVATE));
  }

  public boolean answersTo(String typed) {
    return typed.equals(name) || typed.equals(alias);
  }

  public String nameIn(Language language) {
    return language == Language.ENGLISH ? alias : name;
  }
}
