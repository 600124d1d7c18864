package id.sswd.follow;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.library.Manuscript;
import id.sswd.library.Origin;
import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import id.sswd.support.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Followed words")
class FollowDialogueTest {
  private static final Duration A_WHILE = Duration.ofSeconds(7);

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T03:00:00Z"));
  private Conversation chat;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder, clock);
    for (long person : List.of(SARI, BUDI)) {
      chat.world().starts(person, "");
      chat.await(person, ChatMessage::fromBot);
    }
    chat.asks(SARI, DISCUSSION, "/bantuan");
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("are told of once a week at most, with what came in between, and not to others")
  void weekly() {
    assertThat(chat.asks(SARI, "/ikuti Buruh Nelayan").text()).contains("buruh nelayan diikuti");
    chat.asks(BUDI, "/ikuti panti lansia");

    publish("Melaut", "Peksos mendampingi buruh-buruh nelayan yang terlilit utang tengkulak.");
    ChatMessage first = chat.await(SARI, m -> m.text().contains("yang kamu tunggu"));
    assertThat(first.text()).contains("Melaut", "buruh nelayan");
    assertThat(first.buttons().getFirst().url().orElseThrow()).contains("start=terbit-");
    int last = last(SARI);

    publish("Pasar ikan", "Keluarga nelayan ikut menjual ikan sebagai buruh pasar.");
    publish("Posyandu", "Kader posyandu mencatat berat badan balita.");
    assertThat(chat.staysSilent(SARI, last, A_WHILE)).as("a week has not passed").isTrue();
    clock.set(clock.instant().plus(Duration.ofDays(8)));
    assertThat(chat.await(SARI, m -> m.id() > last && m.text().contains("tunggu")).text())
        .contains("Pasar ikan")
        .doesNotContain("Melaut", "Posyandu");
    assertThat(chat.world().messages(BUDI)).noneMatch(m -> m.text().contains("kamu tunggu"));
  }

  @Test
  @DisplayName("are told of at once by those who wish it, and no more once they stopped")
  void atOnce() {
    ChatMessage list = chat.asks(SARI, "/follow kemoterapi");
    chat.presses(SARI, list, "setiap ada yang terbit");
    ChatMessage changed =
        chat.await(SARI, m -> m.id() == list.id() && m.text().contains("setiap ada yang terbit"));
    publish("Satu", "Pendampingan pasien kemoterapi dan keluarganya.");
    chat.await(SARI, m -> m.text().contains("Satu"));
    publish("Dua", "Sesudah kemoterapi pasien perlu dukungan.");
    chat.await(SARI, m -> m.text().contains("Dua"));

    chat.presses(SARI, changed, "kemoterapi");
    chat.await(SARI, m -> m.id() == list.id() && m.text().contains("belum mengikuti"));
    int last = last(SARI);
    publish("Tiga", "Efek kemoterapi pada ekonomi keluarga.");
    assertThat(chat.staysSilent(SARI, last, A_WHILE)).isTrue();
  }

  @Test
  @DisplayName("are text, never query syntax, and what cannot be followed is said in a sentence")
  void badInput() {
    assertThat(chat.asks(SARI, "/ikuti apa yang").text()).contains("terlalu umum");
    assertThat(chat.asks(SARI, "/ikuti " + "kata ".repeat(30)).text()).contains("Terlalu panjang");
    assertThat(chat.asks(SARI, "/ikuti diversi").text()).contains("diversi diikuti");
    assertThat(chat.asks(SARI, "/ikuti  DIVERSI").text()).contains("sudah kamu ikuti");
    assertThat(chat.asks(SARI, "/ikuti *:* OR (text:[a TO z]~").text()).contains("diikuti");
    publish("Lain", "Sesuatu yang tidak ada hubungannya.");
    assertThat(chat.staysSilent(SARI, last(SARI), A_WHILE)).isTrue();
    assertThat(chat.asks(SARI, DISCUSSION, "/ikuti diversi").text()).contains("chat pribadi");
    for (int i = 0; i < 18; i++) {
      chat.asks(SARI, "/ikuti kata" + i);
    }
    assertThat(chat.asks(SARI, "/ikuti satu lagi saja").text()).contains("lepas satu dulu");
  }

  @Test
  @DisplayName(
      "tell of what is new alone: not of a correction, nor of what was withdrawn in between")
  void newAlone() {
    publish("Lama", "Pendampingan buruh nelayan.");
    awaitCompared();
    chat.asks(SARI, "/ikuti nelayan");
    publish("Lama", "Pendampingan buruh nelayan, dengan ejaan yang dibetulkan.");
    awaitCompared();
    publish("Pertama", "Nelayan dan tengkulak.");
    chat.await(SARI, m -> m.text().contains("Pertama"));
    publish("Ditarik", "Nelayan dan pelabuhan.");
    publish("Tetap", "Nelayan dan pasar.");
    awaitCompared();
    chat.knowledge()
        .library()
        .withdraw(chat.knowledge().library().find(1, "Ditarik.md").orElseThrow());
    clock.set(clock.instant().plus(Duration.ofDays(8)));

    assertThat(chat.await(SARI, m -> m.text().contains("Tetap")).text()).doesNotContain("Ditarik");
    assertThat(chat.world().messages(SARI)).noneMatch(m -> m.text().contains("Lama"));
  }

  @Test
  @DisplayName("are told of in one message that says how many more there are")
  void manyAtOnce() {
    chat.asks(SARI, "/ikuti nelayan");
    publish("Pertama", "Nelayan dan tengkulak.");
    chat.await(SARI, m -> m.text().contains("Pertama"));
    for (int i = 1; i <= 13; i++) {
      publish("Terbitan " + i, "Nelayan di desa " + i + ".");
    }
    awaitCompared();
    clock.set(clock.instant().plus(Duration.ofDays(8)));

    assertThat(chat.await(SARI, m -> m.text().contains("Terbitan 1")).text())
        .contains("Terbitan 10", "3 lagi", "/edisi");
  }

  @Test
  @DisplayName(
      "are no harm where the bot was blocked: others are told, and it stays at one attempt")
  void blocked() {
    chat.asks(BUDI, "/ikuti nelayan");
    chat.asks(SARI, "/ikuti nelayan");
    chat.world().blocks(BUDI);
    publish("Melaut", "Nelayan dan tengkulak.");

    chat.await(SARI, m -> m.text().contains("Melaut"));
    assertThat(chat.asks(SARI, "/ikuti").text()).contains("nelayan");
    assertThat(column("select count(*) from follow_match where told_at is null"))
        .containsExactly("0");
  }

  /** Until all that is in the library has been compared with what is followed. */
  private void awaitCompared() {
    String last = Long.toString(chat.knowledge().library().lastChange());
    Instant end = Instant.now().plusSeconds(20);
    while (!column("select change from follow_progress").contains(last)) {
      assertThat(Instant.now()).as("compared in time").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private List<String> column(String sql) {
    return chat.knowledge()
        .database()
        .read(tx -> tx.handle().createQuery(sql).mapTo(String.class).list());
  }

  private int last(long person) {
    return chat.world().messages(person).stream().mapToInt(ChatMessage::id).max().orElse(0);
  }

  private void publish(String title, String text) {
    chat.knowledge()
        .library()
        .store(
            1,
            new Manuscript(
                title + ".md",
                Origin.IMPORT,
                OptionalInt.empty(),
                OptionalInt.empty(),
                title,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(text),
                List.of()));
  }
}
