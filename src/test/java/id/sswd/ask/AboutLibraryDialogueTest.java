package id.sswd.ask;

import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.library.Manuscript;
import id.sswd.library.Origin;
import id.sswd.library.Participant;
import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import id.sswd.support.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The library and the calendar")
class AboutLibraryDialogueTest {
  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T03:00:00Z"));
  private Conversation chat;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder, clock);
    for (long person : List.of(SARI, RINA)) {
      chat.world().starts(person, "");
      chat.await(person, ChatMessage::fromBot);
    }
    chat.asks(RINA, DISCUSSION, "/bantuan");
    chat.asks(SARI, DISCUSSION, "/bantuan");
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("say who took part, which editions speak of a matter, and which is the latest")
  void library() {
    chat.knowledge()
        .library()
        .store(
            1,
            new Manuscript(
                "71.md",
                Origin.IMPORT,
                OptionalInt.of(71),
                OptionalInt.empty(),
                "Kader jumantik di gang",
                Optional.of(LocalDate.of(2026, 11, 20)),
                Optional.empty(),
                Set.of(),
                List.of(
                    new Participant("Ani Contoh", OptionalInt.of(2021)),
                    new Participant("Beni Contoh", OptionalInt.empty())),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of("Kader jumantik memeriksa bak mandi setiap Jumat."),
                List.of()));
    chat.knowledge().follower().catchUp();

    assertThat(chat.asks(SARI, "siapa saja peserta edisi 71?").text())
        .contains("Ani Contoh (2021)", "Beni Contoh", "Kader jumantik di gang", "20 November 2026");
    assertThat(chat.asks(SARI, "edisi berapa yang bahas jumantik?").text())
        .contains("Kader jumantik di gang")
        .doesNotContain("Lapas");
    assertThat(chat.asks(SARI, "which edition discusses zeppelins?").text())
        .contains("No edition discusses zeppelins");
    assertThat(chat.asks(SARI, "edisi terbaru apa?").text()).contains("Kader jumantik di gang");
    assertThat(chat.asks(SARI, "siapa peserta edisi 999?").text()).contains("#999 tidak ada");
    assertThat(chat.asks(SARI, "sudah ada berapa edisi?").text())
        .containsPattern("Ada \\d+ publikasi");
  }

  @Test
  @DisplayName(
      "tell in reply to an answer who took part in what it quotes, and the other way round")
  void inReply() {
    ChatMessage answer = chat.asks(SARI, "apa itu pasung?");
    ChatMessage participants = reply(answer, "siapa aja pesertanya?");
    assertThat(participants.text()).contains("Edisi #8", "Pasung dan Dukungan");
    assertThat(reply(participants, "edisi berapa itu?").text()).contains("#8");
    ChatMessage further = reply(answer, "kenapa keluarga melakukannya?");
    assertThat(further.text()).contains("Alasan keluarga memasung");
    assertThat(reply(further, "urutan pelepasannya gimana?").text())
        .contains("mendekati keluarga dan tokoh setempat");
  }

  private ChatMessage reply(ChatMessage to, String text) {
    int said = chat.world().says(SARI, SARI, 0, text, to.id()).id();
    return chat.await(SARI, message -> message.fromBot() && message.id() > said);
  }

  @Test
  @DisplayName("and several questions in one message each get their quote")
  void several() {
    int said = chat.world().says(SARI, SARI, "apa itu diversi? apa peran peksos di lapas?").id();
    chat.await(SARI, m -> m.id() > said + 1 && m.text().contains("Lapas"));
    List<String> answers =
        chat.world().messages(SARI).stream()
            .filter(m -> m.fromBot() && m.id() > said)
            .map(ChatMessage::text)
            .toList();
    assertThat(answers).hasSize(2);
    assertThat(answers.getFirst()).containsIgnoringCase("diversi");
  }

  @Test
  @DisplayName("say what is planned, or what comes next when nothing is")
  void calendar() {
    assertThat(chat.asks(SARI, "jadwal minggu depan").text()).contains("Belum ada sesi");
    ChatMessage preview =
        chat.asks(
            RINA, "/umumkan Tema: Pulang kampung / Waktu: Rabu 2 Des 2026 15.30 WIB / Tempat: A");
    chat.presses(RINA, preview, "Umumkan di");
    chat.await(DISCUSSION, m -> m.text().contains("Pulang kampung"));

    assertThat(chat.asks(SARI, "jadwal minggu depan?").text())
        .contains("Yang dijadwalkan", "Pulang kampung", "2 Desember 2026");
    assertThat(chat.asks(SARI, "ada diskusi besok?").text())
        .contains("Belum ada sesi pada waktu itu", "Pulang kampung");
    assertThat(chat.asks(SARI, "jadwal minggu depan?").text()).contains("/sesi");
    assertThat(chat.asks(SARI, "when is the next session?").text())
        .contains("Next session", "Pulang kampung");
    clock.set(Instant.parse("2026-12-03T03:00:00Z"));
    assertThat(chat.asks(SARI, "kapan diskusi terakhir?").text())
        .contains("Sesi terakhir", "Pulang kampung", "2 Desember 2026");
  }
}
