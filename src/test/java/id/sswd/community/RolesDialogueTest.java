package id.sswd.community;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static id.sswd.playground.SampleWorld.VOLUNTEERS;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.playground.CallbackAnswer;
import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Roles, what was done with them, and the set-up of a group")
class RolesDialogueTest {
  private static final long NEW_GROUP = -1_001_000_000_077L;
  private static final Duration A_WHILE = Duration.ofMillis(700);

  @TempDir private Path folder;
  private Conversation chat;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder);
    chat.asks(SARI, DISCUSSION, "/bantuan");
    for (long person : new long[] {SARI, BUDI, RINA}) {
      chat.world().starts(person, "");
      chat.await(person, ChatMessage::fromBot);
    }
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("are given by answering somebody's message, used, listed and taken back")
  void given() {
    ChatMessage choice = choiceFor(SARI);
    assertThat(choice.text()).contains("Sari belum punya peran");

    chat.presses(RINA, choice, "Pengurus");
    chat.await(DISCUSSION, m -> m.id() == choice.id() && m.text().contains("sekarang: Pengurus"));
    assertThat(chat.asks(SARI, "/umumkan").text()).contains("langkah 1");
    ChatMessage list = chat.asks(RINA, "/peran");
    assertThat(list.text()).contains("Sari: Pengurus");

    chat.presses(RINA, list, "Sari");
    ChatMessage again = chat.await(RINA, m -> m.text().contains("sekarang: Pengurus"));
    chat.presses(RINA, again, "Tanpa peran");
    chat.await(RINA, m -> m.text().contains("Sari belum punya peran"));

    assertThat(chat.asks(SARI, "/peran").text()).contains("hanya untuk pengurus SSWD");
    assertThat(chat.asks(RINA, "/audit").text())
        .contains("menjadikan Sari pengurus", "mencabut peran Sari", "Bu Rina");
  }

  @Test
  @DisplayName("are none of an outsider's business, who is told so without noise in the group")
  void outsiders() {
    ChatMessage choice = choiceFor(BUDI);

    CallbackAnswer refused = chat.presses(SARI, choice, "Pengurus");

    assertThat(refused.alert()).isTrue();
    assertThat(refused.text()).contains("hanya untuk pengurus");
    int said = chat.world().says(SARI, DISCUSSION, "/audit").id();
    chat.await(SARI, m -> m.text().contains("hanya untuk pengurus SSWD"));
    assertThat(chat.staysSilent(DISCUSSION, said, A_WHILE)).isTrue();
  }

  @Test
  @DisplayName("of one community give no rights in another")
  void elsewhere() {
    chat.world().joins(RINA, VOLUNTEERS, "member");
    chat.world().joins(BUDI, VOLUNTEERS, "creator");
    chat.asks(BUDI, VOLUNTEERS, "/bantuan");
    ChatMessage choice = choiceFor(SARI);
    chat.presses(RINA, choice, "Pengurus");
    chat.await(DISCUSSION, m -> m.id() == choice.id() && m.text().contains("sekarang: Pengurus"));

    chat.world().says(SARI, VOLUNTEERS, "/peran");

    assertThat(chat.await(SARI, m -> m.text().contains("hanya untuk pengurus")).text())
        .contains("Komunitas Relawan");
  }

  @Test
  @DisplayName("a new group is set up by the three buttons under the greeting, by administrators")
  void setUp() {
    chat.world().addGroup(NEW_GROUP, "Diskusi Kesos Timur", List.of(RINA, SARI));
    chat.world().joins(RINA, NEW_GROUP, "creator");
    chat.world().addsBot(RINA, NEW_GROUP);
    ChatMessage greeting = chat.await(NEW_GROUP, ChatMessage::fromBot);
    assertThat(labels(greeting))
        .containsExactly("🌐 Bahasa Indonesia", "🕒 WIB", "🏷 Diskusi Kesos Timur");

    assertThat(chat.presses(SARI, greeting, "WIB").text()).contains("hanya untuk pengurus");
    for (String zone : List.of("WIB", "WITA", "WIT")) {
      chat.presses(RINA, redrawn(greeting, "🕒 " + zone), "🕒");
    }
    redrawn(greeting, "🕒 WIB / WITA / WIT");
    chat.presses(RINA, greeting, "Bahasa Indonesia");
    redrawn(greeting, "🌐 English");
    chat.presses(RINA, greeting, "Kesos Timur");
    ChatMessage question = chat.await(NEW_GROUP, m -> m.text().contains("What is this community"));
    chat.world().says(RINA, NEW_GROUP, 0, "🎉🎉", question.id());
    ChatMessage again = chat.await(NEW_GROUP, m -> m.text().contains("cannot be used"));
    chat.world().says(RINA, NEW_GROUP, 0, "Kesos Timur Raya", again.id());

    assertThat(chat.await(NEW_GROUP, m -> m.text().contains("is now called")).text())
        .contains("Kesos Timur Raya");
    chat.asks(RINA, NEW_GROUP, "/help");
    assertThat(chat.asks(RINA, "/audit").text()).contains("Kesos Timur Raya", "WIB, WITA");
  }

  private ChatMessage choiceFor(long person) {
    int said = chat.world().says(person, DISCUSSION, "selamat pagi").id();
    int asked = chat.world().says(RINA, DISCUSSION, 0, "/peran", said).id();
    return chat.await(DISCUSSION, m -> m.fromBot() && m.id() > asked);
  }

  private ChatMessage redrawn(ChatMessage greeting, String label) {
    return chat.await(NEW_GROUP, m -> m.id() == greeting.id() && labels(m).contains(label));
  }

  private static List<String> labels(ChatMessage message) {
    return message.buttons().stream().map(ChatMessage.InlineButton::text).toList();
  }
}
