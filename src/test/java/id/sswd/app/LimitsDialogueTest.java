package id.sswd.app;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sswd.config.Settings;
import id.sswd.playground.ChatMessage;
import id.sswd.playground.Person;
import id.sswd.support.Conversation;
import id.sswd.support.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Whoever sends more than is taken")
class LimitsDialogueTest {
  private static final Settings.Limits LIMITS = new Settings.Limits(4, 6, 20, 5, 2_000);
  private static final Duration A_WHILE = Duration.ofMillis(700);
  private static final long FIRST = 650_000_001L;
  private static final int CROWD = 60;

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T03:00:00Z"));
  private Conversation chat;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder, clock, LIMITS);
    for (int i = 0; i < CROWD; i++) {
      chat.world().add(new Person(FIRST + i, "Peserta " + i, "peserta" + i, "id"));
      chat.world().joins(FIRST + i, DISCUSSION, "member");
    }
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("is told once when to come back, then hears nothing, then is answered again")
  void person() {
    ChatMessage told = exhausted(SARI);
    assertThat(told.text()).contains("Coba lagi dalam 30 detik");
    for (int i = 0; i < 5; i++) {
      chat.world().says(SARI, SARI, "masih di sana?");
    }
    assertThat(chat.asks(BUDI, "apa itu diversi?").text()).as("another person").contains("#6");
    assertThat(chat.staysSilent(SARI, told.id(), A_WHILE)).isTrue();

    clock.set(clock.instant().plusSeconds(30));

    assertThat(chat.asks(SARI, "apa itu diversi?").text()).contains("#6");
    assertThat(open()).as("updates that are not done with").isZero();
  }

  @Test
  @DisplayName("is answered all the same when in need")
  void inNeed() {
    exhausted(SARI);

    assertThat(chat.asks(SARI, "aku ingin mengakhiri hidupku").text()).contains("112");
  }

  @Test
  @DisplayName("may dictate notes beyond the limit of questions")
  void notes() {
    chat.asks(RINA, DISCUSSION, "/bantuan");
    ChatMessage preview =
        chat.asks(RINA, "/umumkan Tema: Lansia / Waktu: 2 Des 2026 15.30 WIB / Tempat: Aula");
    chat.presses(RINA, preview, "Umumkan di");
    clock.set(Instant.parse("2026-12-02T09:00:00Z"));
    chat.asks(RINA, "/catat");
    for (int i = 0; i < 10; i++) {
      chat.world().says(RINA, RINA, "Bagian " + i + " dari catatan.");
    }

    chat.await(RINA, m -> m.fromBot() && notesTaken() == 10);
    assertThat(notesTaken()).isEqualTo(10);
  }

  @Test
  @DisplayName("in a group takes no place and no button from the others there")
  void group() {
    for (int i = 0; i < 7; i++) {
      chat.world().says(FIRST + i, DISCUSSION, "/tanya apa itu diversi?");
    }
    ChatMessage told =
        chat.await(DISCUSSION, m -> m.text().contains("Terlalu banyak pertanyaan sekaligus"));
    for (int i = 10; i < 20; i++) {
      chat.world().says(FIRST + i, DISCUSSION, "/tanya apa itu pasung?");
    }
    assertThat(chat.staysSilent(DISCUSSION, told.id(), A_WHILE)).isTrue();

    assertThat(chat.asks(SARI, DISCUSSION, "/jadwal").text()).isNotBlank();
    assertThat(chat.asks(BUDI, "apa itu diversi?").text()).contains("#6");
  }

  @Test
  @DisplayName("is no crowd: each of many presses on one card is answered")
  void crowd() {
    chat.asks(RINA, DISCUSSION, "/bantuan");
    ChatMessage preview =
        chat.asks(RINA, "/umumkan Tema: Lansia / Waktu: 2 Des 2026 15.30 WIB / Tempat: Aula");
    chat.presses(RINA, preview, "Umumkan di");
    ChatMessage card = chat.await(DISCUSSION, m -> m.text().contains("Lansia"));
    for (int i = 0; i < CROWD; i++) {
      chat.presses(FIRST + i, card, "Hadir");
    }

    assertThat(count("select count(*) from sign_up where state = 'going'")).isEqualTo(CROWD);
  }

  @Test
  @DisplayName("by pressing is told in a window, once")
  void presses() {
    ChatMessage answer = chat.asks(SARI, "apa itu diversi?");
    String data = Conversation.button(answer, "Membantu").callback().orElseThrow();
    for (int i = 0; i < 5; i++) {
      chat.presses(SARI, SARI, answer.id(), data);
    }

    assertThat(chat.presses(SARI, SARI, answer.id(), data).text()).contains("dalam 30 detik");
    assertThat(chat.world().pressesAndWaits(SARI, SARI, answer.id(), data, A_WHILE))
        .as("the next press")
        .isEmpty();
  }

  @Test
  @DisplayName("inline reads so in the list of results")
  void inline() {
    for (int i = 0; i < 5; i++) {
      chat.world().inline(SARI, "diversi " + i, Duration.ofSeconds(10));
    }

    List<JsonNode> results = chat.world().inline(SARI, "diversi lagi", Duration.ofSeconds(10));
    assertThat(results.toString()).contains("Terlalu cepat");
  }

  private ChatMessage exhausted(long person) {
    for (int i = 0; i < 4; i++) {
      chat.asks(person, "apa itu diversi?");
    }
    return chat.asks(person, "apa itu diversi?");
  }

  private int notesTaken() {
    return count("select count(*) from note");
  }

  private int open() {
    return count("select count(*) from inbox where state = 'new'");
  }

  private int count(String query) {
    return chat.knowledge()
        .database()
        .<Integer>read(tx -> tx.handle().createQuery(query).mapTo(Integer.class).one());
  }
}
