package id.sswd.chat;

import java.util.Optional;

/** Which chat's queue a reply goes through. */
final class Addressee {
  private Addressee() {}

  static ChatRef of(Reply reply) {
    return switch (reply) {
      case Reply.Text text -> text.to();
      case Reply.Edit edit -> edit.chat();
      case Reply.Nudge nudge -> ChatRef.of(nudge.person());
      case Reply.Revision revision -> revision.chat();
      case Reply.Pin pin -> pin.chat();
      case Reply.Document document -> document.to();
      case Reply.Photo photo -> photo.to();
      // Pop-ups and inline results go to a person, not to a chat: nothing has to wait for them.
      case Reply.PopUp popUp -> ChatRef.of(0);
      case Reply.InlineResults results -> ChatRef.of(0);
    };
  }

  static Optional<String> subject(Reply reply) {
    return reply instanceof Reply.Text text ? text.subject() : Optional.empty();
  }
}
