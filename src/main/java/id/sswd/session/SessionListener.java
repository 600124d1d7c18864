package id.sswd.session;

import id.sswd.chat.ChatRef;
import id.sswd.chat.Outgoing;
import id.sswd.store.Tx;
import java.util.List;

/** Hears of sessions in the transaction that changes them, and does its part in it. */
public interface SessionListener {
  /** A session was announced: its card goes to these chats. */
  void announced(Tx tx, Outgoing out, Session session, List<ChatRef> chats);

  /**
   * A session was changed, postponed, cancelled, closed or reopened: cards are drawn anew, everyone
   * concerned is told once, and places that became free are given.
   */
  void changed(Tx tx, Outgoing out, Session before, Session after);
}
