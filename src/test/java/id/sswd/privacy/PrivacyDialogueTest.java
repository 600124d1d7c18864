package id.sswd.privacy;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A person's own data")
class PrivacyDialogueTest {
  @TempDir private Path folder;
  private Conversation chat;
  private Life sari;

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder);
    for (long person : List.of(RINA, BUDI, SARI)) {
      chat.world().starts(person, "");
      chat.await(person, ChatMessage::fromBot);
    }
    chat.asks(SARI, DISCUSSION, "/bantuan");
    sari = new Life(chat, SARI);
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("is shown as one file with every row explained, and without other people")
  void shown() throws Exception {
    sari.lives();
    chat.asks(SARI, "apakah lansia perlu pendamping khusus?");

    JsonNode file = file(SARI, "/data_saya");

    assertThat(file.path("telegram_id").asLong()).isEqualTo(SARI);
    String all = file.toString();
    assertThat(all)
        .contains("Sari Puspa", "catatan Sari", "Tamu Bu Aminah", "lansia perlu pendamping");
    assertThat(all).doesNotContain(Long.toString(BUDI), "Budi Santoso", "KODE");
    assertThat(file.path("held"))
        .allSatisfy(part -> assertThat(part.path("means").asText()).isNotBlank());
    assertThat(rows(file, "sign_up")).isEqualTo(3);
    assertThat(rows(file, "note_revision")).isEqualTo(1);
    assertThat(rows(file, "audit")).isEqualTo(1);
    assertThat(file.path("keys").path("full_name").asText()).isEqualTo("nama lengkap");
  }

  @Test
  @DisplayName("speaks the person's language")
  void english() throws Exception {
    sari.run("insert into person (id, language) values (%d, 'en')".formatted(BUDI));
    JsonNode file = file(BUDI, "/mydata");
    assertThat(file.path("about").asText()).startsWith("All that this bot holds");
    assertThat(chat.asks(BUDI, "/privacy").text()).contains("Your personal data", "180 days");
    assertThat(chat.asks(BUDI, "/forgetme").text()).contains("Erase all of your data?");
  }

  @Test
  @DisplayName("is not spoken of in groups")
  void group() {
    ChatMessage there = chat.asks(SARI, DISCUSSION, "/data_saya");
    assertThat(there.text()).contains("chat pribadi");
    assertThat(there.json().has("document")).isFalse();
    assertThat(chat.asks(SARI, DISCUSSION, "/hapus_saya").text()).contains("chat pribadi");
  }

  @Test
  @DisplayName("is explained, and each consent is taken back and given by a button")
  void consents() {
    sari.lives();
    ChatMessage screen = chat.asks(SARI, "/privasi");
    assertThat(screen.text())
        .contains("180 hari", "30 hari", "3 tahun", "✅ Nama lengkap", "Sari Puspa");
    assertThat(screen.text()).contains("✅ Namamu boleh dimuat", "✅ Bot boleh mengirim pengingat");

    chat.presses(SARI, screen, "Jangan muat namaku");
    chat.presses(SARI, screen, "Matikan pengingat");
    chat.presses(SARI, screen, "Lupakan nama lengkapku");

    ChatMessage now =
        chat.await(SARI, m -> m.id() == screen.id() && m.text().contains("tidak disimpan"));
    assertThat(now.text()).contains("▫️ Namamu tidak dimuat", "▫️ Bot tidak mengirim pengingat");
    assertThat(sari.column("select name from publication_participant where publication_id > 900"))
        .containsExactly("Budi Santoso");
    assertThat(sari.column("select name from sign_up where person_id = " + SARI))
        .containsOnly("Sari");
    chat.presses(SARI, now, "Nyalakan pengingat");
    chat.await(SARI, m -> m.id() == screen.id() && m.text().contains("✅ Bot boleh"));
    chat.presses(SARI, now, "Simpan nama lengkapku");
    ChatMessage asked = chat.await(SARI, m -> m.text().contains("nama lengkapmu"));
    chat.world().says(SARI, SARI, 0, "Sari Dewi 2023", asked.id());
    chat.await(SARI, m -> m.text().contains("Terima kasih, Sari Dewi"));
  }

  private JsonNode file(long person, String command) throws Exception {
    int said = chat.world().says(person, person, command).id();
    ChatMessage sent = chat.await(person, m -> m.id() > said && m.json().has("document"));
    String id = sent.json().path("document").path("file_id").asText();
    return new ObjectMapper()
        .readTree(new String(chat.world().file(id).orElseThrow(), StandardCharsets.UTF_8));
  }

  private static int rows(JsonNode file, String table) {
    for (JsonNode part : file.path("held")) {
      if (part.path("what").asText().equals(table)) {
        return part.path("rows").size();
      }
    }
    return -1;
  }
}
