package id.sswd.app;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sswd.chat.CommandSpec;
import id.sswd.playground.ChatMessage;
import id.sswd.playground.Person;
import id.sswd.support.Conversation;
import id.sswd.support.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One group has a session with a roster, notes, a draft and gathered questions. The organizer of
 * another group, and a person of no group at all, try every command, every button that anybody saw,
 * every link and the inline search.
 */
@DisplayName("What one group keeps to itself")
class CrossGroupAccessTest {
  private static final long ELSA = 700_000_001L;
  private static final long OTTO = 700_000_002L;
  private static final long OTHERS = -1_007_000_000_001L;
  private static final List<String> SECRETS =
      List.of("zamrudnaskah", "zamrudtanya", "Zamrud Peserta", "zamrudtema", "zamrudtopik");

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T03:00:00Z"));
  private final List<String> popUps = new ArrayList<>();
  private Conversation chat;
  private int edition;
  private String code = "";

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder, clock);
    chat.world().add(new Person(ELSA, "Elsa", "elsa", "id"));
    chat.world().add(new Person(OTTO, "Otto", "otto", "id"));
    chat.world().addGroup(OTHERS, "Kelompok Lain", List.of(ELSA));
    chat.world().joins(ELSA, OTHERS, "creator");
    chat.world().addsBot(ELSA, OTHERS);
    for (long person : List.of(SARI, BUDI, RINA, ELSA, OTTO)) {
      chat.world().starts(person, "");
      chat.await(person, ChatMessage::fromBot);
    }
    chat.asks(RINA, DISCUSSION, "/bantuan");
    chat.asks(SARI, DISCUSSION, "/bantuan");
    chat.asks(ELSA, OTHERS, "/bantuan");
    fillTheGroup();
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  private void fillTheGroup() {
    ChatMessage preview =
        chat.asks(
            RINA, "/umumkan Tema: zamrudtema / Waktu: Rabu 2 Des 2026 15.30 WIB / Tempat: Aula");
    chat.presses(RINA, preview, "Umumkan di");
    ChatMessage card = chat.await(DISCUSSION, m -> m.text().contains("zamrudtema"));
    Matcher number = Pattern.compile("#(\\d+)").matcher(card.text());
    assertThat(number.find()).isTrue();
    edition = Integer.parseInt(number.group(1));
    chat.presses(SARI, card, "Hadir");
    chat.asks(RINA, "/hadir " + edition + " Zamrud Peserta");
    chat.asks(SARI, "apa itu zamrudtanya?");
    chat.asks(SARI, "/topik bagaimana merawat zamrudtopik di taman kota");
    clock.set(Instant.parse("2026-12-02T08:35:00Z"));
    chat.asks(RINA, "/hadir " + edition + " Zamrud Peserta");
    chat.world().says(RINA, DISCUSSION, "/kode " + edition);
    ChatMessage shown = chat.await(RINA, m -> m.text().contains("Kode hadir"));
    Matcher found = Pattern.compile("/hadir (\\w+)").matcher(shown.text());
    assertThat(found.find()).isTrue();
    code = found.group(1);
    chat.presses(RINA, shown, "Absen");
    chat.asks(RINA, "/catat " + edition + " Isi zamrudnaskah yang belum terbit.");
    chat.asks(RINA, "/naskah " + edition);
    chat.asks(RINA, DISCUSSION, "/umumkan");
    chat.asks(RINA, "/riwayat " + edition);
    chat.asks(RINA, "/sesi " + edition);
    ChatMessage topics = chat.asks(RINA, "/topik");
    chat.presses(RINA, topics, "Belum terjawab");
    chat.await(RINA, m -> m.text().contains("zamrudtanya"));
    chat.world().says(RINA, RINA, "/audit");
    chat.await(RINA, m -> m.text().contains("mengumumkan"));
    String seen =
        chat.world().messages(RINA).stream().map(ChatMessage::text).reduce("", String::concat);
    assertThat(seen).as("the group's own organizer sees it all").contains(SECRETS.subList(0, 2));
  }

  @Test
  @DisplayName("stays out of reach of every command")
  void commands() {
    for (CommandSpec command : chat.commands()) {
      for (String arguments :
          List.of(
              "",
              " " + edition,
              " #" + edition,
              " 1",
              " " + code.toLowerCase(),
              " " + edition + " #1")) {
        for (long person : List.of(ELSA, OTTO)) {
          says(person, person, "/" + command.name() + arguments);
        }
        says(ELSA, OTHERS, "/" + command.alias() + arguments);
      }
    }
    assertNothingArrived();
  }

  @Test
  @DisplayName("stays out of reach of every button that anybody was shown, and of made-up ones")
  void buttons() {
    ChatMessage ownPrivate = chat.asks(ELSA, "/bantuan");
    ChatMessage ownGroup = chat.asks(ELSA, OTHERS, "/bantuan");
    ChatMessage ottos = chat.asks(OTTO, "/bantuan");
    for (String data : shownButtons()) {
      press(ELSA, ELSA, ownPrivate.id(), data);
      press(ELSA, OTHERS, ownGroup.id(), data);
      press(OTTO, OTTO, ottos.id(), data);
    }
    assertNothingArrived();
  }

  @Test
  @DisplayName("stays out of reach of links and of the inline search")
  void linksAndInline() {
    Set<String> words = new LinkedHashSet<>();
    for (ChatMessage message : theirMessages()) {
      message.buttons().stream()
          .flatMap(button -> button.url().stream())
          .filter(url -> url.contains("start="))
          .forEach(url -> words.add(url.substring(url.indexOf("start=") + "start=".length())));
    }
    assertThat(words).isNotEmpty();
    words.addAll(List.of("topik-1", "topik-2", "topik", "terbit-1-baca", "hadir-" + edition));
    words.add("umumkan_" + DISCUSSION + "_0");
    for (String word : words) {
      for (long person : List.of(ELSA, OTTO)) {
        int said = chat.world().starts(person, word).id();
        chat.await(person, m -> m.fromBot() && m.id() > said);
      }
    }
    for (String secret : SECRETS) {
      for (JsonNode card : chat.world().inline(ELSA, secret, Duration.ofSeconds(10))) {
        popUps.add(card.toString());
      }
    }
    assertNothingArrived();
  }

  private void says(long person, long where, String text) {
    int said = chat.world().says(person, where, text).id();
    chat.presses(person, where, said, "nothing.at.all");
  }

  private void press(long person, long where, int message, String data) {
    popUps.add(chat.presses(person, where, message, data).text());
  }

  /** What stands on the buttons of the group, of its members, with a few verbs exchanged. */
  private Set<String> shownButtons() {
    Set<String> shown = new LinkedHashSet<>();
    for (ChatMessage message : theirMessages()) {
      message.buttons().forEach(button -> button.callback().ifPresent(shown::add));
    }
    assertThat(shown).hasSizeGreaterThan(20);
    Set<String> all = new LinkedHashSet<>(shown);
    for (String data : shown) {
      String token = data.substring(0, data.indexOf('.'));
      for (String verb :
          List.of("show.1", "roster", "preview", "list", "open.1", "gathered.0", "page.0", "pdf")) {
        all.add(token + "." + verb);
      }
    }
    return all;
  }

  private List<ChatMessage> theirMessages() {
    List<ChatMessage> messages = new ArrayList<>();
    for (long where : List.of(DISCUSSION, RINA, SARI)) {
      messages.addAll(chat.world().messages(where));
    }
    return messages;
  }

  private void assertNothingArrived() {
    List<String> arrived = new ArrayList<>(popUps);
    for (long where : List.of(ELSA, OTTO, OTHERS)) {
      chat.world().messages(where).stream()
          .filter(ChatMessage::fromBot)
          .forEach(message -> arrived.add(message.json().toString()));
    }
    assertThat(arrived).hasSizeGreaterThan(5);
    for (String secret : SECRETS) {
      assertThat(arrived).noneMatch(text -> text.contains(secret));
    }
  }
}
