package id.sswd.session;

import id.sswd.chat.ChatRef;
import id.sswd.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What other features may ask about sessions, inside a transaction. */
public final class Sessions {
  private final SessionRepository repository = new SessionRepository();
  private final CardRepository cards = new CardRepository();

  public Optional<Session> find(Tx tx, long id) {
    return repository.find(tx, id);
  }

  public Optional<Session> ofEdition(Tx tx, long community, int edition) {
    return repository.ofEdition(tx, community, edition);
  }

  /** The session whose attendance code this is, of any community; upper and lower case are one. */
  public Optional<Session> ofCode(Tx tx, String code) {
    return repository.ofCode(tx, code);
  }

  /** Sessions that start after this time, the next one first. */
  public List<Session> coming(Tx tx, long community, Instant after, int most) {
    return repository.coming(tx, community, after, most);
  }

  /** Sessions that started by this time, the latest first. */
  public List<Session> past(Tx tx, long community, Instant until, int skip, int most) {
    return repository.past(tx, community, until, skip, most);
  }

  /** The chats and topics that hold a session's card. */
  public List<ChatRef> cards(Tx tx, long session) {
    return cards.of(tx, session);
  }
}
