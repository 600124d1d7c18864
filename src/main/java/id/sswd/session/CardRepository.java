package id.sswd.session;

import id.sswd.chat.ChatRef;
import id.sswd.store.Tx;
import java.util.List;

/** Where sessions were announced. */
final class CardRepository {
  void add(Tx tx, long session, ChatRef chat) {
    tx.handle()
        .createUpdate(
            """
            insert into session_card (session_id, chat, topic) values (:session, :chat, :topic)
            on conflict (session_id, chat, topic) do nothing
            """)
        .bind("session", session)
        .bind("chat", chat.chat())
        .bind("topic", chat.topic())
        .execute();
  }

  /** The chats and topics that hold the session's card. */
  List<ChatRef> of(Tx tx, long session) {
    return tx.handle()
        .createQuery(
            "select chat, topic from session_card where session_id = :session order by chat, topic")
        .bind("session", session)
        .map((row, context) -> new ChatRef(row.getLong("chat"), row.getInt("topic")))
        .list();
  }

  /** The same without groups that the bot has left. */
  List<ChatRef> present(Tx tx, long session) {
    return tx.handle()
        .createQuery(
            """
            select s.chat, s.topic from session_card s join chat c on c.id = s.chat
            where s.session_id = :session and c.present = 1 order by s.chat, s.topic
            """)
        .bind("session", session)
        .map((row, context) -> new ChatRef(row.getLong("chat"), row.getInt("topic")))
        .list();
  }

  /** A group has a new id. */
  void migrate(Tx tx, long oldChat, long newChat) {
    tx.handle()
        .createUpdate("update session_card set chat = :new where chat = :old")
        .bind("old", oldChat)
        .bind("new", newChat)
        .execute();
  }
}
