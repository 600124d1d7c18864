package id.sswd.app;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.RINA;
import static id.sswd.playground.SampleWorld.SARI;
import static id.sswd.playground.SampleWorld.VOLUNTEERS;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.chat.PermissionTable;
import id.sswd.chat.Who;
import id.sswd.playground.ChatMessage;
import id.sswd.playground.Person;
import id.sswd.store.ButtonRepository;
import id.sswd.support.Conversation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each row of the table that asks for a role, tried by those who do not hold it. */
@DisplayName("Without a role")
class OutsidersDialogueTest {
  private static final long STRANGER = 700_000_009L;
  private static final Duration A_WHILE = Duration.ofMillis(700);
  private static final Set<Who> RANKED =
      Set.of(Who.NOTE_TAKER, Who.MODERATOR, Who.ORGANIZER, Who.ORGANIZER_OR_ANONYMOUS);

  /**
   * What comes and goes with every message, whoever writes it, and how far publications were
   * compared with what is followed.
   */
  private static final Set<String> TRAFFIC =
      Set.of(
          "inbox",
          "outbox",
          "sent_message",
          "button_token",
          "person",
          "community_member",
          "follow_progress");

  @TempDir private Path folder;
  private Conversation chat;
  private String session = "";

  @BeforeEach
  void begin() throws Exception {
    chat = Conversation.begin(folder);
    for (long person : List.of(SARI, BUDI, RINA)) {
      chat.world().starts(person, "");
      chat.await(person, ChatMessage::fromBot);
    }
    chat.world().joins(BUDI, VOLUNTEERS, "creator");
    chat.asks(RINA, DISCUSSION, "/bantuan");
    chat.asks(SARI, DISCUSSION, "/bantuan");
    chat.asks(BUDI, VOLUNTEERS, "/bantuan");
    ChatMessage preview =
        chat.asks(RINA, "/umumkan Tema: Lansia / Waktu: 2 Jun 2027 15.30 WIB / Tempat: Aula");
    chat.presses(RINA, preview, "Umumkan di");
    chat.await(DISCUSSION, m -> m.text().contains("Lansia"));
    session = one("select id from session where theme = 'Lansia'");
    chat.asks(RINA, "/catat " + one("select edition from session where id = " + session) + " Isi.");
  }

  @AfterEach
  void end() throws Exception {
    chat.close();
  }

  @Test
  @DisplayName("no command that asks for one does anything, and the group hears nothing of it")
  void commands() {
    Map<String, String> before = records();
    int last = chat.world().messages(DISCUSSION).getLast().id();
    int tried = 0;
    for (PermissionTable.Row row : ranked(PermissionTable.Kind.COMMAND)) {
      for (String name : row.names()) {
        String command = "/" + name.replace("#… …", "1 Hantu") + " ";
        assertThat(chat.asks(SARI, command).text()).as(command).contains("hanya untuk pengurus");
        int told = chat.world().messages(SARI).getLast().id();
        chat.world().says(SARI, DISCUSSION, command);
        chat.await(SARI, m -> m.id() > told && m.text().contains("hanya untuk pengurus"));
        tried++;
      }
    }

    assertThat(tried).isGreaterThan(8);
    assertThat(chat.staysSilent(DISCUSSION, last, A_WHILE)).isTrue();
    assertThat(records()).isEqualTo(before);
  }

  @Test
  @DisplayName("no button that asks for one does anything, whatever is forged on it")
  void buttons() {
    Map<String, String> before = records();
    ChatMessage own = chat.asks(SARI, "/bantuan");
    for (String data : forged()) {
      assertThat(chat.presses(SARI, SARI, own.id(), data).text())
          .as(data)
          .containsAnyOf("hanya untuk pengurus", "tidak berlaku");
    }

    assertThat(records()).isEqualTo(before);
  }

  @Test
  @DisplayName("an organizer of another group presses in vain, with that group's numbers on it")
  void organizerOfAnother() {
    Map<String, String> before = records();
    ChatMessage own = chat.asks(BUDI, "/bantuan");
    int said = chat.world().messages(BUDI).getLast().id();
    for (String data : forged()) {
      if (isAbout("session", data)
          || isAbout("announce", data)
          || isAbout("note", data)
          || isAbout("draft", data)
          || isAbout("attendance", data)
          || isAbout("role", data)
          || isAbout("audit", data)
          || isAbout("report", data)) {
        assertThat(chat.presses(BUDI, BUDI, own.id(), data).text())
            .as(data)
            .containsAnyOf("hanya untuk pengurus", "tidak berlaku")
            .doesNotContain("SSWD");
      }
    }

    assertThat(records()).isEqualTo(before);
    assertThat(chat.staysSilent(BUDI, said, A_WHILE)).isTrue();
  }

  @Test
  @DisplayName("and out of the group, nobody reads who has signed up")
  void roster() {
    ChatMessage card = chat.await(DISCUSSION, m -> m.text().contains("Lansia"));
    chat.presses(RINA, card, "Hadir");
    chat.world().add(new Person(STRANGER, "Orang Lain", "oranglain", "id"));
    String link = "peserta-" + session;
    chat.world().starts(SARI, link);
    chat.await(SARI, m -> m.text().contains("Bu Rina"));

    chat.world().starts(STRANGER, link);
    chat.await(STRANGER, m -> m.text().contains("hanya untuk anggota grup"));
    chat.world().joins(SARI, DISCUSSION, "left");
    chat.world().starts(SARI, link);
    ChatMessage refused = chat.await(SARI, m -> m.text().contains("hanya untuk anggota grup"));

    assertThat(
            chat.presses(
                    SARI, SARI, refused.id(), issue("signup", "session:" + session) + ".names.0")
                .text())
        .contains("hanya untuk anggota grup");
    assertThat(chat.world().messages(STRANGER)).noneMatch(m -> m.text().contains("Bu Rina"));
  }

  @Test
  @DisplayName("a verb that a feature does not know is no button of it")
  void madeUpVerb() {
    ChatMessage own = chat.asks(RINA, "/bantuan");
    String token = issue("session", "session");

    for (String verb : List.of("cancel." + session, "DO." + session + ".cancel", "x", "do")) {
      assertThat(chat.presses(RINA, RINA, own.id(), token + "." + verb).text())
          .as(verb)
          .contains("tidak berlaku");
    }
    assertThat(one("select state from session where id = " + session)).isEqualTo("open");
  }

  @Test
  @DisplayName("a button that has done its work does it no second time")
  void replayed() {
    ChatMessage preview =
        chat.asks(RINA, "/umumkan Tema: Difabel / Waktu: 3 Jun 2027 15.30 WIB / Tempat: Aula");
    String data = Conversation.button(preview, "Umumkan di").callback().orElseThrow();
    chat.presses(RINA, RINA, preview.id(), data);

    assertThat(chat.presses(RINA, RINA, preview.id(), data).text()).contains("tidak berlaku");
    assertThat(one("select count(*) from session where theme = 'Difabel'")).isEqualTo("1");
  }

  /** Data with the verb of every row that asks for a role, on tokens that were really issued. */
  private List<String> forged() {
    Map<String, List<String>> subjects =
        Map.of(
            "announce", List.of("draft:" + session, "draft:0"),
            "note", List.of("session:" + session, "note:1", "waiting:1"),
            "role", List.of("1:" + RINA + ":Bu Rina"),
            "audit", List.of("community:1"),
            "report", List.of("community:1"));
    return ranked(PermissionTable.Kind.BUTTON).stream()
        .flatMap(
            row ->
                subjects.getOrDefault(row.feature(), List.of("session:" + session)).stream()
                    .map(subject -> issue(row.feature(), subject))
                    .flatMap(
                        token ->
                            row.names().stream()
                                .map(verb -> token + "." + verb + "." + argument(row.feature()))))
        .toList();
  }

  private String argument(String feature) {
    return switch (feature) {
      case "session" -> session + ".cancel";
      case "note" -> session;
      case "attendance" -> "0-1";
      case "role" -> "organizer";
      case "report" -> "signups-csv";
      default -> "1";
    };
  }

  private boolean isAbout(String feature, String data) {
    return one("select feature from button_token where token = '" + data.split("\\.")[0] + "'")
        .equals(feature);
  }

  private String issue(String feature, String subject) {
    String token = "T" + System.nanoTime();
    chat.knowledge()
        .database()
        .useTransaction(
            tx ->
                new ButtonRepository(Clock.systemUTC())
                    .add(tx, new ButtonRepository.Row(token, feature, subject, 0)));
    return token;
  }

  private static List<PermissionTable.Row> ranked(PermissionTable.Kind kind) {
    return Permissions.table().rows().stream()
        .filter(row -> row.kind() == kind && RANKED.contains(row.who()))
        .toList();
  }

  /** All that the database holds, but for the traffic itself. */
  private Map<String, String> records() {
    return chat.knowledge()
        .database()
        .read(
            tx -> {
              Map<String, String> all = new TreeMap<>();
              for (String table :
                  tx.handle()
                      .createQuery("select name from sqlite_master where type = 'table'")
                      .mapTo(String.class)
                      .list()) {
                if (!TRAFFIC.contains(table)) {
                  all.put(
                      table,
                      tx.handle()
                          .createQuery("select * from \"" + table + "\"")
                          .mapToMap()
                          .list()
                          .toString());
                }
              }
              return all;
            });
  }

  private String one(String query) {
    return chat.knowledge()
        .database()
        .<String>read(tx -> tx.handle().createQuery(query).mapTo(String.class).one());
  }
}
