package id.sswd.session;

import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.QUESTIONS;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.playground.CallbackAnswer;
import id.sswd.playground.ChatMessage;
import id.sswd.playground.Person;
import id.sswd.support.Conversation;
import id.sswd.support.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Announcing a session")
class AnnounceDialogueTest {
  private static final long ALEX = 501_000_009L;
  private static final Duration A_WHILE = Duration.ofMillis(700);

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T03:00:00Z"));
  private Conversation chat;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder, clock);
    chat.asks(SARI, DISCUSSION, "/bantuan");
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("begins in the group, goes on in private by text and button, and ends in the group")
  void stepByStep() {
    ChatMessage lead = chat.asks(RINA, DISCUSSION, "/umumkan");
    assertThat(lead.text()).contains("chat pribadi");
    String link = Conversation.button(lead, "Isi di chat pribadi").url().orElseThrow();

    chat.world().starts(RINA, link.substring(link.indexOf('=') + 1));
    ChatMessage asked = chat.await(RINA, ChatMessage::fromBot);
    assertThat(asked.text()).contains("langkah 1 dari 12", "tema");

    asked = chat.asks(RINA, "Diversi dan sesudahnya");
    assertThat(asked.text()).contains("langkah 2", "Fokus");
    asked = pressed(asked, "fenomena sosial", "langkah 3");
    asked = pressed(asked, "Kembali", "langkah 2");
    assertThat(asked.text()).contains("Sekarang: fenomena sosial");
    asked = pressed(asked, "Lanjut", "langkah 3");
    asked = pressed(asked, "Lewati", "langkah 4");

    ChatMessage confirm = chat.asks(RINA, "rabu 2 des 15.30");
    assertThat(confirm.text()).contains("Mulai Rabu, 2 Desember 2026, 15.30 WIB. Benar?");
    asked = pressed(confirm, "Benar", "langkah 5");
    asked = chat.asks(RINA, "Aula Gedung B");
    asked = pressed(asked, "20", "langkah 7");
    asked = pressed(asked, "H-1", "Pendaftaran ditutup Selasa, 1 Desember 2026, 15.30 WIB");
    asked = pressed(asked, "Benar", "langkah 8");
    asked = pressed(asked, "Bu Rina", "langkah 9");
    asked = pressed(asked, "Pratinjau", "Pratinjau sesi baru");
    assertThat(asked.text())
        .contains("Diversi dan sesudahnya", "Rabu, 2 Desember 2026, 15.30 WIB", "Aula Gedung B")
        .contains("20 tempat", "Fokus: fenomena sosial", "@bu_rina");

    ChatMessage done = pressed(asked, "Umumkan di SSWD", "sudah diumumkan di SSWD");
    ChatMessage card =
        chat.await(DISCUSSION, m -> m.fromBot() && m.text().contains("Diversi dan sesudahnya"));
    assertThat(card.text())
        .contains("Rabu, 2 Desember 2026, 15.30 WIB", "Aula Gedung B", "0 dari 20");
    assertThat(Conversation.button(card, "Hadir").callback()).isPresent();
    chat.awaitPinned(DISCUSSION, card.id());

    chat.presses(RINA, done, "Lihat sesinya");
    assertThat(chat.await(RINA, m -> m.text().contains("0 dari 20")).text())
        .contains("15.30 WIB / 16.30 WITA / 17.30 WIT");
  }

  @Test
  @DisplayName("takes a whole announcement in one message and shows what it understood")
  void inOneMessage() {
    chat.world().starts(RINA, "");
    chat.await(RINA, ChatMessage::fromBot);

    ChatMessage preview =
        chat.asks(
            RINA,
            "/umumkan Tema: Kerja kelompok / Waktu: Rabu 2 Des 2026 15.30 WIB / Tempat: Aula / Kuota: 20");

    assertThat(preview.text())
        .contains("Pratinjau", "Kerja kelompok", "Rabu, 2 Desember 2026, 15.30 WIB", "20 tempat");
    pressed(preview, "Umumkan di", "sudah diumumkan");
    chat.await(DISCUSSION, m -> m.fromBot() && m.text().contains("Kerja kelompok"));
  }

  @Test
  @DisplayName("speaks English to whoever does, and says what it could not take")
  void inEnglish() {
    chat.world().add(new Person(ALEX, "Alex", "alex", "en"));
    chat.world().joins(ALEX, DISCUSSION, "administrator");
    chat.world().starts(ALEX, "");
    chat.await(ALEX, ChatMessage::fromBot);

    ChatMessage preview =
        chat.asks(
            ALEX,
            "/announce Theme: Group work\nTime: Wednesday 2 Dec 2026 15:30 WIB\nSnacks: cake\nCapacity: lots");

    assertThat(preview.text())
        .contains("Preview of the new session", "Wednesday, 2 December 2026, 15:30 WIB")
        .contains("I left them out: Snacks", "Places: Write the number of places in digits");
    chat.presses(ALEX, preview, "Announce in");
    chat.await(ALEX, m -> m.text().contains("is announced in SSWD"));
  }

  @Test
  @DisplayName("in a topic brings the card to that topic, unless another place is chosen")
  void inATopic() {
    chat.world().says(RINA, DISCUSSION, QUESTIONS, "/umumkan", 0);
    ChatMessage lead = chat.await(DISCUSSION, m -> m.fromBot() && m.topicId() == QUESTIONS);
    String link = Conversation.button(lead, "Isi di chat pribadi").url().orElseThrow();
    chat.world().starts(RINA, link.substring(link.indexOf('=') + 1));
    chat.await(RINA, ChatMessage::fromBot);
    ChatMessage preview = chat.asks(RINA, "Tema: Lansia\nWaktu: Rabu 2 Des 2026 15.30 WIB");

    ChatMessage places = pressed(preview, "Pilih grup", "Diumumkan di mana?");
    Conversation.button(places, "☑ # ");
    pressed(places, "Umumkan", "sudah diumumkan");

    ChatMessage card = chat.await(DISCUSSION, m -> m.fromBot() && m.text().contains("Lansia"));
    assertThat(card.topicId()).isEqualTo(QUESTIONS);
  }

  @Test
  @DisplayName("says in one sentence what is wrong with a time, and asks again")
  void refusedTimes() {
    ChatMessage preview = chat.asks(RINA, "/umumkan Tema: Lansia\nWaktu: Rabu 3 Des 2026 15.30");

    assertThat(preview.text())
        .contains("Kamis, 3 Desember 2026, bukan hari Rabu", "Waktunya belum ada");
    ChatMessage asked = pressed(preview, "Waktu", "Kapan mulainya");
    assertThat(chat.asks(RINA, "20 November 2026 jam 9").text()).contains("sudah lewat");
    assertThat(chat.asks(RINA, "kapan-kapan").text()).contains("belum terbaca", "Kapan mulainya");
    assertThat(asked.text()).contains("Sesi baru");
  }

  @Test
  @DisplayName("outlives a restart of the bot, and is thrown away only when asked twice")
  void kept() throws Exception {
    chat.asks(RINA, "/umumkan");
    assertThat(chat.asks(RINA, "Anak jalanan").text()).contains("langkah 2");
    chat.stopBot();
    chat.startBot();

    ChatMessage again = chat.asks(RINA, "/umumkan");
    assertThat(again.text()).contains("belum selesai", "langkah 2");
    again = pressed(again, "Buang", "Buang draf ini?");
    pressed(again, "Ya, buang", "sudah dibuang");
    assertThat(chat.asks(RINA, "/umumkan").text()).contains("langkah 1");
  }

  @Test
  @DisplayName("tells an outsider in private, in one sentence, that it is for organizers")
  void outsider() {
    chat.world().starts(SARI, "");
    ChatMessage greeting = chat.await(SARI, ChatMessage::fromBot);
    int said = chat.world().says(SARI, DISCUSSION, "/umumkan").id();

    ChatMessage told = chat.await(SARI, m -> m.fromBot() && m.id() > greeting.id());

    assertThat(told.text()).contains("hanya untuk pengurus");
    assertThat(chat.staysSilent(DISCUSSION, said, A_WHILE)).isTrue();
  }

  @Test
  @DisplayName("is refused to whoever has lost the role since the preview was shown")
  void roleLost() {
    ChatMessage preview =
        chat.asks(RINA, "/umumkan Tema: Lansia / Waktu: Rabu 2 Des 2026 15.30 WIB");
    chat.world().joins(RINA, DISCUSSION, "member");

    CallbackAnswer answer = chat.presses(RINA, preview, "Umumkan di");

    assertThat(answer.text()).contains("hanya untuk pengurus");
  }

  /** Presses a button, and the message that its message has become, once it reads so. */
  private ChatMessage pressed(ChatMessage message, String label, String then) {
    String before = message.text() + message.buttons();
    chat.presses(RINA, message, label);
    return chat.await(
        RINA,
        m ->
            m.id() == message.id()
                && m.text().contains(then)
                && !(m.text() + m.buttons()).equals(before));
  }
}
