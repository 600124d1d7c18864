package id.sswd.report;

import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.ask.Question;
import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Reports in the chat")
class ReportDialogueTest {
  @TempDir private Path folder;
  private Conversation chat;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder);
    for (long person : List.of(SARI, RINA)) {
      chat.world().starts(person, "");
      chat.await(person, ChatMessage::fromBot);
    }
    chat.asks(RINA, DISCUSSION, "/bantuan");
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("are a file for organizers, in private, and nothing for others")
  void export() {
    assertThat(chat.asks(SARI, "/ekspor").text()).contains("hanya untuk pengurus");
    ChatMessage preview =
        chat.asks(RINA, "/umumkan Tema: Ekspor / Waktu: 2 Jun 2027 15.30 WIB / Tempat: Aula");
    chat.presses(RINA, preview, "Umumkan di");
    ChatMessage card = chat.await(DISCUSSION, m -> m.text().contains("Ekspor"));
    chat.presses(SARI, card, "Hadir");

    chat.world().says(RINA, DISCUSSION, "/ekspor");
    ChatMessage choice = chat.await(RINA, m -> m.text().contains("pilih isi"));
    chat.presses(RINA, choice, "Pendaftaran · CSV");
    ChatMessage file = chat.await(RINA, m -> m.json().has("document"));
    String id = file.json().path("document").path("file_id").asText();
    String csv = new String(chat.world().file(id).orElseThrow(), StandardCharsets.UTF_8);
    assertThat(csv).contains("Ekspor").contains("going").doesNotContain(Long.toString(SARI));
    assertThat(chat.asks(RINA, "/audit").text()).contains("mengekspor sswd-signups.csv");

    String data = choice.buttons().getFirst().callback().orElseThrow();
    ChatMessage saris = chat.asks(SARI, "/bantuan");
    assertThat(chat.presses(SARI, SARI, saris.id(), data).text()).doesNotContain("baris");
    assertThat(chat.world().messages(SARI)).noneMatch(m -> m.json().has("document"));
  }

  @Test
  @DisplayName("show organizers what people thought of answers beside the question, and not who")
  void judged() {
    ChatMessage first = chat.asks(SARI, "apa peran peksos di lapas?");
    chat.presses(SARI, first, "Kurang pas");
    ChatMessage second = chat.asks(SARI, "apa itu diversi?");
    chat.presses(SARI, second, "Membantu");
    chat.world().says(RINA, RINA, "/statistik");
    String caption = chat.await(RINA, m -> m.json().has("photo")).json().path("caption").asText();
    assertThat(caption)
        .contains("👍 1, 👎 1", "👍 0 👎 1: apa peran peksos di lapas?")
        .doesNotContain("diversi", "Sari", Long.toString(SARI));
  }

  @Test
  @DisplayName("train nothing: an answer reads the same, and is as sure, after it was judged")
  void trainsNothing() {
    String question = "apa peran peksos di lapas?";
    ChatMessage before = chat.asks(SARI, question);
    double sure = chat.knowledge().asking().answer(Question.of(1, question)).confidence();
    chat.presses(SARI, before, "Kurang pas");
    assertThat(chat.asks(SARI, question).text()).isEqualTo(before.text());
    assertThat(chat.knowledge().asking().answer(Question.of(1, question)).confidence())
        .isEqualTo(sure);
  }

  @Test
  @DisplayName("say so where there is nothing to count, else are a picture with the figures")
  void statistics() {
    assertThat(chat.asks(SARI, "/statistik").text()).contains("hanya untuk pengurus");
    assertThat(chat.asks(RINA, "/statistik").text()).contains("Belum ada sesi atau pertanyaan");
    chat.asks(SARI, DISCUSSION, "/tanya apa itu diversi?");
    chat.asks(SARI, DISCUSSION, "/tanya siapa presiden amerika?");
    chat.world().says(RINA, RINA, "/stats");
    ChatMessage picture = chat.await(RINA, m -> m.json().has("photo"));
    assertThat(picture.json().path("caption").asText())
        .contains("2 pertanyaan", "50% terjawab", "0% mungkin terjawab", "50% belum terjawab");
  }
}
