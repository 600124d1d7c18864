package id.sswd.load;

import id.sswd.playground.BotApiServer;
import id.sswd.playground.ChatMessage;
import id.sswd.playground.Person;
import id.sswd.playground.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Two hundred groups of a hundred members, each with a session to sign up for, and what the members
 * do: of a hundred deeds, 45 ask in private, 20 in a group, 25 press a button of a session's card,
 * 10 one under an answer.
 */
final class Crowd {
  static final int GROUPS = 200;
  static final int MEMBERS = 100;
  private static final int PLACES = 40;
  private static final long FIRST_PERSON = 600_000_001L;
  private static final long FIRST_GROUP = -1_002_000_000_001L;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> ANSWERS = List.of("✅", "🤔", "✖");

  private final World world;
  private final Ledger ledger;
  private final String[] questions = Questions.all();
  private final List<ChatMessage> cards = new ArrayList<>();
  private final List<Long> asked = new ArrayList<>();
  private final Random random = new Random(20_000);
  private int next;

  Crowd(BotApiServer server, Ledger ledger) {
    this.world = server.world();
    this.ledger = ledger;
    for (int i = 0; i < GROUPS * MEMBERS; i++) {
      world.add(new Person(FIRST_PERSON + i, "Peserta " + i, "peserta" + i, "id"));
    }
    for (int g = 0; g < GROUPS; g++) {
      long first = FIRST_PERSON + (long) g * MEMBERS;
      world.addGroup(
          FIRST_GROUP - g,
          "Kelompok " + g,
          LongStream.range(first, first + MEMBERS).boxed().toList());
    }
  }

  /**
   * The first member of each group, who made it, announces a session; ends when all cards are up.
   */
  void announce() {
    for (int g = 0; g < GROUPS; g++) {
      world.says(FIRST_PERSON + (long) g * MEMBERS, FIRST_GROUP - g, "/bantuan");
    }
    String day = LocalDate.now().plusDays(9).toString();
    for (int g = 0; g < GROUPS; g++) {
      long group = FIRST_GROUP - g;
      long organizer = FIRST_PERSON + (long) g * MEMBERS;
      await(group, ChatMessage::fromBot);
      world.says(
          organizer,
          organizer,
          "/umumkan Tema: Sesi %d / Waktu: %s 15.30 WIB / Tempat: Aula / Kuota: %d"
              .formatted(g, day, PLACES));
    }
    for (int g = 0; g < GROUPS; g++) {
      long organizer = FIRST_PERSON + (long) g * MEMBERS;
      ChatMessage preview = await(organizer, message -> has(message, "Umumkan di"));
      world.presses(organizer, organizer, preview.id(), data(preview, "Umumkan di"));
    }
    for (int g = 0; g < GROUPS; g++) {
      cards.add(await(FIRST_GROUP - g, message -> has(message, "Hadir")));
    }
  }

  /** The next deed. Members take turns, so that nobody does two things within seconds. */
  void act() {
    int turn = next++ % 100;
    long index = (long) next * 7_919 % (GROUPS * MEMBERS);
    long person = FIRST_PERSON + index;
    int group = (int) (index / MEMBERS);
    if (turn % 20 < 9) {
      asks(person);
    } else if (turn % 20 < 13) {
      asksInGroup(person, FIRST_GROUP - group);
    } else if (turn % 20 < 18) {
      pressesCard(person, cards.get(group));
    } else {
      pressesAnswer();
    }
  }

  private void asks(long person) {
    ledger.did(Ledger.Kind.QUESTION, Ledger.inPrivate(person), System.nanoTime());
    world.says(person, person, question());
    if (asked.size() < 1_000) {
      asked.add(person);
    } else {
      asked.set(random.nextInt(asked.size()), person);
    }
  }

  private void asksInGroup(long person, long group) {
    long at = System.nanoTime();
    ChatMessage said = world.says(person, group, "/tanya " + question());
    ledger.did(Ledger.Kind.GROUP_QUESTION, Ledger.inGroup(group, said.id()), at);
  }

  private void pressesCard(long person, ChatMessage card) {
    long at = System.nanoTime();
    String data = data(card, ANSWERS.get(random.nextInt(ANSWERS.size())));
    String callback = world.presses(person, card.chatId(), card.id(), data);
    ledger.did(Ledger.Kind.CARD_PRESS, Ledger.press(callback), at);
  }

  /** Somebody who asked before presses a button under the answer. */
  private void pressesAnswer() {
    for (int tries = 0; tries < 20 && !asked.isEmpty(); tries++) {
      long person = asked.get(random.nextInt(asked.size()));
      List<ChatMessage> answers =
          world.messages(person).stream()
              .filter(message -> message.fromBot() && !message.buttons().isEmpty())
              .toList();
      if (!answers.isEmpty()) {
        ChatMessage answer = answers.getLast();
        List<String> buttons =
            answer.buttons().stream().flatMap(button -> button.callback().stream()).toList();
        if (!buttons.isEmpty()) {
          long at = System.nanoTime();
          String data = buttons.get(random.nextInt(buttons.size()));
          String callback = world.presses(person, person, answer.id(), data);
          ledger.did(Ledger.Kind.ANSWER_PRESS, Ledger.press(callback), at);
          return;
        }
      }
    }
    asks(FIRST_PERSON + random.nextInt(GROUPS * MEMBERS));
  }

  private String question() {
    return questions[random.nextInt(questions.length)];
  }

  private ChatMessage await(long chat, Predicate<ChatMessage> wanted) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      List<ChatMessage> found = world.messages(chat).stream().filter(wanted).toList();
      if (!found.isEmpty()) {
        return found.getLast();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    throw new AssertionError("no such message in " + chat + ": " + world.messages(chat));
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
