package id.sswd.app;

import id.sswd.ask.Answer;
import id.sswd.ask.Question;
import id.sswd.library.Manuscript;
import id.sswd.library.Origin;
import id.sswd.support.Conversation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures how long after a publication is stored the running bot answers from it, and how long
 * after it is withdrawn the answer is gone. The arguments are the publications in the library
 * (20,000 where none is given) and how many are published (20).
 */
public final class PublishTool {
  private static final String[] SYLLABLES = {
    "ba", "ru", "ti", "mo", "lek", "san", "du", "pi", "ran", "go", "wi", "tal", "kem", "su", "nar"
  };

  private PublishTool() {}

  public static void main(String[] args) throws Exception {
    int size = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    Path folder = Files.createTempDirectory("sswd-publish");
    try (Conversation chat = Conversation.begin(folder)) {
      Knowledge knowledge = chat.knowledge();
      Random random = new Random(20);
      long start = System.nanoTime();
      for (int i = 0; i < size; i++) {
        knowledge
            .library()
            .store(1, manuscript("arsip-" + i, prose(random, 40), prose(random, 55)));
      }
      while (!knowledge.fresh()) {
        LockSupport.parkNanos(50_000_000);
      }
      System.out.printf(
          Locale.ROOT,
          "%d publications stored and indexed in %.1f s%n",
          size,
          (System.nanoTime() - start) / 1e9);
      List<Double> there = new ArrayList<>();
      List<Double> gone = new ArrayList<>();
      for (int i = 0; i < rounds; i++) {
        String marker = word(random) + word(random) + i;
        String text =
            "Peran peksos di " + marker + " adalah mendampingi warga bersama kader setempat.";
        String question = "apa peran peksos di " + marker + "?";
        LockSupport.parkNanos(random.nextInt(900_000_000));
        long stored = System.nanoTime();
        long publication =
            knowledge
                .library()
                .store(1, manuscript("baru-" + i, text, prose(random, 50)))
                .publication();
        there.add(until(knowledge, question, marker, true, stored));
        long withdrawn = System.nanoTime();
        knowledge.library().withdraw(publication);
        gone.add(until(knowledge, question, marker, false, withdrawn));
      }
      print("published to answered from", there);
      print("withdrawn to gone", gone);
    }
  }

  private static double until(
      Knowledge knowledge, String question, String marker, boolean wanted, long since) {
    while (quotes(knowledge.asking().answer(Question.of(1, question)), marker) != wanted) {
      LockSupport.parkNanos(5_000_000);
    }
    return (System.nanoTime() - since) / 1e6;
  }

  private static boolean quotes(Answer answer, String marker) {
    return answer.quotes().stream().anyMatch(quote -> quote.text().contains(marker));
  }

  private static void print(String what, List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%s: %d times, p50 %.0f ms, longest %.0f ms%n",
        what,
        sorted.length,
        sorted[sorted.length / 2],
        Arrays.stream(sorted).max().orElse(0));
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private static String prose(Random random, int words) {
    StringBuilder prose = new StringBuilder("Diskusi");
    for (int i = 0; i < words; i++) {
      prose.append(' ').append(word(random));
    }
    return prose.append('.').toString();
  }

  private static Manuscript manuscript(String source, String... paragraphs) {
    return new Manuscript(
        source,
        Origin.IMPORT,
        OptionalInt.empty(),
        OptionalInt.empty(),
        "Catatan " + source,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(paragraphs),
        List.of());
  }
}
