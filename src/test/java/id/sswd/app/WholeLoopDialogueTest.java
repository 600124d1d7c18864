package id.sswd.app;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import id.sswd.support.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the bot is for, in one conversation. */
@DisplayName("The whole loop")
class WholeLoopDialogueTest {
  private static final String QUESTION = "apa peran peksos di kapal penumpang Pelni?";
  private static final String ANSWER =
      "Peran peksos di kapal penumpang Pelni adalah mendampingi penumpang terlantar dan anak yang berlayar tanpa"
          + " orang tua.";

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T03:00:00Z"));
  private Conversation chat;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder, clock);
    for (long person : List.of(SARI, BUDI, RINA)) {
      chat.world().starts(person, "");
      chat.await(person, ChatMessage::fromBot);
    }
    chat.asks(RINA, DISCUSSION, "/bantuan");
    makeOrganizer(BUDI);
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("from a question nobody could answer to its answer, and those who wished are told")
  void loop() {
    declinedAndPutForward();
    votedFor();
    int edition = announced();
    attended(edition);
    noted(edition);
    reviewedAndPublished(edition);

    for (long person : List.of(SARI, BUDI)) {
      assertThat(told(person)).as("those who voted and wished to be told").hasSize(1);
    }
    assertThat(told(RINA)).as("who did not vote").isEmpty();
    String link =
        Conversation.button(told(SARI).getFirst(), "Lihat jawabannya").url().orElseThrow();
    String answer = eventually(link.substring(link.indexOf("start=") + "start=".length()));
    assertThat(answer).contains("penumpang terlantar", "Edisi #" + edition);
    assertThat(chat.asks(BUDI, QUESTION).text()).contains("penumpang terlantar");
    assertThat(chat.asks(SARI, "/topik").text()).contains("Belum ada topik");
  }

  private void declinedAndPutForward() {
    ChatMessage declined = chat.asks(SARI, QUESTION);
    assertThat(declined.text()).contains("belum membahas ini");
    ChatMessage other = chat.asks(BUDI, "peran pekerja sosial di kapal penumpang pelni apa ya");
    assertThat(other.text()).contains("belum membahas ini");

    ChatMessage gathered = next(RINA, chat.asks(RINA, "/topik"), "Belum terjawab");
    assertThat(gathered.text())
        .as("both are one topic, and nobody's name is there")
        .contains(QUESTION, "ditanyakan 2 kali")
        .doesNotContain("Sari", "Budi");
    assertThat(chat.asks(SARI, "/topik").text()).contains("Belum ada topik");

    chat.presses(SARI, declined, "Usulkan");
    chat.await(SARI, m -> m.id() == declined.id() && m.text().contains("Sudah diusulkan"));
  }

  private void votedFor() {
    for (long person : List.of(SARI, BUDI)) {
      ChatMessage list = chat.asks(person, "/topik");
      assertThat(list.text()).contains(QUESTION);
      ChatMessage card = next(person, list, "🔎 1");
      next(person, card, "Kabari saya");
    }
    assertThat(chat.asks(RINA, DISCUSSION, "/topik").text()).contains(QUESTION, "2 suara");
  }

  private int announced() {
    ChatMessage card = next(RINA, chat.asks(RINA, "/topik"), "🔎 1");
    chat.presses(RINA, card, "Jadikan tema sesi");
    chat.await(RINA, m -> m.text().contains("langkah 2"));
    ChatMessage preview =
        chat.asks(RINA, "Waktu: Rabu 2 Des 2026 15.30 WIB / Tempat: Aula / Kuota: 20");
    assertThat(preview.text()).contains("Apa peran peksos di kapal penumpang Pelni");
    chat.presses(RINA, preview, "Umumkan di");
    ChatMessage posted =
        chat.await(
            DISCUSSION, m -> m.text().contains("kapal penumpang") && m.text().contains("Aula"));
    for (long person : List.of(SARI, BUDI)) {
      assertThat(chat.presses(person, posted, "Hadir").text()).contains("terdaftar");
    }
    Matcher number = Pattern.compile("#(\\d+)").matcher(posted.text());
    assertThat(number.find()).isTrue();
    assertThat(chat.asks(SARI, "/topik").text()).contains("dibahas di sesi #" + number.group(1));
    return Integer.parseInt(number.group(1));
  }

  private void attended(int edition) {
    clock.set(Instant.parse("2026-12-02T08:35:00Z"));
    chat.world().says(RINA, DISCUSSION, "/kode " + edition);
    ChatMessage shown = chat.await(RINA, m -> m.text().contains("Kode hadir"));
    Matcher code = Pattern.compile("/hadir (\\w+)").matcher(shown.text());
    assertThat(code.find()).isTrue();
    for (long person : List.of(SARI, BUDI)) {
      assertThat(chat.asks(person, "/hadir " + code.group(1)).text()).contains("dicatat");
    }
  }

  private void noted(int edition) {
    assertThat(chat.asks(RINA, "/catat " + edition + " " + ANSWER).text()).contains("Bagian #1");
    assertThat(
            chat.asks(BUDI, "/catat " + edition + " - Data penumpang terlantar dicatat nakhoda.")
                .text())
        .contains("Bagian #2");
  }

  private void reviewedAndPublished(int edition) {
    ChatMessage draft = chat.asks(RINA, "/naskah " + edition);
    chat.presses(RINA, draft, "Minta tinjauan");
    ChatMessage request = chat.await(BUDI, m -> m.text().contains("meminta tinjauanmu"));
    chat.presses(BUDI, request, "Setujui");
    ChatMessage approved =
        chat.await(BUDI, m -> m.id() == request.id() && m.text().contains("Siap terbit"));
    chat.presses(BUDI, approved, "Terbitkan");
    chat.await(DISCUSSION, m -> m.text().contains("Edisi #" + edition));
    chat.await(SARI, m -> m.text().contains("sudah dibahas"));
    chat.await(BUDI, m -> m.text().contains("sudah dibahas"));
  }

  private List<ChatMessage> told(long person) {
    return chat.world().messages(person).stream()
        .filter(m -> m.fromBot() && m.text().contains("yang kamu dukung sudah dibahas"))
        .toList();
  }

  /** What the bot answers once the index has followed, which takes a moment. */
  private String eventually(String startWord) {
    Instant end = Instant.now().plusSeconds(20);
    String answer = "";
    while (!answer.contains("penumpang terlantar") && Instant.now().isBefore(end)) {
      int said = chat.world().starts(SARI, startWord).id();
      answer = chat.await(SARI, m -> m.fromBot() && m.id() > said).text();
    }
    return answer;
  }

  private void makeOrganizer(long person) {
    int said = chat.world().says(person, DISCUSSION, "Halo semua").id();
    int asked = chat.world().says(RINA, DISCUSSION, 0, "/peran", said).id();
    ChatMessage choice = chat.await(DISCUSSION, m -> m.fromBot() && m.id() > asked);
    chat.presses(RINA, choice, "Pengurus");
    chat.await(DISCUSSION, m -> m.id() == choice.id() && m.text().contains("sekarang: Pengurus"));
  }

  /** Presses a button; the message it stands under as it looks then. */
  private ChatMessage next(long person, ChatMessage message, String label) {
    String before = message.text();
    chat.presses(person, message, label);
    return chat.await(person, m -> m.id() == message.id() && !m.text().equals(before));
  }
}
