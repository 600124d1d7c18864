package id.sswd.chat;

import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.List;

/** What somebody reads, once, who sends more than is taken. */
final class Surplus {
  private Surplus() {}

  static Decision told(
      Incoming incoming, Intake.Verdict.TooMuch tooMuch, Language language, Messages messages) {
    long seconds = Math.max(1, (tooMuch.pause().toMillis() + 999) / 1_000);
    return switch (incoming) {
      case Incoming.Message message when tooMuch.ofChat() || message.place().isPrivate() -> {
        String key = tooMuch.ofChat() ? "chat.too-much-in-chat" : "chat.too-much";
        yield Decision.reply(
            Reply.Text.of(message.place().ref(), messages.html(language, key, seconds))
                .answering(message.id()));
      }
      case Incoming.Message message -> {
        Html words = messages.html(language, "chat.too-much", seconds);
        // Where the bot may not write to them, the group reads it in their stead.
        yield Decision.reply(
            new Reply.Nudge(message.from().id(), words, List.of(), message.place().ref(), words));
      }
      case Incoming.Press press ->
          Decision.reply(
              Reply.PopUp.alert(
                  press.callback(), messages.plain(language, "chat.too-much", seconds)));
      case Incoming.Inline inline ->
          Decision.reply(
              new Reply.InlineResults(
                  inline.id(),
                  List.of(
                      new Reply.InlineResults.Card(
                          "too-much",
                          messages.plain(language, "chat.too-much-title"),
                          messages.plain(language, "chat.too-much", seconds),
                          messages.html(language, "chat.too-much", seconds))),
                  "",
                  1));
      case Incoming.BotMembership change -> Decision.NOTHING;
      case Incoming.Migration migration -> Decision.NOTHING;
    };
  }
}
