package id.sswd.signup;

import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.playground.ChatMessage;
import id.sswd.playground.Person;
import id.sswd.support.Conversation;
import id.sswd.support.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("From an announcement to a full room")
class FullRoomDialogueTest {
  private static final long FIRST = 600_000_001L;
  private static final int PEOPLE = 25;
  private static final int PLACES = 20;

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T03:00:00Z"));
  private Conversation chat;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder, clock);
    for (int i = 0; i < PEOPLE; i++) {
      chat.world().add(new Person(FIRST + i, "Peserta " + i, "peserta" + i, "id"));
      chat.world().joins(FIRST + i, DISCUSSION, "member");
      chat.world().starts(FIRST + i, "");
    }
    chat.asks(RINA, DISCUSSION, "/bantuan");
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("25 come for 20 places, three leave, three move up; it is moved, reminded, attended")
  void wholeWay() throws Exception {
    ChatMessage card = announced();
    int edition = edition(card);
    for (int i = 0; i < PEOPLE; i++) {
      String popUp = chat.presses(FIRST + i, card, "Hadir").text();
      assertThat(popUp)
          .as("what person %s is told", i)
          .contains(i < PLACES ? "terdaftar" : "urutan " + (i - PLACES + 1));
    }
    chat.await(DISCUSSION, m -> m.id() == card.id() && m.text().contains("20 dari 20"));

    for (int i = 0; i < 3; i++) {
      chat.presses(FIRST + i, card, "Tidak bisa");
    }
    for (int i = 0; i < 3; i++) {
      chat.await(FIRST + PLACES + i, m -> m.text().contains("Ada tempat untukmu"));
    }
    assertThat(told("Ada tempat untukmu")).containsExactlyElementsOf(people(PLACES, PLACES + 3));

    ChatMessage session = chat.asks(RINA, "/sesi " + edition);
    ChatMessage changes = pressed(session, "✏️ Ubah", "Belum ada yang diubah");
    pressed(changes, "Waktu", "Kapan mulainya");
    ChatMessage moved = chat.asks(RINA, "Kamis 3 Des 2026 jam 10.00 WIB");
    moved = pressed(moved, "Benar", "Simpan perubahan");
    pressed(moved, "Simpan perubahan", "sudah diubah");
    List<Long> concerned = people(3, PEOPLE);
    concerned.forEach(person -> chat.await(person, m -> m.text().contains("3 Desember 2026")));
    assertThat(told("3 Desember 2026")).containsExactlyElementsOf(concerned);

    // Through the day before and the hour before, with the bot down in between.
    clock.set(Instant.parse("2026-12-02T03:05:00Z"));
    List<Long> going = people(3, PLACES + 3);
    going.forEach(person -> chat.await(person, m -> m.text().contains("⏰ Besok")));
    assertThat(told("⏰ Besok")).containsExactlyElementsOf(going);
    chat.stopBot();
    clock.set(Instant.parse("2026-12-03T02:10:00Z"));
    chat.startBot();
    going.forEach(person -> chat.await(person, m -> m.text().contains("⏰ Sebentar lagi")));
    assertThat(told("⏰ Sebentar lagi")).containsExactlyElementsOf(going);
    going.forEach(person -> assertThat(reminders(person)).as("to %s", person).isEqualTo(2));

    clock.set(Instant.parse("2026-12-03T03:05:00Z"));
    chat.world().says(RINA, DISCUSSION, "/kode " + edition);
    String code = code(chat.await(RINA, m -> m.text().contains("Kode hadir")));
    assertThat(chat.asks(FIRST + 5, "/hadir " + code).text()).contains("dicatat");
    assertThat(chat.asks(FIRST + 5, "/hadir " + code).text()).contains("sudah tercatat");
    assertThat(chat.asks(FIRST, "/hadir " + code).text())
        .as("somebody who had left the list, and came")
        .contains("dicatat");
    ChatMessage shown = chat.await(RINA, m -> m.text().contains("Kode hadir"));
    chat.presses(RINA, shown, "Absen");
    assertThat(chat.await(RINA, m -> m.text().contains("Absen sesi")).text())
        .contains("2 hadir", "19 belum dicatat");
  }

  private ChatMessage announced() {
    chat.world().starts(RINA, "");
    chat.await(RINA, ChatMessage::fromBot);
    ChatMessage preview =
        chat.asks(
            RINA,
            "/umumkan Tema: Ruang penuh / Waktu: Rabu 2 Des 2026 15.30 WIB / Tempat: Aula / Kuota: "
                + PLACES);
    pressed(preview, "Umumkan di", "sudah diumumkan");
    return chat.await(DISCUSSION, m -> m.fromBot() && m.text().contains("Ruang penuh"));
  }

  private ChatMessage pressed(ChatMessage message, String label, String then) {
    chat.presses(RINA, message, label);
    return chat.await(RINA, m -> m.fromBot() && (m.text().contains(then) || has(m, then)));
  }

  private static boolean has(ChatMessage message, String label) {
    return message.buttons().stream().anyMatch(button -> button.text().contains(label));
  }

  private static int edition(ChatMessage card) {
    Matcher number = Pattern.compile("#(\\d+)").matcher(card.text());
    assertThat(number.find()).as(card.text()).isTrue();
    return Integer.parseInt(number.group(1));
  }

  private static String code(ChatMessage message) {
    Matcher code = Pattern.compile("/hadir (\\w+)").matcher(message.text());
    assertThat(code.find()).as(message.text()).isTrue();
    return code.group(1);
  }

  private static List<Long> people(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> FIRST + i).toList();
  }

  /** Who was told this in private, in the order of their numbers. */
  private List<Long> told(String words) {
    List<Long> told = new ArrayList<>();
    for (long person : people(0, PEOPLE)) {
      if (chat.world().messages(person).stream().anyMatch(m -> m.text().contains(words))) {
        told.add(person);
      }
    }
    return told;
  }

  private long reminders(long person) {
    return chat.world().messages(person).stream()
        .filter(m -> m.fromBot() && m.text().contains("⏰"))
        .count();
  }
}
