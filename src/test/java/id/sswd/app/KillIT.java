package id.sswd.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.playground.BotApiServer;
import id.sswd.playground.ChatMessage;
import id.sswd.playground.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The packaged bot, killed in the middle of its work")
class KillIT {
  private static final int PEOPLE = 50;
  private static final int QUESTIONS = 500;
  private static final int KILLS = 3;
  private static final long FIRST = 600_000_001L;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  @DisplayName("answers every question after its restarts, and repeats at most what was in flight")
  void killed() throws Exception {
    Random random = new Random(20_261_124);
    try (BotApiServer server = BotApiServer.start(0)) {
      for (int i = 0; i < PEOPLE; i++) {
        server.world().add(new Person(FIRST + i, "Peserta " + i, "peserta" + i, "id"));
      }
      Process bot = BotProcess.start(server, folder);
      for (int i = 0; i < QUESTIONS; i++) {
        long person = FIRST + i % PEOPLE;
        server.world().says(person, person, "apa peran peksos di lapas?");
        if (i % (QUESTIONS / KILLS) == QUESTIONS / KILLS - 1) {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_500)));
          bot.destroyForcibly().waitFor();
          bot = BotProcess.start(server, folder);
        }
      }
      awaitAnswers(server);
      bot.destroy();
      bot.waitFor();

      int answers = 0;
      for (int i = 0; i < PEOPLE; i++) {
        assertThat(answers(server, FIRST + i))
            .as("answers to person %s", i)
            .isGreaterThanOrEqualTo(QUESTIONS / PEOPLE);
        answers += answers(server, FIRST + i);
      }
      System.out.printf(
          "kills: %d, questions: %d, lost: 0, sent twice: %d%n",
          KILLS, QUESTIONS, answers - QUESTIONS);
      assertThat(answers - QUESTIONS).isLessThanOrEqualTo(KILLS * 32);
    }
  }

  @Test
  @DisplayName("gives a hundred places to the first hundred who pressed, killed in between or not")
  void killedDuringSignUp() throws Exception {
    Random random = new Random(20_261_125);
    try (BotApiServer server = BotApiServer.start(0)) {
      Rush rush = new Rush(server, folder);
      Process bot = BotProcess.start(server, folder);
      ChatMessage card = rush.announced();
      for (int round = 0; round < KILLS; round++) {
        int from = round * Rush.PEOPLE / KILLS;
        rush.presses(card, from, (round + 1) * Rush.PEOPLE / KILLS, Duration.ofMillis(1));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(300)));
        bot.destroyForcibly().waitFor();
        bot = BotProcess.start(server, folder);
      }

      assertThat(rush.waits()).as("answered presses").hasSize(Rush.PEOPLE);
      bot.destroy();
      bot.waitFor();

      assertThat(rush.in("going")).containsExactlyElementsOf(people(0, Rush.PLACES));
      assertThat(rush.in("waiting")).containsExactlyElementsOf(people(Rush.PLACES, Rush.PEOPLE));
    }
  }

  private static List<Integer> people(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  private static void awaitAnswers(BotApiServer server) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      boolean all = true;
      for (int i = 0; i < PEOPLE && all; i++) {
        all = answers(server, FIRST + i) >= QUESTIONS / PEOPLE;
      }
      if (all) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private static int answers(BotApiServer server, long chat) {
    List<ChatMessage> messages = server.world().messages(chat);
    return (int) messages.stream().filter(ChatMessage::fromBot).count();
  }
}
