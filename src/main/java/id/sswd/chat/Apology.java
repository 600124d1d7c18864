package id.sswd.chat;

import id.sswd.text.Language;
import id.sswd.text.Messages;

/** What people read when something of ours has failed. */
final class Apology {
  private Apology() {}

  static Decision to(Incoming incoming, Language language, Messages messages) {
    return switch (incoming) {
      case Incoming.Message message when message.addressed() || message.command().isPresent() ->
          Decision.reply(
              Reply.Text.of(message.place().ref(), messages.html(language, "chat.failed"))
                  .answering(message.id()));
      case Incoming.Press press ->
          Decision.reply(
              Reply.PopUp.alert(press.callback(), messages.plain(language, "chat.failed")));
      default -> Decision.NOTHING;
    };
  }
}
