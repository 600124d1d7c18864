package id.sswd.chaos;

import static id.sswd.playground.SampleWorld.DISCUSSION;

import id.sswd.playground.ChatMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Organizers take notes of sessions: in private, in the group, as files. */
final class Noting implements Walk {
  private final Town town;
  private final List<String> themes;
  private final Editions editions;

  Noting(Town town, List<String> themes, Editions editions) {
    this.town = town;
    this.themes = themes;
    this.editions = editions;
  }

  @Override
  public void step(Random random) {
    int edition = editions.of(themes.get(random.nextInt(themes.size()))).orElseThrow();
    long person = town.organizers.get(random.nextInt(2));
    String words = "Catatan " + town.words.next() + " tentang " + town.words.next();
    Model.Expected answer;
    if (random.nextInt(8) == 0) {
      ChatMessage sent =
          town.world.sends(
              person,
              person,
              0,
              "catatan.txt",
              "text/plain",
              words.getBytes(StandardCharsets.UTF_8),
              "/catat " + edition);
      answer =
          new Model.Expected(
              person, sent.id(), List.of("Bagian #", "Berkas"), "person " + person + ": a file");
      town.model.expected.add(answer);
    } else {
      long chat = random.nextBoolean() ? person : DISCUSSION;
      answer = town.ask(person, chat, "/catat " + edition + " " + words, "Bagian #");
    }
    town.model.kept.add(new Model.Kept(Model.Kind.NOTE, words, answer, "Bagian #"));
  }
}
