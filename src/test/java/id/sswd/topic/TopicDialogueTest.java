package id.sswd.topic;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static id.sswd.playground.SampleWorld.VOLUNTEERS;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.chat.Context;
import id.sswd.chat.Reply;
import id.sswd.community.CommunityRepository;
import id.sswd.playground.ChatMessage;
import id.sswd.session.Sessions;
import id.sswd.support.Conversation;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Topics")
class TopicDialogueTest {
  @TempDir private Path folder;
  private Conversation chat;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder);
    for (long person : List.of(SARI, BUDI, RINA)) {
      chat.world().starts(person, "");
      chat.await(person, ChatMessage::fromBot);
    }
    for (long person : List.of(SARI, BUDI, RINA)) {
      chat.asks(person, DISCUSSION, "/bantuan");
    }
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("are put forward, joined, voted for in the group and counted once for each")
  void votes() {
    assertThat(chat.asks(SARI, "/topik peran peksos di kapal pesiar").text()).contains("Dicatat");
    assertThat(chat.asks(BUDI, "/topik apa peran pekerja sosial di kapal pesiar ya?").text())
        .contains("Topik serupa sudah ada", "peran peksos di kapal pesiar", "2 suara");
    assertThat(chat.asks(SARI, "/topics peran peksos di bandara").text()).contains("Dicatat");

    ChatMessage list = chat.asks(RINA, DISCUSSION, "/topik");
    assertThat(list.text()).contains("(2)", "kapal pesiar", "2 suara", "bandara", "1 suara");
    assertThat(chat.presses(RINA, list, "👍 1").text()).contains("dicatat");
    chat.await(DISCUSSION, m -> m.id() == list.id() && m.text().contains("3 suara"));
    assertThat(chat.presses(RINA, list, "👍 1").text()).contains("ditarik");
    chat.await(DISCUSSION, m -> m.id() == list.id() && m.text().contains("2 suara"));
  }

  @Test
  @DisplayName("say in one sentence what is wrong with a proposal")
  void badInput() {
    assertThat(chat.asks(SARI, "/topik kapal").text()).contains("terlalu pendek");
    assertThat(chat.asks(SARI, "/topik " + "a b c ".repeat(80)).text()).contains("terlalu panjang");
    assertThat(chat.asks(SARI, "/topik ?!?!?!?!?!").text()).contains("dengan kata-kata");
    assertThat(chat.asks(SARI, "/topik").text()).contains("Belum ada topik");
  }

  @Test
  @DisplayName("that were merged into another one while a session takes them up are answered by it")
  void mergedWhilePlanned() {
    chat.asks(SARI, "/topik peran peksos di kapal pesiar");
    chat.asks(BUDI, "/topik awak kapal yang ditelantarkan perusahaan");
    for (long person : List.of(SARI, BUDI)) {
      next(person, next(person, chat.asks(person, "/topik"), "🔎 1"), "Kabari saya");
    }
    ChatMessage planned = next(RINA, chat.asks(RINA, "/topik"), "🔎 1");
    chat.presses(RINA, planned, "Jadikan tema sesi");
    chat.await(RINA, m -> m.text().contains("langkah 2"));
    ChatMessage preview = chat.asks(RINA, "Waktu: besok jam 15.30 WIB / Tempat: Aula");
    chat.presses(RINA, preview, "Umumkan di");
    chat.await(DISCUSSION, m -> m.text().contains("Aula"));

    ChatMessage card = next(RINA, chat.asks(RINA, "/topik"), "🔎 1");
    ChatMessage choice = next(RINA, card, "Gabungkan");
    ChatMessage merged = next(RINA, choice, choice.buttons().getFirst().text());
    assertThat(merged.text()).contains("2 suara", "dibahas di sesi #");
    assertThat(toldOfAnswer(merged)).containsExactlyInAnyOrder(SARI, BUDI);
  }

  @Test
  @DisplayName("are merged and hidden by organizers, and by nobody else")
  void organizers() {
    chat.asks(SARI, "/topik peran peksos di kapal pesiar");
    chat.asks(BUDI, "/topik awak kapal yang ditelantarkan perusahaan");
    ChatMessage theirs = next(SARI, chat.asks(SARI, "/topik"), "🔎 1");
    assertThat(theirs.buttons())
        .extracting(ChatMessage.InlineButton::text)
        .noneMatch(label -> label.contains("Gabungkan") || label.contains("tema sesi"));
    String data = theirs.buttons().getFirst().callback().orElseThrow();
    String token = data.substring(0, data.indexOf('.'));
    for (String verb : List.of("hide.1", "theme.1", "into.1-2", "gathered.0", "reopen.1")) {
      assertThat(chat.presses(SARI, SARI, theirs.id(), token + "." + verb).text())
          .contains("hanya untuk pengurus");
    }

    ChatMessage card = next(RINA, chat.asks(RINA, "/topik"), "🔎 2");
    ChatMessage choice = next(RINA, card, "Gabungkan");
    ChatMessage merged = next(RINA, choice, choice.buttons().getFirst().text());
    assertThat(merged.text()).contains("2 suara");
    next(RINA, merged, "Sembunyikan");
    assertThat(chat.asks(SARI, "/topik").text()).contains("Belum ada topik");
    assertThat(chat.asks(RINA, "/audit").text())
        .contains("menggabungkan topik", "menyembunyikan topik");
  }

  @Test
  @DisplayName("of one community are none of another's, whatever is pressed or opened")
  void communities() {
    chat.world().joins(BUDI, VOLUNTEERS, "creator");
    chat.asks(SARI, "/topik peran peksos di kapal pesiar");
    assertThat(chat.asks(BUDI, VOLUNTEERS, "/topik").text()).contains("Belum ada topik");

    chat.asks(BUDI, VOLUNTEERS, "/topik relawan di lokasi banjir bandang");
    ChatMessage list = chat.asks(BUDI, VOLUNTEERS, "/topik");
    String data = list.buttons().getFirst().callback().orElseThrow();
    String token = data.substring(0, data.indexOf('.'));
    assertThat(chat.presses(BUDI, VOLUNTEERS, list.id(), token + ".vote.1-0").text())
        .contains("sudah tidak ada");
    assertThat(chat.asks(RINA, DISCUSSION, "/topik").text()).doesNotContain("banjir bandang");
  }

  @Test
  @DisplayName("gather an answer that was voted down, once for each person")
  void votedDown() {
    ChatMessage answer = chat.asks(SARI, "apa itu diversi?");
    chat.presses(SARI, answer, "Kurang pas");
    chat.presses(SARI, answer, "Kurang pas");

    ChatMessage gathered = next(RINA, chat.asks(RINA, "/topik"), "Belum terjawab");
    assertThat(gathered.text()).contains("apa itu diversi?", "ditanyakan 1 kali");
    ChatMessage card = next(RINA, gathered, "🔎 1");
    next(RINA, card, "Buka untuk suara");
    assertThat(chat.asks(BUDI, "/topik").text()).contains("apa itu diversi?", "0 suara");
  }

  /** Those who are told when the session that this topic's card names is published. */
  private List<Long> toldOfAnswer(ChatMessage card) {
    String edition = card.text().replaceFirst("(?s).*sesi #(\\d+).*", "$1");
    Context context =
        new Context(1, "SSWD", Language.INDONESIAN, ZoneId.of("Asia/Jakarta"), "sswd_bot");
    List<Long> told = new ArrayList<>();
    chat.knowledge()
        .database()
        .useTransaction(
            tx ->
                new TopicTidings(new CommunityRepository(), new Messages(), Clock.systemUTC())
                    .published(
                        tx,
                        reply -> told.add(((Reply.Text) reply).to().chat()),
                        new Sessions().ofEdition(tx, 1, Integer.parseInt(edition)).orElseThrow(),
                        1,
                        context));
    return told;
  }

  private ChatMessage next(long person, ChatMessage message, String label) {
    String before = message.text();
    chat.presses(person, message, label);
    return chat.await(person, m -> m.id() == message.id() && !m.text().equals(before));
  }
}
