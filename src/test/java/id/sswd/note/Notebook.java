package id.sswd.note;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;

import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A community with a session that has begun, two organizers (Rina, Budi) and a note-taker (Sari).
 */
final class Notebook implements AutoCloseable {
  final Conversation chat;

  private Notebook(Conversation chat) {
    this.chat = chat;
  }

  static Notebook open(Path folder) throws Exception {
    Notebook notebook = new Notebook(Conversation.begin(folder));
    for (long person : List.of(RINA, BUDI, SARI)) {
      notebook.chat.world().starts(person, "");
      notebook.chat.await(person, ChatMessage::fromBot);
    }
    notebook.chat.asks(SARI, DISCUSSION, "/bantuan");
    notebook.role(BUDI, "organizer");
    notebook.role(SARI, "note_taker");
    notebook.session(40, "Kader lansia di dusun", Duration.ofHours(-1));
    return notebook;
  }

  void role(long person, String role) {
    run(
        "insert into organizer (community_id, person_id, role, granted_at) values (1, %d, '%s', 0)"
            .formatted(person, role));
  }

  void session(int edition, String theme, Duration fromNow) {
    run(
        """
        insert into session (community_id, edition, theme, starts_at, time_zone, place, contact, speaker,
            moderator, note_taker, state, code, created_by, created_at)
        values (1, %d, '%s', %d, 'Asia/Jakarta', 'Aula', 'Rina', '', '', '', 'open', 'KODE%d', %d, 0)
        """
            .formatted(edition, theme, Instant.now().plus(fromNow).toEpochMilli(), edition, RINA));
  }

  void run(String sql) {
    chat.knowledge().database().useTransaction(tx -> tx.handle().execute(sql));
  }

  List<String> column(String sql) {
    return chat.knowledge()
        .database()
        .read(tx -> tx.handle().createQuery(sql).mapTo(String.class).list());
  }

  /** What the bot says next in private. */
  String says(long person, String text) {
    return chat.asks(person, text).text();
  }

  /** A person sends a file to the bot in private; what it says to that. */
  String sends(long person, String name, String type, byte[] bytes, String caption) {
    int sent = chat.world().sends(person, person, 0, name, type, bytes, caption).id();
    return chat.await(person, m -> m.fromBot() && m.id() > sent).text();
  }

  /** Presses a button and waits for the bot's next message in that private chat. */
  ChatMessage next(long person, ChatMessage message, String label) {
    int last = last(person);
    chat.presses(person, message, label);
    return chat.await(person, m -> m.fromBot() && m.id() > last);
  }

  int last(long person) {
    return chat.world().messages(person).stream().mapToInt(ChatMessage::id).max().orElse(0);
  }

  /** Sari asks for a review of edition 40 and Budi approves it; Budi's screen comes back. */
  ChatMessage approved() {
    ChatMessage draft = chat.asks(SARI, "/naskah 40");
    chat.presses(SARI, draft, "Minta tinjauan");
    ChatMessage request = chat.await(BUDI, m -> m.text().contains("meminta tinjauanmu"));
    chat.presses(BUDI, request, "Setujui");
    return chat.await(BUDI, m -> m.id() == request.id() && m.text().contains("Siap terbit"));
  }

  @Override
  public void close() throws Exception {
    chat.close();
  }
}
