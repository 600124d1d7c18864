package id.sswd.app;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.QUESTIONS;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static id.sswd.playground.SampleWorld.VOLUNTEERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sswd.library.Manuscript;
import id.sswd.library.Origin;
import id.sswd.playground.CallbackAnswer;
import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In a chat")
class ChatFeaturesTest {
  private static final Duration A_WHILE = Duration.ofMillis(700);

  @TempDir private Path folder;
  private Conversation chat;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder);
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("/tanya under somebody's question answers that question")
  void askUnderAQuestion() {
    int question = chat.world().says(BUDI, DISCUSSION, "apa itu diversi?").id();
    chat.world().says(SARI, DISCUSSION, 0, "/tanya", question);

    ChatMessage answer = chat.await(DISCUSSION, m -> m.fromBot() && m.replyTo() == question);

    assertThat(answer.text()).contains("#6");
  }

  @Test
  @DisplayName("a reply to an answer carries its subject on")
  void followUp() {
    ChatMessage first = chat.asks(SARI, DISCUSSION, "/tanya apa tugas peksos di rumah sakit?");
    chat.world().says(SARI, DISCUSSION, 0, "kalau di sekolah?", first.id());

    ChatMessage second = chat.await(DISCUSSION, m -> m.fromBot() && m.id() > first.id());

    assertThat(first.text()).contains("#2");
    assertThat(second.text()).containsAnyOf("#7", "#4");
  }

  @Test
  @DisplayName("a mention is a question, other talk is not")
  void mention() {
    int talk = chat.world().says(SARI, DISCUSSION, "apa itu diversi ya teman-teman").id();
    assertThat(chat.staysSilent(DISCUSSION, talk, A_WHILE)).isTrue();

    ChatMessage answer = chat.asks(SARI, DISCUSSION, "@sswd_bot apa itu diversi?");

    assertThat(answer.text()).contains("#6");
  }

  @Test
  @DisplayName("an answer stays in the topic of its question")
  void topic() {
    int question =
        chat.world().says(SARI, DISCUSSION, QUESTIONS, "/tanya apa itu diversi?", 0).id();

    ChatMessage answer = chat.await(DISCUSSION, m -> m.fromBot() && m.replyTo() == question);

    assertThat(answer.topicId()).isEqualTo(QUESTIONS);
  }

  @Test
  @DisplayName("another bot's command is left alone, a mistyped one is put right")
  void commands() {
    int foreign = chat.world().says(SARI, DISCUSSION, "/tanya@other_bot apa itu diversi").id();
    assertThat(chat.staysSilent(DISCUSSION, foreign, A_WHILE)).isTrue();

    assertThat(chat.asks(SARI, "/tanaya apa itu diversi").text()).contains("Maksudnya /tanya?");
    assertThat(chat.asks(SARI, "/bantuan").text()).contains("/tanya", "/edisi", "/setting");
  }

  @Test
  @DisplayName("/edisi lists, pages and shows publications")
  void editions() {
    ChatMessage list = chat.asks(SARI, "/edisi");
    chat.presses(SARI, list, "Berikutnya");
    ChatMessage second = chat.await(SARI, m -> m.id() == list.id() && m.text().contains("#11"));
    assertThat(second.text()).doesNotContain("#16");

    ChatMessage shown = chat.asks(SARI, "/edisi 6");
    assertThat(shown.text()).contains("Anak Berhadapan dengan Hukum", "Naskah contoh #6");
    assertThat(chat.asks(SARI, "/edisi 999").text()).contains("belum ada");
    assertThat(chat.asks(SARI, "/edisi tujuh").text()).contains("/edisi 7");
  }

  @Test
  @DisplayName("/setting opens the five settings, and one lists what belongs to it")
  void settings() {
    ChatMessage settings = chat.asks(SARI, "/setting");
    assertThat(settings.buttons()).hasSizeGreaterThanOrEqualTo(5);

    chat.presses(SARI, settings, "Koreksional");

    ChatMessage list =
        chat.await(SARI, m -> m.id() == settings.id() && m.text().contains("Koreksional"));
    assertThat(list.buttons()).isNotEmpty();
  }

  @Test
  @DisplayName("an answer can be confined to a setting, marked helpful, and shown whole")
  void answerButtons() {
    ChatMessage answer = chat.asks(SARI, "apa peran peksos?");

    CallbackAnswer thanks = chat.presses(SARI, answer, "Membantu");
    assertThat(thanks.text()).contains("senang bisa membantu");
    chat.presses(SARI, answer, "Setting");
    ChatMessage choice =
        chat.await(SARI, m -> m.id() == answer.id() && m.buttons().toString().contains("Industri"));
    chat.presses(SARI, choice, "Industri");

    ChatMessage confined =
        chat.await(SARI, m -> m.id() == answer.id() && m.text().contains("Hanya dari setting"));
    assertThat(confined.text()).containsAnyOf("#9", "#10");
  }

  @Test
  @DisplayName("what the library cannot answer can be put to the next session, once a person")
  void propose() {
    ChatMessage declined = chat.asks(SARI, "resep rendang padang yang enak");

    assertThat(chat.presses(SARI, declined, "Usulkan").text()).contains("diusulkan ke sesi");
    assertThat(
            chat.knowledge()
                .database()
                .<Integer>read(
                    tx ->
                        tx.handle()
                            .createQuery("select count(*) from topic")
                            .mapTo(Integer.class)
                            .one()))
        .isEqualTo(1);
  }

  @Test
  @DisplayName(
      "/bahasa changes a person's language in private, and a group's for its organizer only")
  void language() {
    ChatMessage ask = chat.asks(SARI, "/bahasa");
    chat.presses(SARI, ask, "English");
    chat.await(SARI, m -> m.id() == ask.id() && m.text().contains("English"));
    assertThat(chat.asks(SARI, "/help").text()).contains("/ask");

    int outsider = chat.world().says(BUDI, DISCUSSION, "/bahasa").id();
    assertThat(chat.staysSilent(DISCUSSION, outsider, A_WHILE)).isTrue();
    ChatMessage group = chat.asks(RINA, DISCUSSION, "/bahasa");
    assertThat(chat.presses(BUDI, group, "English").text()).contains("pengurus");
    chat.presses(RINA, group, "English");
    chat.await(DISCUSSION, m -> m.id() == group.id() && m.text().contains("English"));
  }

  @Test
  @DisplayName("inline mode finds quotes in any chat, and the chosen one is sent with its source")
  void inline() throws Exception {
    List<JsonNode> results = chat.world().inline(SARI, "diversi", Duration.ofSeconds(10));

    assertThat(results).isNotEmpty();
    ChatMessage sent =
        chat.world().chooseInline(SARI, VOLUNTEERS, 0, results.getFirst().path("id").asText());
    assertThat(sent.text()).contains("#6");
  }

  @Test
  @DisplayName("one community's library is not read in another")
  void communities() {
    long otherGroup = -1_001_000_000_777L;
    chat.world().addGroup(otherGroup, "Kelompok Lain", List.of(BUDI));
    chat.world().addsBot(BUDI, otherGroup);
    chat.await(otherGroup, ChatMessage::fromBot);
    long other = communityOf(otherGroup);
    chat.knowledge().library().store(other, manuscript());
    chat.knowledge().follower().catchUp();

    assertThat(chat.asks(BUDI, otherGroup, "/tanya apa itu gotong royong digital?").text())
        .contains("kerja bersama lewat gawai");
    assertThat(chat.asks(SARI, DISCUSSION, "/tanya apa itu gotong royong digital?").text())
        .doesNotContain("kerja bersama lewat gawai");
    assertThat(chat.asks(SARI, "apa itu gotong royong digital?").text())
        .doesNotContain("kerja bersama lewat gawai");
  }

  @Test
  @DisplayName("a group that becomes a supergroup goes on as before")
  void migration() {
    ChatMessage before = chat.asks(SARI, VOLUNTEERS, "/tanya apa itu diversi?");
    long community = communityOf(VOLUNTEERS);
    long moved = chat.world().migrates(VOLUNTEERS);

    ChatMessage after = chat.asks(SARI, moved, "/tanya apa itu diversi?");

    assertThat(after.text()).isEqualTo(before.text());
    chat.awaitHandled();
    assertThat(communityOf(moved)).isEqualTo(community);
  }

  @Test
  @DisplayName("a person who has blocked the bot holds nobody else up")
  void blocked() {
    chat.asks(SARI, "apa itu diversi?");
    chat.world().says(SARI, SARI, "apa itu pasung?");
    chat.world().blocks(SARI);

    assertThat(chat.asks(BUDI, "apa itu diversi?").text()).contains("#6");
  }

  private long communityOf(long group) {
    return chat.knowledge()
        .database()
        .<Long>read(
            tx ->
                tx.handle()
                    .createQuery("select community_id from chat where id = ?")
                    .bind(0, group)
                    .mapTo(Long.class)
                    .one());
  }

  private static Manuscript manuscript() {
    return new Manuscript(
        "gotong-royong.txt",
        Origin.IMPORT,
        OptionalInt.of(1),
        OptionalInt.empty(),
        "Gotong Royong Digital",
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of("Gotong royong digital adalah kerja bersama lewat gawai untuk menolong tetangga."),
        List.of());
  }
}
