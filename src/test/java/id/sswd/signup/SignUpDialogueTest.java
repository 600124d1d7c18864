package id.sswd.signup;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.playground.CallbackAnswer;
import id.sswd.playground.ChatMessage;
import id.sswd.playground.Person;
import id.sswd.support.Conversation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Signing up for a session")
class SignUpDialogueTest {
  private static final long FIRST = 502_000_001L;

  @TempDir private Path folder;
  private Conversation chat;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder);
    chat.asks(SARI, DISCUSSION, "/bantuan");
    session(7, Duration.ofDays(2), "2");
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName(
      "fills the places, then a waiting list; who leaves makes room for the first who waits")
  void waitingList() {
    chat.asks(SARI, "/daftar 7");
    chat.await(SARI, m -> m.text().contains("nama lengkapmu"));
    chat.await(SARI, m -> m.text().contains("terdaftar di sesi #7"));
    assertThat(joins(BUDI)).contains("terdaftar di sesi #7");
    assertThat(joins(RINA)).contains("urutan 1 daftar tunggu");
    assertThat(joins(RINA)).contains("masih di urutan 1");

    assertThat(chat.asks(SARI, "/batal 7").text()).contains("dibatalkan");

    chat.await(RINA, m -> m.fromBot() && m.text().contains("Ada tempat untukmu"));
    assertThat(chat.asks(SARI, "/batal 7").text()).contains("memang belum terdaftar");
  }

  @Test
  @DisplayName("asks once for the full name and cohort, and uses them from then on")
  void fullName() {
    ChatMessage question = askedForName(SARI);
    chat.world().says(SARI, SARI, 0, "Sari Puspa Dewi '23", question.id());
    chat.await(SARI, m -> m.text().contains("Terima kasih, Sari Puspa Dewi"));

    assertThat(chat.asks(SARI, "/pendaftaranku").text()).contains("#7", "hadir");
    session(8, Duration.ofDays(3), "null");
    assertThat(chat.asks(SARI, "/daftar 8").text()).contains("terdaftar di sesi #8");
  }

  @Test
  @DisplayName("takes no name that nobody could read")
  void badNames() {
    ChatMessage question = askedForName(SARI);
    chat.world().says(SARI, SARI, 0, "🎉🎉🎉", question.id());
    chat.await(SARI, m -> m.text().contains("belum bisa dipakai"));
    chat.world().says(SARI, SARI, 0, "Sari 1800", question.id());
    chat.await(SARI, m -> m.text().contains("angkatannya belum terbaca"));
    chat.world().says(SARI, SARI, 0, "x".repeat(4000), question.id());
    chat.await(SARI, m -> m.replyTo() != 0 && m.text().contains("paling banyak 60"));
  }

  @Test
  @DisplayName("brings guests by name, who take places too")
  void guests() {
    askedForName(SARI);
    assertThat(chat.asks(SARI, "/tamu 7 Ibu Aminah").text()).contains("Tamumu terdaftar");
    assertThat(chat.asks(SARI, "/tamu 7 Pak Darto").text()).contains("urutan 1 daftar tunggu");
    assertThat(chat.asks(SARI, "/tamu 7").text()).contains("Tulis nama tamunya");

    ChatMessage mine = chat.asks(SARI, "/pendaftaranku");
    assertThat(mine.text()).contains("Ibu Aminah", "Pak Darto");
    chat.presses(SARI, mine, "Batal tamu: Ibu Aminah");

    chat.await(SARI, m -> m.text().contains("Tamumu, Pak Darto, mendapat tempat"));
  }

  @Test
  @DisplayName("says what is wrong with a session that is not there, over, closed or cancelled")
  void refusals() {
    assertThat(chat.asks(SARI, "/daftar 99").text()).contains("Sesi #99 tidak ada di SSWD");
    assertThat(chat.asks(SARI, "/daftar tujuh").text()).contains("/daftar 7");
    state(7, "closed");
    assertThat(chat.asks(SARI, "/daftar 7").text()).contains("sudah ditutup");
    state(7, "cancelled");
    assertThat(chat.asks(SARI, "/daftar 7").text()).contains("dibatalkan");
    state(7, "postponed");
    assertThat(chat.asks(SARI, "/daftar 7").text()).contains("sedang ditunda");
    session(6, Duration.ofHours(-1), "null");
    assertThat(chat.asks(SARI, "/daftar 6").text()).contains("sudah dimulai");
  }

  @Test
  @DisplayName("shows a session that was called off as such, with nothing to press")
  void calledOff() {
    askedForName(SARI);
    state(7, "cancelled");
    ChatMessage mine = chat.asks(SARI, "/pendaftaranku");
    assertThat(mine.text()).contains("sesi dibatalkan").doesNotContain("hadir ✅");
    assertThat(mine.buttons()).isEmpty();
  }

  @Test
  @DisplayName("asks which session is meant where there are several")
  void whichSession() {
    session(8, Duration.ofDays(9), "null");
    ChatMessage which = chat.asks(BUDI, "/daftar");
    assertThat(which.text()).contains("Sesi yang mana?");

    CallbackAnswer answer = chat.presses(BUDI, which, "#8");

    assertThat(answer.url()).contains("start=nama");
    assertThat(chat.asks(BUDI, "/pendaftaranku").text()).contains("#8").doesNotContain("#7");
  }

  @Test
  @DisplayName("a code marks people present, an organizer ticks off and adds who came unannounced")
  void attendance() {
    askedForName(SARI);
    assertThat(chat.asks(SARI, "/hadir KODE7").text()).contains("dibuka satu jam sebelum");
    session(9, Duration.ofMinutes(20), "null");

    assertThat(chat.asks(SARI, "/hadir kode9").text()).contains("Hadir di sesi #9");
    assertThat(chat.asks(SARI, "/hadir KODE9").text()).contains("sudah tercatat");
    assertThat(chat.asks(SARI, "/hadir XXXXX").text()).contains("tidak dikenal");

    chat.world().starts(RINA, "");
    chat.await(RINA, ChatMessage::fromBot);
    ChatMessage code = chat.asks(RINA, "/kode 9");
    assertThat(code.json().has("photo")).isTrue();
    assertThat(code.text()).contains("KODE9");
    chat.presses(RINA, code, "Absen");
    ChatMessage list = chat.await(RINA, m -> m.text().contains("Absen sesi #9"));
    assertThat(list.text()).contains("1 hadir");
    assertThat(chat.asks(RINA, "/hadir 9 Tante Rosi").text()).contains("Tante Rosi dicatat hadir");
    assertThat(chat.asks(RINA, "/hadir 9 tante rosi").text()).contains("sudah dicatat hadir");
    chat.presses(RINA, list, "Sari");
    chat.await(RINA, m -> m.id() == list.id() && m.text().contains("1 tidak datang"));
  }

  @Test
  @DisplayName("an outsider's press on an organizer's buttons changes nothing")
  void outsider() {
    chat.asks(SARI, "/start");
    assertThat(chat.asks(SARI, "/kode 7").text()).contains("untuk pengurus");
    assertThat(chat.asks(SARI, "/hadir 7 Hantu").text()).contains("untuk pengurus");
  }

  private String joins(long person) {
    int before = chat.world().messages(person).stream().mapToInt(ChatMessage::id).max().orElse(0);
    chat.world().says(person, person, "/daftar 7");
    return chat.await(person, m -> m.fromBot() && m.id() > before && m.replyTo() > before).text();
  }

  private ChatMessage askedForName(long person) {
    chat.world().says(person, person, "/daftar 7");
    return chat.await(person, m -> m.fromBot() && m.text().contains("nama lengkapmu"));
  }

  private void session(int edition, Duration fromNow, String capacity) {
    chat.knowledge()
        .database()
        .useTransaction(
            tx ->
                tx.handle()
                    .execute(
                        """
                        insert into session (community_id, edition, theme, starts_at, time_zone, place, capacity,
                            contact, speaker, moderator, note_taker, state, code, created_by, created_at)
                        values (1, %d, 'Diversi dan sesudahnya', %d, 'Asia/Jakarta', 'Aula', %s, '', '', '', '',
                            'open', 'KODE%d', %d, 0)
                        """
                            .formatted(
                                edition,
                                Instant.now().plus(fromNow).toEpochMilli(),
                                capacity,
                                edition,
                                RINA)));
  }

  private void state(int edition, String state) {
    chat.knowledge()
        .database()
        .useTransaction(
            tx ->
                tx.handle()
                    .execute("update session set state = ? where edition = ?", state, edition));
  }

  static Person person(int number) {
    return new Person(FIRST + number, "Peserta " + number, "peserta" + number, "id");
  }
}
