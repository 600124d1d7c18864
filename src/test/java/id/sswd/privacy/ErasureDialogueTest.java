package id.sswd.privacy;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A person who asks to be forgotten")
class ErasureDialogueTest {
  @TempDir private Path folder;
  private Conversation chat;
  private Life sari;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder);
    for (long person : List.of(RINA, BUDI, SARI)) {
      chat.world().starts(person, "");
      chat.await(person, ChatMessage::fromBot);
    }
    chat.asks(SARI, DISCUSSION, "/bantuan");
    sari = new Life(chat, SARI);
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("is erased after one question: nothing in the database holds them any more")
  void erased() throws Exception {
    sari.lives();
    chat.asks(SARI, "apakah lansia perlu pendamping khusus?");
    ChatMessage question = chat.asks(SARI, "/hapus_saya");
    assertThat(question.text()).contains("Hapus semua datamu?", "2 tempat");

    chat.presses(SARI, question, "Ya, hapus");

    ChatMessage said =
        chat.await(SARI, m -> m.id() == question.id() && m.text().contains("sudah dihapus"));
    assertThat(said.text()).contains("2 tempat", "1 publikasi");
    chat.await(BUDI, m -> m.text().contains("Ada tempat untukmu"));
    JsonNode file = file(SARI, "/mydata");
    for (JsonNode part : file.path("held")) {
      if (!List.of("inbox", "outbox", "button_token").contains(part.path("what").asText())) {
        assertThat(part.path("rows")).as(part.path("what").asText()).isEmpty();
      }
    }
    assertThat(sari.everywhere("Sari Puspa")).isEmpty();
  }

  @Test
  @DisplayName("leaves rosters of the past counted but nameless, and notes without their writer")
  void rosters() {
    sari.lives();
    erases(SARI);

    assertThat(sari.column("select name || '|' || state from sign_up where session_id = 1"))
        .containsExactlyInAnyOrder("|attended", "Budi Santoso|attended");
    assertThat(sari.column("select text || '|' || writer from note_revision"))
        .containsExactly("catatan Sari|");
    assertThat(sari.column("select name from publication_participant where publication_id > 900"))
        .containsExactly("Budi Santoso");
    assertThat(chat.asks(RINA, "/sesi 1").text()).contains("2");
  }

  @Test
  @DisplayName("is erased in the file as well, not only taken out of the tables")
  void bytes() throws Exception {
    sari.lives();
    erases(SARI);
    chat.stopBot();

    for (String name : List.of("sswd.db", Erasures.FILE)) {
      String bytes =
          Files.readString(folder.resolve("data").resolve(name), StandardCharsets.ISO_8859_1);
      assertThat(bytes).doesNotContain("Sari Puspa", Long.toString(SARI));
    }
  }

  @Test
  @DisplayName("is erased from the index as well, and no deleted passage lingers in it")
  void index() throws Exception {
    sari.lives();
    sari.run("insert into library_change (publication_id, changed_at) values (901, 0)");
    chat.knowledge().follower().catchUp();
    assertThat(indexed()).anyMatch(text -> text.startsWith("Sari Puspa: kader"));
    erases(SARI);

    chat.stopBot();

    assertThat(indexed())
        .noneMatch(text -> text.contains("Sari Puspa"))
        .contains("kader perlu dilatih.");
    try (DirectoryReader reader = reader()) {
      assertThat(reader.numDeletedDocs()).isZero();
    }
  }

  private List<String> indexed() throws Exception {
    try (DirectoryReader reader = reader()) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < reader.maxDoc(); i++) {
        texts.add(reader.storedFields().document(i).get("text"));
      }
      return texts;
    }
  }

  private DirectoryReader reader() throws Exception {
    return DirectoryReader.open(FSDirectory.open(folder.resolve("index").resolve("passages")));
  }

  @Test
  @DisplayName("goes only by the button of the question itself")
  void forged() {
    sari.lives();
    ChatMessage screen = chat.asks(SARI, "/privasi");
    String data = Conversation.button(screen, "Hapus dataku").callback().orElseThrow();
    String forged = data.substring(0, data.indexOf('.')) + ".erase";
    chat.presses(SARI, SARI, screen.id(), forged);
    chat.await(SARI, m -> m.text().contains("Hapus semua datamu?"));
    assertThat(sari.everywhere("Sari Puspa")).isNotEmpty();
  }

  @Test
  @DisplayName("stays erased when an older copy of the database is put back")
  void restored() throws Exception {
    sari.lives();
    Path copy = folder.resolve("copy.db");
    chat.knowledge().database().backup(copy);
    erases(SARI);
    chat.stopBot();
    for (String suffix : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(folder.resolve("data").resolve("sswd.db" + suffix));
    }
    Files.copy(copy, folder.resolve("data").resolve("sswd.db"));

    chat.startBot();

    assertThat(sari.everywhere("Sari Puspa")).isEmpty();
    assertThat(sari.column("select name from sign_up where session_id = 1"))
        .contains("", "Budi Santoso");
  }

  @Test
  @DisplayName("is somebody new afterwards, who can use the bot and is not erased again")
  void comesBack() throws Exception {
    sari.lives();
    erases(SARI);
    chat.asks(SARI, "/daftar 2");
    chat.await(SARI, m -> m.text().contains("nama lengkapmu"));
    assertThat(chat.asks(SARI, "/pendaftaranku").text()).contains("#2");

    chat.stopBot();
    chat.startBot();

    assertThat(chat.asks(SARI, "/pendaftaranku").text()).contains("#2");
  }

  @Test
  @DisplayName("can think better of it, and nobody else can press for them")
  void kept() {
    sari.lives();
    ChatMessage question = chat.asks(SARI, "/hapus_saya");
    String data = Conversation.button(question, "Ya, hapus").callback().orElseThrow();
    ChatMessage other = chat.asks(BUDI, "/hapus_saya");
    assertThat(chat.presses(BUDI, BUDI, other.id(), data).text()).contains("tidak berlaku");
    chat.presses(SARI, question, "Tidak jadi");
    chat.await(SARI, m -> m.id() == question.id() && m.text().contains("tidak ada yang dihapus"));
    assertThat(sari.everywhere("Sari Puspa")).isNotEmpty();
  }

  @Test
  @DisplayName("is told plainly what it means when they are the only organizer")
  void lastOrganizer() {
    sari.run(
        "insert into organizer (community_id, person_id, role, granted_at) values (1, %d, 'organizer', 0)"
            .formatted(SARI));
    assertThat(chat.asks(SARI, "/hapus_saya").text())
        .contains("satu-satunya pengurus SSWD", "/peran");
    assertThat(chat.asks(BUDI, "/hapus_saya").text()).doesNotContain("satu-satunya");
  }

  @Test
  @DisplayName("is erased from imported publications, also when the file comes again")
  void imported() {
    sari.lives();
    sari.imports("satu");
    assertThat(sari.everywhere("Sari Puspa")).contains("publication_participant.name");
    erases(SARI);
    sari.imports("dua");
    assertThat(
            sari.column(
                "select name from publication_participant p join publication b"
                    + " on b.id = p.publication_id where b.source like 'berkas%'"))
        .containsOnly("Budi Santoso");
  }

  private void erases(long person) {
    ChatMessage question = chat.asks(person, "/hapus_saya");
    chat.presses(person, question, "Ya, hapus");
    chat.await(person, m -> m.id() == question.id() && m.text().contains("sudah dihapus"));
  }

  private JsonNode file(long person, String command) throws Exception {
    int said = chat.world().says(person, person, command).id();
    ChatMessage sent = chat.await(person, m -> m.id() > said && m.json().has("document"));
    String id = sent.json().path("document").path("file_id").asText();
    return new ObjectMapper()
        .readTree(new String(chat.world().file(id).orElseThrow(), StandardCharsets.UTF_8));
  }
}
