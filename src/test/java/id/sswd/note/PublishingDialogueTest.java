package id.sswd.note;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("From notes to a publication")
class PublishingDialogueTest {
  private static final String SENTENCE =
      "Kader posyandu lansia di Dusun Ngipik mencatat tekanan darah setiap Kamis Legi dengan buku jingga.";
  private static final String QUESTION =
      "/tanya kapan kader posyandu lansia di Dusun Ngipik mencatat?";

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
  @DisplayName("a reviewed draft is published, quoted in answers, withdrawn, and quoted no more")
  void wholePath() {
    assertThat(notebook.says(SARI, "/catat 40 " + SENTENCE)).contains("Bagian #1 sesi #40");
    assertThat(notebook.says(SARI, "/catat 40 - Buku jingga disimpan di balai dusun"))
        .contains("Bagian #2");
    assertThat(notebook.says(RINA, QUESTION)).doesNotContain("Kamis Legi");

    ChatMessage screen = notebook.approved();
    ChatMessage said = notebook.next(BUDI, screen, "Terbitkan");
    assertThat(said.text()).contains("Edisi #40 terbit");

    ChatMessage card = chat.await(DISCUSSION, m -> m.text().contains("Edisi #40"));
    assertThat(card.text()).contains("Kader lansia di dusun", "buku jingga");
    assertThat(card.buttons()).extracting(ChatMessage.InlineButton::text).hasSize(3);
    assertThat(eventually("Kamis Legi")).contains("Kamis Legi", "Edisi #40");

    ChatMessage published = chat.asks(RINA, "/naskah 40");
    assertThat(published.text()).contains("Sudah terbit");
    ChatMessage sure = notebook.next(RINA, published, "Tarik");
    chat.presses(RINA, sure, "Ya, tarik");

    chat.await(DISCUSSION, m -> m.id() == card.id() && m.text().contains("ditarik"));
    chat.await(RINA, m -> m.id() == sure.id() && m.text().contains("sudah ditarik"));
    assertThat(eventuallyNot("Kamis Legi")).doesNotContain("Kamis Legi");
    assertThat(notebook.says(RINA, "/start terbit-" + publication() + "-baca"))
        .contains("tidak ada lagi");
  }

  @Test
  @DisplayName("the card leads to the page, a PDF and Markdown in private")
  void files() {
    notebook.says(SARI, "/catat 40 " + SENTENCE);
    notebook.next(BUDI, notebook.approved(), "Terbitkan");
    ChatMessage card = chat.await(DISCUSSION, m -> m.text().contains("Edisi #40"));
    String link = Conversation.button(card, "PDF").url().orElseThrow();
    String word = link.substring(link.indexOf("start=") + 6);

    chat.world().starts(SARI, word);
    ChatMessage pdf = chat.await(SARI, m -> m.json().has("document"));
    assertThat(pdf.json().path("document").path("file_name").asText()).isEqualTo("sswd-040.pdf");
    chat.world().starts(SARI, word.replace("-pdf", "-md"));
    ChatMessage markdown =
        chat.await(SARI, m -> m.json().path("document").path("file_name").asText().endsWith(".md"));
    assertThat(text(markdown)).contains("edition: 40", SENTENCE);
    assertThat(notebook.says(SARI, "/start " + word.replace("-pdf", "-baca"))).contains(SENTENCE);
  }

  @Test
  @DisplayName("who wrote it cannot approve it while there is another organizer")
  void ownWork() {
    notebook.says(RINA, "/catat 40 " + SENTENCE);
    ChatMessage draft = chat.asks(RINA, "/naskah 40");
    chat.presses(RINA, draft, "Minta tinjauan");
    ChatMessage asked =
        chat.await(RINA, m -> m.id() == draft.id() && m.text().contains("Menunggu"));

    assertThat(chat.presses(RINA, asked, "Setujui").text()).contains("pengurus lain");
    assertThat(notebook.column("select state from review")).containsExactly("asked");
  }

  @Test
  @DisplayName(
      "a reviewer asks for changes with a sentence, and the changed draft is reviewed anew")
  void changes() {
    notebook.says(SARI, "/catat 40 " + SENTENCE);
    ChatMessage draft = chat.asks(SARI, "/naskah 40");
    chat.presses(SARI, draft, "Minta tinjauan");
    assertThat(chat.presses(SARI, draft, "Minta tinjauan").text()).contains("sudah diminta");
    ChatMessage request = chat.await(BUDI, m -> m.text().contains("meminta tinjauanmu"));
    notebook.next(BUDI, request, "Minta perbaikan");
    assertThat(notebook.says(BUDI, "Sebutkan nama bukunya.")).contains("sudah diteruskan");
    chat.await(SARI, m -> m.text().contains("Budi") && m.text().contains("Sebutkan nama bukunya."));

    notebook.says(SARI, "/catat 40 #1 " + SENTENCE + " Namanya Buku Sehat.");
    assertThat(notebook.approved().text()).contains("Siap terbit");
  }

  @Test
  @DisplayName("a draft that changed after its approval is not published")
  void changedAfterApproval() {
    notebook.says(SARI, "/catat 40 " + SENTENCE);
    ChatMessage approved = notebook.approved();
    notebook.says(SARI, "/catat 40 Tambahan yang belum dibaca siapa pun.");

    assertThat(chat.presses(BUDI, approved, "Terbitkan").text()).contains("belum disetujui");
    assertThat(notebook.column("select title from publication where community_id = 1")).isEmpty();
  }

  @Test
  @DisplayName("a correction is the same publication's next revision; publishing twice is refused")
  void correction() {
    notebook.says(SARI, "/catat 40 " + SENTENCE);
    ChatMessage approved = notebook.approved();
    notebook.next(BUDI, approved, "Terbitkan");
    ChatMessage card = chat.await(DISCUSSION, m -> m.text().contains("Edisi #40"));
    String publish = Conversation.button(approved, "Terbitkan").callback().orElseThrow();
    assertThat(chat.presses(BUDI, BUDI, approved.id(), publish).text()).contains("sudah terbit");

    ChatMessage parts = notebook.next(RINA, chat.asks(RINA, "/naskah 40"), "Koreksi");
    notebook.next(RINA, parts, "Ubah #1");
    notebook.says(RINA, SENTENCE.replace("Kamis Legi", "Jumat Kliwon"));
    notebook.next(BUDI, notebook.approved(), "Terbitkan koreksi");

    chat.await(DISCUSSION, m -> m.id() == card.id() && m.text().contains("Revisi 2"));
    assertThat(eventually("Jumat Kliwon")).doesNotContain("Kamis Legi");
  }

  @Test
  @DisplayName("what does not fit together is said first, and can be published anyway")
  void doubts() {
    notebook.run(
        """
        insert into publication (community_id, source, origin, edition, title, contacts, tags, settings,
            fingerprint, revision, stored_at)
        values (1, 'lama.txt', 'import', 40, 'Terbitan lama', '', '', '', 'x', 1, 0)
        """);
    notebook.says(SARI, "/catat 40 " + SENTENCE);
    notebook.says(SARI, "/catat 40 Tanggal: 3 Januari 2012\nPeserta: Hantu (2009)");
    notebook.sends(
        SARI,
        "SSWD edisi 38.txt",
        "text/plain",
        "Bahan dari sesi lain tentang kader.".getBytes(StandardCharsets.UTF_8),
        "/catat 40");

    ChatMessage doubts = notebook.next(BUDI, notebook.approved(), "Terbitkan");
    assertThat(doubts.text())
        .contains("sudah dipakai", "Terbitan lama", "3 Januari 2012", "Hantu", "menyebut edisi 38");
    assertThat(notebook.next(BUDI, doubts, "Terbitkan juga").text()).contains("Edisi #40 terbit");
    assertThat(
            notebook.column(
                "select text from passage p join publication b on b.id = p.publication_id where b.origin = 'session'"))
        .noneMatch(text -> text.contains("Hantu"));
  }

  @Test
  @DisplayName("only those who said yes are named, and they can say so from the draft")
  void consent() {
    notebook.run(
        """
        insert into sign_up (session_id, person_id, name, cohort, state, turn, changed_at)
        select id, %d, 'Sari Puspa', 2023, 'attended', 1, 0 from session where edition = 40
        """
            .formatted(SARI));
    notebook.run(
        """
        insert into sign_up (session_id, person_id, name, cohort, state, turn, changed_at)
        select id, %d, 'Rina Ayu', 2020, 'attended', 2, 0 from session where edition = 40
        """
            .formatted(RINA));
    notebook.says(SARI, "/catat 40 " + SENTENCE);
    ChatMessage draft = chat.asks(SARI, "/naskah 40");
    ChatMessage question = notebook.next(SARI, draft, "Namaku");
    assertThat(question.text()).contains("Nama boleh dimuat dalam publikasi?", "tidak");
    chat.presses(SARI, question, "Ya, muat");

    assertThat(notebook.next(SARI, draft, "Pratinjau").text())
        .contains("Sari Puspa (2023)")
        .doesNotContain("Rina Ayu");
  }

  @Test
  @DisplayName("neither outsiders nor note-takers publish, and nothing unpublished is withdrawn")
  void rights() {
    notebook.session(41, "Sesi lain", Duration.ofHours(-30));
    notebook.says(SARI, "/catat 40 " + SENTENCE);
    ChatMessage draft = chat.asks(SARI, "/naskah 40");
    String ask = Conversation.button(draft, "Minta tinjauan").callback().orElseThrow();
    String token = ask.substring(0, ask.indexOf('.'));
    for (String verb : new String[] {"publish", "anyway", "approve", "withdrawn"}) {
      assertThat(chat.presses(SARI, SARI, draft.id(), token + "." + verb).text())
          .contains("untuk pengurus");
    }
    ChatMessage theirs = chat.asks(RINA, "/naskah 40");
    String own = Conversation.button(theirs, "Minta tinjauan").callback().orElseThrow();
    String forged = own.substring(0, own.indexOf('.')) + ".withdrawn";
    assertThat(chat.presses(RINA, RINA, theirs.id(), forged).text())
        .contains("belum pernah terbit");
    assertThat(notebook.says(RINA, "/naskah 99")).contains("Sesi #99 tidak ada");
    assertThat(notebook.says(RINA, "/naskah 41")).contains("masih kosong");
  }

  private String eventually(String words) {
    return once(answer -> answer.contains(words));
  }

  private String eventuallyNot(String words) {
    return once(answer -> !answer.contains(words));
  }

  /** The answer once it is as wanted, which the index takes a moment for; else the last one. */
  private String once(Predicate<String> wanted) {
    Instant end = Instant.now().plusSeconds(20);
    String answer = notebook.says(RINA, QUESTION);
    while (!wanted.test(answer) && Instant.now().isBefore(end)) {
      answer = notebook.says(RINA, QUESTION);
    }
    return answer;
  }

  private String publication() {
    return notebook.column("select publication_id from session_publication").getFirst();
  }

  private String text(ChatMessage message) {
    String id = message.json().path("document").path("file_id").asText();
    return new String(chat.world().file(id).orElseThrow(), StandardCharsets.UTF_8);
  }
}
