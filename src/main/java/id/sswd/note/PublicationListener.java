package id.sswd.note;

import id.sswd.chat.Context;
import id.sswd.chat.Outgoing;
import id.sswd.session.Session;
import id.sswd.store.Tx;

/** Hears of what becomes of a session's notes in the library, in the same transaction. */
public interface PublicationListener {
  /** The session was published for the first time, or again after it was withdrawn. */
  void published(Tx tx, Outgoing out, Session session, long publication, Context context);

  void withdrawn(Tx tx, Session session);
}
