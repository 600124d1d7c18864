package id.sswd.help;

import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.text.Html;
import id.sswd.text.Messages;
import java.util.Collection;
import java.util.Optional;

/** What is said to a command that does not exist. */
public final class UnknownCommandView {
  private final Messages messages;

  public UnknownCommandView(Messages messages) {
    this.messages = messages;
  }

  /** The nearest command; in private, where none is near, how to find help. In groups, silence. */
  public Optional<Reply> reply(
      Incoming.Message message, Context context, Collection<CommandSpec> commands) {
    String typed = message.command().map(Incoming.CommandCall::name).orElse("");
    Optional<Html> words =
        DidYouMean.nearest(typed, commands)
            .map(near -> messages.html(context.language(), "help.did-you-mean", near));
    if (words.isEmpty() && message.place().isPrivate()) {
      words = Optional.of(messages.html(context.language(), "help.unknown"));
    }
    return words.map(
        html -> {
          Reply.Text reply = Reply.Text.of(message.place().ref(), html);
          return message.place().isPrivate() ? reply : reply.answering(message.id());
        });
  }
}
