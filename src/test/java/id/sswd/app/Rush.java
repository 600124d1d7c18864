package id.sswd.app;

import id.sswd.playground.BotApiServer;
import id.sswd.playground.ChatMessage;
import id.sswd.playground.Faults;
import id.sswd.playground.Person;
import id.sswd.playground.SampleWorld;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A thousand people who press "Hadir" on the card of one session with a hundred places. */
final class Rush {
  static final int PEOPLE = 1_000;
  static final int PLACES = 100;
  private static final long FIRST = 600_000_001L;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final BotApiServer server;
  private final Path folder;
  private final Map<String, Instant> pressed = new HashMap<>();

  Rush(BotApiServer server, Path folder) {
    this.server = server;
    this.folder = folder;
    for (int i = 0; i < PEOPLE; i++) {
      server.world().add(new Person(FIRST + i, "Peserta " + i, "peserta" + i, "id"));
      server.world().joins(FIRST + i, SampleWorld.DISCUSSION, "member");
    }
  }

  /** The organizer announces the session; returns its card. */
  ChatMessage announced() {
    long rina = SampleWorld.RINA;
    server.world().says(rina, SampleWorld.DISCUSSION, "/bantuan");
    await(SampleWorld.DISCUSSION, ChatMessage::fromBot);
    server.world().starts(rina, "");
    await(rina, ChatMessage::fromBot);
    String day = LocalDate.now().plusDays(9).toString();
    server
        .world()
        .says(
            rina,
            rina,
            "/umumkan Tema: Seribu orang / Waktu: "
                + day
                + " 15.30 WIB / Tempat: Aula / Kuota: "
                + PLACES);
    ChatMessage preview = await(rina, message -> has(message, "Umumkan di"));
    server.world().presses(rina, rina, preview.id(), data(preview, "Umumkan di"));
    return await(SampleWorld.DISCUSSION, message -> has(message, "Hadir"));
  }

  /** Everybody presses once, in the order of their numbers. */
  void presses(ChatMessage card, int from, int to, Duration pause) {
    String data = data(card, "Hadir");
    for (int i = from; i < to; i++) {
      Instant at = Instant.now();
      String callback = server.world().presses(FIRST + i, card.chatId(), card.id(), data);
      pressed.put(callback, at);
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  /** Waits until each press has been answered; how long each waited, shortest first, in ms. */
  List<Double> waits() {
    Instant end = Instant.now().plus(PATIENCE);
    Map<String, Instant> answered = new HashMap<>();
    while (answered.size() < pressed.size() && Instant.now().isBefore(end)) {
      for (Faults.Call call : server.faults().calls("answerCallbackQuery")) {
        String callback = call.parameters().get("callback_query_id");
        if (pressed.containsKey(callback)) {
          answered.putIfAbsent(callback, call.at());
        }
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    List<Double> waits = new ArrayList<>();
    answered.forEach(
        (callback, at) -> waits.add(ChronoUnit.MICROS.between(pressed.get(callback), at) / 1e3));
    waits.sort(null);
    return waits;
  }

  /** How often the card was drawn anew so far. */
  long edits(ChatMessage card) {
    return server.faults().calls("editMessageText").stream()
        .filter(call -> String.valueOf(card.id()).equals(call.parameters().get("message_id")))
        .filter(call -> String.valueOf(card.chatId()).equals(call.parameters().get("chat_id")))
        .count();
  }

  /** The numbers of the people in this state, in the order of their turn. */
  List<Integer> in(String state) throws SQLException {
    List<Integer> people = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/sswd.db"));
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select person_id from sign_up where state = '" + state + "' order by turn")) {
      while (rows.next()) {
        people.add((int) (rows.getLong(1) - FIRST));
      }
    }
    return people;
  }

  private ChatMessage await(long chat, Predicate<ChatMessage> wanted) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      List<ChatMessage> found = server.world().messages(chat).stream().filter(wanted).toList();
      if (!found.isEmpty()) {
        return found.getLast();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    throw new AssertionError("no such message in " + chat + ": " + server.world().messages(chat));
  }

  private static boolean has(ChatMessage message, String label) {
    return message.fromBot()
        && message.buttons().stream().anyMatch(button -> button.text().contains(label));
  }

  private static String data(ChatMessage message, String label) {
    return message.buttons().stream()
        .filter(button -> button.text().contains(label))
        .flatMap(button -> button.callback().stream())
        .findFirst()
        .orElseThrow();
  }
}
