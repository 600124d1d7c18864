package id.sswd.chat;

import id.sswd.store.Tx;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing that the bot can do. The methods are called outside of any transaction and may take
 * their time (search, files); what they return is decided inside one. A feature takes what is meant
 * for it and leaves the rest.
 */
public interface Feature {
  /** A short stable word; it stands in front of the feature's buttons, see {@link ButtonTokens}. */
  String name();

  default List<CommandSpec> commands() {
    return List.of();
  }

  /**
   * The row of the {@link PermissionTable} that a command falls under: that of its name, unless
   * what follows makes another act of it.
   */
  default String act(CommandSpec command, Incoming.Message message) {
    return command.name();
  }

  /** The row that a Start link of this feature falls under; one for all, unless it says more. */
  default String act(String word) {
    return name();
  }

  /** The community that a command is about; asked outside of any transaction. */
  default long communityOf(CommandSpec command, Incoming.Message message, Context context) {
    return context.community();
  }

  /**
   * The community to which belongs what a button is about; empty where it is not there any more. It
   * is asked for buttons that need a role, before the press is taken and again in its transaction.
   */
  default OptionalLong communityOf(
      Tx tx, ButtonTokens.Call call, Incoming.Press press, Context context) {
    return OptionalLong.of(context.community());
  }

  /** The same for a Start link of this feature. */
  default OptionalLong communityOf(Tx tx, String word, Context context) {
    return OptionalLong.of(context.community());
  }

  /** One of {@link #commands} was typed, by somebody who may. */
  default Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    throw new UnsupportedOperationException(
        name() + " declares /" + command.name() + " but does not take it");
  }

  /**
   * A command of any feature was typed; whatever has to come before it comes from here. Empty, as
   * almost always: the command goes to its feature.
   */
  default Optional<Decision> beforeCommand(
      CommandSpec command, Incoming.Message message, Context context) {
    return Optional.empty();
  }

  /**
   * A Start link with this word was followed in private. Empty: the word is not this feature's.
   *
   * @param word what stood in the link, see {@link Context#startLink}; anybody can make it up
   */
  default Optional<Decision> onStart(String word, Incoming.Message message, Context context) {
    return Optional.empty();
  }

  /**
   * A message without a command of this bot, addressed to it or not. Empty: not for this feature.
   */
  default Optional<Decision> onText(Incoming.Message message, Context context) {
    return Optional.empty();
  }

  /**
   * Whether a private message without a command goes on with something that was begun with this
   * feature. Nothing is done: it is asked so that dictated notes are not counted as questions.
   */
  default boolean awaits(Incoming.Message message) {
    return false;
  }

  /**
   * A button of this feature was pressed; the token has been found, and the presser holds the role
   * that the table of permissions asks for. What more depends on the thing itself is checked here.
   */
  default Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    throw new UnsupportedOperationException(name() + " has buttons but does not take a press");
  }

  default Optional<Decision> onInline(Incoming.Inline inline, Context context) {
    return Optional.empty();
  }

  default Optional<Decision> onBotMembership(Incoming.BotMembership change, Context context) {
    return Optional.empty();
  }

  /** What this feature looks at from time to time. */
  default List<Round> rounds() {
    return List.of();
  }

  /**
   * A group has a new id: whatever this feature stored under the old one moves, in this
   * transaction.
   */
  default void onMigration(Tx tx, long oldChat, long newChat) {}
}
