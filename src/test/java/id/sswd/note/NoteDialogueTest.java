package id.sswd.note;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Taking notes")
class NoteDialogueTest {
  private static final String TEXTS =
      "select text from note_revision r join note n on n.id = r.note_id order by n.part, r.number";

  @TempDir private Path folder;
  private Notebook notebook;
  private Conversation chat;

  @BeforeEach
  void begin() throws Exception {
    notebook = Notebook.open(folder);
    chat = notebook.chat;
  }

  @AfterEach
  void end() throws Exception {
    notebook.close();
  }

  @Test
  @DisplayName("a reply with /catat records what somebody said, with their first name")
  void reply() {
    int said = chat.world().says(BUDI, DISCUSSION, 0, "Kader butuh timbangan baru.", 0).id();
    int asked = chat.world().says(SARI, DISCUSSION, 0, "/catat", said).id();
    ChatMessage answer = chat.await(DISCUSSION, m -> m.fromBot() && m.id() > asked);

    assertThat(answer.text()).contains("Ucapan Budi", "#1 sesi #40");
    assertThat(notebook.column("select said_by || ': ' || text from note_revision"))
        .containsExactly("Budi: Kader butuh timbangan baru.");
  }

  @Test
  @DisplayName("in private every message is a part, until the note-taker is done")
  void dialogue() {
    ChatMessage open = chat.asks(SARI, "/catat 40");
    assertThat(open.text()).contains("Mencatat sesi #40");
    assertThat(notebook.says(SARI, "Pertama.")).contains("Bagian #1");
    assertThat(notebook.says(SARI, "Kedua.")).contains("Bagian #2");
    ChatMessage last = chat.asks(SARI, "Ketiga.");

    assertThat(notebook.next(SARI, last, "Selesai").text()).contains("kini 3 bagian");

    notebook.says(SARI, "apa itu diversi?");
    assertThat(notebook.column(TEXTS)).containsExactly("Pertama.", "Kedua.", "Ketiga.");
  }

  @Test
  @DisplayName("two who change a part from the same wording: both are kept, the second is told")
  void overtaken() {
    notebook.says(SARI, "/catat 40 Asal.");
    notebook.says(SARI, "/riwayat 40");
    notebook.says(BUDI, "/riwayat 40");
    assertThat(notebook.says(BUDI, "/catat 40 #1 Dari Budi.")).doesNotContain("sebelum kamu");

    assertThat(notebook.says(SARI, "/catat 40 #1 Dari Sari."))
        .contains("Budi ternyata mengubah bagian #1 sebelum kamu");

    assertThat(notebook.column(TEXTS)).containsExactly("Asal.", "Dari Budi.", "Dari Sari.");
    assertThat(notebook.says(RINA, "/riwayat 40"))
        .contains("Sari menulis", "Budi mengubah", "Dari Budi.", "Sari mengubah", "versi 3");
    ChatMessage draft = chat.asks(RINA, "/naskah 40");
    assertThat(notebook.next(RINA, draft, "Pratinjau").text())
        .contains("Dari Sari.")
        .doesNotContain("Dari Budi.");
  }

  @Test
  @DisplayName("a button asks for the new wording and knows what was on the screen")
  void button() {
    ChatMessage noted = chat.asks(SARI, "/catat 40 Asal.");
    notebook.next(SARI, noted, "Ubah #1");
    notebook.says(BUDI, "/catat 40 #1 Lebih cepat.");

    assertThat(notebook.says(SARI, "Lebih lambat.")).contains("Budi ternyata mengubah");
    assertThat(notebook.column(TEXTS)).containsExactly("Asal.", "Lebih cepat.", "Lebih lambat.");
  }

  @Test
  @DisplayName("a note whose session is not there, or not clear, waits until it is chosen")
  void waits() {
    ChatMessage instead = chat.asks(SARI, "/catat 77 Jangan hilang.");
    assertThat(instead.text()).contains("Sesi #77 tidak ada", "saya simpan");
    assertThat(chat.presses(BUDI, SARI, instead.id(), data(instead, "#40")).text())
        .contains("milik orang lain");
    chat.presses(SARI, instead, "#40");
    chat.await(SARI, m -> m.id() == instead.id() && m.text().contains("Bagian #1 sesi #40"));

    notebook.session(41, "Sesi bersamaan", Duration.ofHours(-1));
    ChatMessage which = chat.asks(SARI, "/catat Yang mana?");
    assertThat(which.text()).contains("untuk sesi yang mana");
    chat.presses(SARI, which, "#41");
    chat.await(SARI, m -> m.id() == which.id() && m.text().contains("Bagian #1 sesi #41"));
    assertThat(notebook.column(TEXTS)).containsExactlyInAnyOrder("Jangan hilang.", "Yang mana?");
  }

  @Test
  @DisplayName("says in one sentence what is wrong, and records nothing")
  void refusals() {
    assertThat(notebook.says(SARI, "/catat 40 …")).contains("masih kosong");
    assertThat(notebook.says(SARI, "/catat 40 #9 Baru")).contains("Bagian #9 tidak ada");
    assertThat(notebook.says(SARI, "/catat 77")).contains("Sesi #77 tidak ada");
    assertThat(notebook.says(SARI, "/riwayat 40")).contains("masih kosong");
    assertThat(chat.asks(SARI, DISCUSSION, "/catat 40").text()).contains("balas sebuah pesan");
    assertThat(notebook.column(TEXTS)).isEmpty();
  }

  @Test
  @DisplayName("only those with a role take notes, and a forged press is refused")
  void outsiders() {
    ChatMessage noted = chat.asks(SARI, "/catat 40 Asal.");
    notebook.run("delete from organizer where person_id = " + SARI);

    assertThat(notebook.says(SARI, "/catat 40 Lagi.")).contains("pengurus, moderator, dan notulis");
    assertThat(chat.presses(SARI, noted, "Ubah").text())
        .contains("pengurus, moderator, dan notulis");
    assertThat(notebook.says(SARI, "/riwayat 40")).contains("pengurus, moderator, dan notulis");
    assertThat(notebook.column(TEXTS)).containsExactly("Asal.");
  }

  private static String data(ChatMessage message, String label) {
    return Conversation.button(message, label).callback().orElseThrow();
  }
}
