package id.sswd.app;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static id.sswd.playground.SampleWorld.VOLUNTEERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** What Telegram can deliver in somebody's name, and whose word counts. */
@DisplayName("Whose word counts")
class AuthorisationDialogueTest {
  private static final Duration A_WHILE = Duration.ofMillis(700);
  private static final long ANONYMOUS = 1_087_968_824L;
  private static final String ANNOUNCEMENT =
      "/umumkan Tema: Percobaan / Waktu: 2 Jun 2027 15.30 WIB / Tempat: Aula";

  @TempDir private Path folder;
  private Conversation chat;
  private int next = 9_000;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder);
    for (long person : List.of(SARI, BUDI, RINA)) {
      chat.world().starts(person, "");
      chat.await(person, ChatMessage::fromBot);
    }
    chat.asks(RINA, DISCUSSION, "/bantuan");
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("an administrator who stays anonymous in the group counts as one")
  void anonymousAdministrator() {
    int before = last(DISCUSSION);
    deliver("message", message(user(ANONYMOUS, true), "/umumkan", DISCUSSION));

    assertThat(chat.await(DISCUSSION, m -> m.fromBot() && m.id() > before).text())
        .contains("chat pribadi");
  }

  @Test
  @DisplayName("what is answered in private or acts on its sender is asked for under a name")
  void anonymousPerson() {
    for (String command :
        List.of("/statistik", "/kode 1", "/catat 1 Isi", "/daftar", "/topik apa?")) {
      int before = last(DISCUSSION);
      deliver("message", message(user(ANONYMOUS, true), command, DISCUSSION));

      assertThat(chat.await(DISCUSSION, m -> m.fromBot() && m.id() > before).text())
          .as(command)
          .contains("atas namamu sendiri");
    }
  }

  @Test
  @DisplayName("other bots, channels, posts of a linked channel and forwarded commands do not")
  void notPeople() {
    int before = last(DISCUSSION);
    deliver("message", message(user(777_001L, true), "/tanya apa itu diversi?", 0));
    deliver("message", message(user(136_817_688L, true), "/tanya apa itu diversi?", -100_555L));
    deliver("message", message(user(777_000L, false), "/umumkan", -100_555L));
    ObjectNode post = message(user(RINA, false), "/umumkan", -100_555L);
    post.putObject("chat").put("id", -100_555L).put("type", "channel").put("title", "Kanal");
    deliver("channel_post", post);
    ObjectNode forwarded = message(user(RINA, false), "/umumkan", 0);
    forwarded
        .putObject("forward_origin")
        .put("type", "user")
        .put("date", 1_700_000_000)
        .set("sender_user", user(SARI, false));
    deliver("message", forwarded);

    assertThat(chat.staysSilent(DISCUSSION, before, A_WHILE)).isTrue();
    assertThat(chat.world().messages(RINA)).noneMatch(m -> m.text().contains("langkah"));
  }

  @Test
  @DisplayName("a command that is edited afterwards is not done again")
  void edited() {
    ChatMessage answer = chat.asks(SARI, "/topik peran peksos di kapal pesiar");
    int said = answer.id() - 1;
    chat.world().edits(SARI, SARI, said, "/topik peran peksos di bandara perintis");

    assertThat(chat.staysSilent(SARI, answer.id(), A_WHILE)).isTrue();
    assertThat(chat.asks(SARI, "/topik").text()).contains("(1)").doesNotContain("bandara");
  }

  @Test
  @DisplayName("an organizer who is one no longer has no rights, not even on buttons still shown")
  void demoted() {
    chat.world().joins(BUDI, DISCUSSION, "administrator");
    ChatMessage preview = chat.asks(BUDI, ANNOUNCEMENT);
    assertThat(preview.text()).contains("Pratinjau");
    chat.world().joins(BUDI, DISCUSSION, "member");

    assertThat(chat.presses(BUDI, preview, "Umumkan di").text()).contains("pengurus");
    assertThat(chat.world().messages(DISCUSSION)).noneMatch(m -> m.text().contains("Percobaan"));
  }

  @Test
  @DisplayName("an organizer of one group is nobody's organizer in another")
  void elsewhere() {
    chat.world().joins(RINA, VOLUNTEERS, "member");
    chat.world().joins(BUDI, VOLUNTEERS, "creator");
    chat.asks(BUDI, VOLUNTEERS, "/bantuan");

    chat.world().says(RINA, VOLUNTEERS, "/umumkan");
    assertThat(chat.await(RINA, m -> m.text().contains("hanya untuk pengurus")).text())
        .contains("Komunitas Relawan");
    chat.world().says(BUDI, DISCUSSION, "/statistik");
    chat.await(BUDI, m -> m.text().contains("hanya untuk pengurus"));
  }

  @Test
  @DisplayName("a button works for whom and where it was made, whoever copies its data")
  void replayed() {
    ChatMessage preview = chat.asks(RINA, ANNOUNCEMENT);
    String announce = Conversation.button(preview, "Umumkan di").callback().orElseThrow();
    ChatMessage saris = chat.asks(SARI, "/bantuan");

    assertThat(chat.presses(SARI, SARI, saris.id(), announce).text()).isNotEmpty();
    ChatMessage ownGroup = chat.asks(RINA, DISCUSSION, "/bantuan");
    assertThat(chat.presses(RINA, DISCUSSION, ownGroup.id(), announce).text())
        .contains("tidak berlaku");
    assertThat(chat.world().messages(DISCUSSION)).noneMatch(m -> m.text().contains("Percobaan"));
  }

  private int last(long where) {
    return chat.world().messages(where).stream().mapToInt(ChatMessage::id).max().orElse(0);
  }

  private void deliver(String kind, ObjectNode payload) {
    chat.world().queue(kind, payload);
  }

  private static ObjectNode user(long id, boolean bot) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("is_bot", bot)
        .put("first_name", "Seseorang");
  }

  /**
   * A message in the discussion group.
   *
   * @param inTheNameOf a chat; 0 for nobody but its author
   */
  private ObjectNode message(ObjectNode from, String text, long inTheNameOf) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("message_id", next++).put("date", 1_700_000_000).put("text", text);
    message.set("from", from);
    message
        .putObject("chat")
        .put("id", DISCUSSION)
        .put("type", "supergroup")
        .put("title", "SSWD – Diskusi Pekerjaan Sosial");
    int length = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
    message
        .putArray("entities")
        .addObject()
        .put("type", "bot_command")
        .put("offset", 0)
        .put("length", length);
    if (inTheNameOf != 0) {
      message
          .putObject("sender_chat")
          .put("id", inTheNameOf)
          .put("type", inTheNameOf == DISCUSSION ? "supergroup" : "channel")
          .put("title", "Nama lain");
    }
    return message;
  }
}
