package id.sswd.session;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static id.sswd.playground.SampleWorld.VOLUNTEERS;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import id.sswd.support.SettableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Sessions that were announced")
class SessionDialogueTest {
  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T03:00:00Z"));
  private Conversation chat;
  private int first;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder, clock);
    chat.asks(SARI, DISCUSSION, "/bantuan");
    first = announced("Diversi", "Rabu 2 Des 2026 15.30 WIB", "\nKuota: 20\nPembicara: Bu Dewi");
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("are listed, those to come and those that were, each to be opened")
  void listed() {
    int second = announced("Lansia", "Kamis 10 Des 2026 09.00 WIB", "");
    clock.set(Instant.parse("2026-12-03T00:00:00Z"));

    ChatMessage list = chat.asks(SARI, "/jadwal");
    assertThat(list.text()).contains("yang akan datang (1)", "#" + second + " · Lansia", "WIB");
    list = pressed(SARI, list, "sudah lewat", "yang sudah lewat (1)");
    assertThat(list.text()).contains("#" + first + " · Diversi");
    ChatMessage one = pressed(SARI, list, "Diversi", "Sudah berlangsung");

    pressed(SARI, one, "Semua sesi", "yang akan datang (1)");
  }

  @Test
  @DisplayName("show everything in full, and what organizers do to organizers alone, in private")
  void inFull() {
    ChatMessage seen = chat.asks(SARI, "/sesi " + first);
    assertThat(seen.text())
        .contains("Sesi #" + first + " · Diversi", "Rabu, 2 Desember 2026")
        .contains("15.30 WIB / 16.30 WITA / 17.30 WIT", "Aula", "Pembicara: Bu Dewi")
        .contains("0 dari 20");
    assertThat(labels(seen)).contains("✅ Hadir").noneMatch(label -> label.contains("Batalkan"));

    ChatMessage own = chat.asks(RINA, "/sesi #" + first);
    assertThat(labels(own)).anyMatch(label -> label.contains("Batalkan sesi"));
    ChatMessage inGroup = chat.asks(RINA, DISCUSSION, "/sesi diversi");
    assertThat(labels(inGroup))
        .anyMatch(label -> label.contains("Kelola"))
        .noneMatch(label -> label.contains("Batalkan"));
  }

  @Test
  @DisplayName("show their roster to an organizer in private")
  void roster() {
    chat.asks(SARI, "/daftar " + first);
    chat.await(SARI, m -> m.text().contains("terdaftar di sesi"));
    ChatMessage seen = chat.asks(RINA, "/sesi " + first);
    assertThat(seen.text()).contains("1 dari 20");

    chat.presses(RINA, seen, "Daftar peserta");

    assertThat(chat.await(RINA, m -> m.text().contains("Peserta sesi")).text()).contains("Sari");
  }

  @Test
  @DisplayName(
      "are missing in one clear sentence: no such number, no such theme, several, elsewhere")
  void missing() {
    assertThat(chat.asks(SARI, "/sesi 99").text()).contains("Sesi #99 tidak ada di komunitas SSWD");
    assertThat(chat.asks(SARI, "/sesi gempa").text()).contains("Tidak ada sesi", "gempa");
    int second = announced("Diversi bagian dua", "Kamis 10 Des 2026 09.00 WIB", "");
    ChatMessage which = chat.asks(SARI, "/sesi diversi");
    assertThat(which.text()).contains("Yang mana?");
    pressed(SARI, which, "bagian dua", "Sesi #" + second);

    chat.asks(SARI, VOLUNTEERS, "/bantuan");
    assertThat(chat.asks(SARI, "/sesi " + first).text())
        .contains("ada di komunitas SSWD, bukan di Komunitas Relawan");
    assertThat(chat.asks(BUDI, VOLUNTEERS, "/sesi " + first).text()).contains("tidak ada");
  }

  @Test
  @DisplayName("are cancelled after a second question, and everyone concerned is told once")
  void cancelled() {
    chat.asks(SARI, "/daftar " + first);
    chat.await(SARI, m -> m.text().contains("terdaftar di sesi"));
    ChatMessage seen = chat.asks(RINA, "/sesi " + first);

    ChatMessage sure = pressed(RINA, seen, "Batalkan sesi", "tidak bisa ditarik kembali");
    seen = pressed(RINA, sure, "Tidak jadi", "Aula");
    sure = pressed(RINA, seen, "Batalkan sesi", "tidak bisa ditarik kembali");
    seen = pressed(RINA, sure, "Ya, batalkan", "Dibatalkan");

    assertThat(labels(seen)).noneMatch(label -> label.contains("Ubah") || label.contains("Tunda"));
    chat.await(SARI, m -> m.text().contains("dibatalkan. Maaf"));
    chat.await(DISCUSSION, m -> m.text().contains("Diversi") && m.text().contains("Dibatalkan"));
    assertThat(
            chat.world().messages(SARI).stream().filter(m -> m.text().contains("dibatalkan. Maaf")))
        .hasSize(1);
    assertThat(deeds()).contains("session.announced", "session.cancelled");
  }

  @Test
  @DisplayName("take more and fewer places, close and open sign-ups, are postponed and resumed")
  void changed() {
    ChatMessage seen = chat.asks(RINA, "/sesi " + first);
    seen = pressed(RINA, seen, "+5", "0 dari 25");
    seen = pressed(RINA, seen, "−5", "0 dari 20");
    seen = pressed(RINA, seen, "Tutup pendaftaran", "Pendaftaran ditutup");
    assertThat(chat.asks(SARI, "/daftar " + first).text()).contains("sudah ditutup");
    seen = pressed(RINA, seen, "Buka pendaftaran", "0 dari 20");
    seen = pressed(RINA, seen, "Tunda", "Tunda sesi");
    seen = pressed(RINA, seen, "Ya, tunda", "waktu baru menyusul");
    seen = pressed(RINA, seen, "Jadi, waktu tetap", "0 dari 20");

    chat.presses(RINA, seen, "Kuota");
    chat.await(RINA, m -> m.text().contains("Ada berapa tempat"));
    ChatMessage changes = chat.asks(RINA, "12");
    pressed(RINA, changes, "Simpan perubahan", "sudah diubah");

    assertThat(chat.asks(SARI, "/sesi " + first).text()).contains("0 dari 12");
  }

  @Test
  @DisplayName("take place again once a postponed one has a new time, though its old one is over")
  void newTime() {
    ChatMessage seen = chat.asks(RINA, "/sesi " + first);
    seen = pressed(RINA, seen, "Tunda", "Tunda sesi");
    seen = pressed(RINA, seen, "Ya, tunda", "waktu baru menyusul");

    clock.set(Instant.parse("2026-12-05T00:00:00Z"));
    chat.presses(RINA, seen, "✏️ Ubah");
    ChatMessage changes = chat.await(RINA, m -> m.text().contains("Belum ada yang diubah"));
    assertThat(labels(changes)).noneMatch(label -> label.contains("Simpan"));
    changes = pressed(RINA, changes, "Waktu", "Kapan mulainya");
    changes = chat.asks(RINA, "Jumat 11 Des 2026 13.00");
    chat.presses(RINA, changes, "Benar");
    changes =
        chat.await(RINA, m -> labels(m).stream().anyMatch(l -> l.contains("Simpan perubahan")));
    pressed(RINA, changes, "Simpan perubahan", "sudah diubah");

    assertThat(chat.asks(SARI, "/sesi " + first).text())
        .contains("Jumat, 11 Desember 2026")
        .doesNotContain("Ditunda");
  }

  @Test
  @DisplayName("give the places that are added to those who wait, and tell them")
  void addedPlaces() {
    int small = announced("Kecil", "Kamis 10 Des 2026 09.00 WIB", "\nKuota: 1");
    chat.asks(SARI, "/daftar " + small);
    chat.await(SARI, m -> m.text().contains("terdaftar di sesi"));
    chat.asks(BUDI, "/daftar " + small);
    chat.await(BUDI, m -> m.text().contains("urutan 1 daftar tunggu"));

    ChatMessage seen = chat.asks(RINA, "/sesi " + small);
    assertThat(seen.text()).contains("1 dari 1 tempat", "Daftar tunggu (1)");
    pressed(RINA, seen, "+5", "2 dari 6");

    chat.await(BUDI, m -> m.text().contains("Ada tempat untukmu"));
  }

  @Test
  @DisplayName("open sign-ups again after the deadline, by giving the deadline up")
  void reopenedAfterTheDeadline() {
    int late = announced("Tenggat", "Kamis 10 Des 2026 09.00 WIB", "\nDeadline: 1 Des 2026 20.00");
    clock.set(Instant.parse("2026-12-02T00:00:00Z"));
    ChatMessage seen = chat.asks(RINA, "/sesi " + late);
    assertThat(seen.text()).contains("Batas waktu daftar sudah lewat");

    seen = pressed(RINA, seen, "Buka pendaftaran", "Aula");

    assertThat(seen.text()).doesNotContain("Batas waktu daftar sudah lewat");
    chat.asks(SARI, "/daftar " + late);
    chat.await(SARI, m -> m.text().contains("terdaftar di sesi #" + late));
  }

  @Test
  @DisplayName("change nothing at the press of whoever is no organizer any more")
  void roleLost() {
    ChatMessage seen = chat.asks(RINA, "/sesi " + first);
    chat.world().joins(RINA, DISCUSSION, "member");

    assertThat(chat.presses(RINA, seen, "Tutup pendaftaran").text())
        .contains("hanya untuk pengurus");
    assertThat(chat.presses(RINA, seen, "✏️ Ubah").text()).contains("hanya untuk pengurus");

    assertThat(chat.asks(SARI, "/sesi " + first).text()).doesNotContain("ditutup");
  }

  @Test
  @DisplayName("are given as a calendar file in private; a group's button leads there")
  void calendar() {
    ChatMessage seen = chat.asks(SARI, "/sesi " + first);
    chat.presses(SARI, seen, "Simpan ke kalender");
    ChatMessage file = chat.await(SARI, m -> m.json().has("document"));
    assertThat(file.json().path("document").path("file_name").asText())
        .isEqualTo("sesi-" + first + ".ics");
    String id = file.json().path("document").path("file_id").asText();
    assertThat(new String(chat.world().file(id).orElseThrow(), StandardCharsets.UTF_8))
        .contains("BEGIN:VEVENT", "Diversi", "SEQUENCE:0");

    ChatMessage inGroup = chat.asks(SARI, DISCUSSION, "/sesi " + first);
    assertThat(chat.presses(BUDI, inGroup, "Simpan ke kalender").url()).contains("kalender-");
  }

  @Test
  @DisplayName("of a series stop being followed when an organizer says so twice")
  void seriesStopped() {
    int weekly = announced("Mingguan", "Kamis 10 Des 2026 09.00 WIB", "\nBerulang: tiap minggu");
    ChatMessage seen = chat.asks(RINA, "/sesi " + weekly);
    assertThat(seen.text()).contains("setiap minggu");

    ChatMessage sure = pressed(RINA, seen, "Hentikan pengulangan", "tidak ada lagi yang menyusul");
    seen = pressed(RINA, sure, "Ya, hentikan", "Mingguan");

    assertThat(seen.text()).doesNotContain("setiap minggu");
  }

  private int announced(String theme, String when, String more) {
    ChatMessage preview =
        chat.asks(RINA, "/umumkan Tema: " + theme + "\nWaktu: " + when + "\nTempat: Aula" + more);
    ChatMessage done = pressed(RINA, preview, "Umumkan di", "sudah diumumkan");
    return Integer.parseInt(done.text().replaceAll("(?s).*?#(\\d+).*", "$1"));
  }

  private ChatMessage pressed(long person, ChatMessage message, String label, String then) {
    String before = message.text() + message.buttons();
    chat.presses(person, message, label);
    return chat.await(
        person,
        m ->
            m.id() == message.id()
                && m.text().contains(then)
                && !(m.text() + m.buttons()).equals(before));
  }

  private static List<String> labels(ChatMessage message) {
    return message.buttons().stream().map(ChatMessage.InlineButton::text).toList();
  }

  private List<String> deeds() {
    return chat.knowledge()
        .database()
        .read(tx -> tx.handle().createQuery("select action from audit").mapTo(String.class).list());
  }
}
