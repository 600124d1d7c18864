package id.sswd.session;

import id.sswd.chat.Button;
import id.sswd.chat.ChatRef;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Language;
import java.util.List;

/** What another feature adds where a session is shown in full. */
public interface SessionSupplement {
  /** Adds nothing. */
  SessionSupplement NONE =
      new SessionSupplement() {
        @Override
        public Html lines(Tx tx, Session session, Language language) {
          return Html.EMPTY;
        }

        @Override
        public List<List<Button>> buttons(
            Tx tx, Session session, ChatRef chat, boolean organizer, Language language) {
          return List.of();
        }
      };

  /** Stands below what the session itself is; empty for nothing. */
  Html lines(Tx tx, Session session, Language language);

  /**
   * Rows of buttons, above those of the session.
   *
   * @param chat where they will be shown
   * @param organizer whether whoever looks may change the session
   */
  List<List<Button>> buttons(
      Tx tx, Session session, ChatRef chat, boolean organizer, Language language);
}
