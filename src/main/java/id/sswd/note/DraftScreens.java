package id.sswd.note;

import id.sswd.chat.Reply;
import id.sswd.session.Session;
import id.sswd.store.Tx;
import id.sswd.text.Language;

/** Draws the screen of a draft as it is now. */
final class DraftScreens {
  private final Drafts drafts;
  private final Reviews reviews;
  private final Publishing publishing;
  private final DraftView view;

  DraftScreens(Drafts drafts, Reviews reviews, Publishing publishing, DraftView view) {
    this.drafts = drafts;
    this.reviews = reviews;
    this.publishing = publishing;
    this.view = view;
  }

  Reply.Text of(Tx tx, Session session, long person, boolean organizer, Language language) {
    return view.screen(tx, standing(tx, session), person, organizer, language);
  }

  DraftView.Standing standing(Tx tx, Session session) {
    Draft draft = drafts.of(tx, session);
    return new DraftView.Standing(
        draft,
        reviews.current(tx, draft),
        publishing.standing(tx, session.id()).isPresent(),
        publishing.isUpToDate(tx, draft),
        publishing.wasWithdrawn(tx, session.id()),
        publishing.warnings(tx, draft));
  }

  /** The same screen in place of the message under which a button was pressed. */
  static Reply.Edit inPlace(Reply.Text screen, long message) {
    return new Reply.Edit(screen.to(), message, screen.text(), screen.buttons());
  }
}
