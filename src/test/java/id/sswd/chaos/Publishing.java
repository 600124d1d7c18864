package id.sswd.chaos;

import static id.sswd.playground.SampleWorld.DISCUSSION;

import id.sswd.playground.ChatMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** A session's notes become a publication: announced, noted, reviewed by another, published. */
final class Publishing extends Errand {
  private final Town town;
  private final long writer;
  private final long reviewer;
  private final Editions editions;

  Publishing(Town town, long writer, long reviewer, Editions editions) {
    this.town = town;
    this.writer = writer;
    this.reviewer = reviewer;
    this.editions = editions;
  }

  @Override
  List<Step> next(Random random) {
    Announcing announcing = new Announcing(town, writer, 10, Duration.ofDays(290));
    List<Step> steps = new ArrayList<>(announcing.steps());
    String word = town.words.next();
    String sentence =
        word + " adalah cara kader mendata lansia di dusun " + town.words.next() + " dengan buku.";
    steps.add(
        new Step(
            () -> {
              String text = "/catat " + edition(announcing) + " " + sentence;
              Model.Expected answer = town.ask(writer, writer, text, "Bagian #");
              town.model.kept.add(new Model.Kept(Model.Kind.NOTE, sentence, answer, "Bagian #"));
            },
            () ->
                find(
                        writer,
                        m ->
                            m.text().contains("sesi #" + edition(announcing))
                                && m.text().contains("tercatat"))
                    .isPresent()));
    steps.add(
        new Step(
            () -> town.say(writer, writer, "/naskah " + edition(announcing)),
            () -> draft(writer, announcing, "Minta tinjauan").isPresent()));
    steps.add(
        new Step(
            () ->
                town.press(
                    writer,
                    draft(writer, announcing, "Minta tinjauan").orElseThrow(),
                    "Minta tinjauan"),
            () -> draft(reviewer, announcing, "Setujui").isPresent()));
    steps.add(
        new Step(
            () ->
                town.press(
                    reviewer, draft(reviewer, announcing, "Setujui").orElseThrow(), "Setujui"),
            () -> draft(reviewer, announcing, "Terbitkan").isPresent()));
    steps.add(
        new Step(
            () ->
                town.press(
                    reviewer, draft(reviewer, announcing, "Terbitkan").orElseThrow(), "Terbitkan"),
            () -> published(announcing, word, sentence)));
    return steps;
  }

  private int edition(Announcing announcing) {
    return editions.of(announcing.theme()).orElseThrow();
  }

  /** The latest screen of this session's draft that offers a deed. */
  private Optional<ChatMessage> draft(long person, Announcing announcing, String label) {
    return find(person, m -> m.text().contains("#" + edition(announcing)) && Town.offers(m, label));
  }

  private Optional<ChatMessage> find(long chat, Predicate<ChatMessage> wanted) {
    return town.find(chat, m -> m.fromBot() && wanted.test(m));
  }

  private boolean published(Announcing announcing, String word, String sentence) {
    boolean seen =
        find(
                DISCUSSION,
                m ->
                    m.text().contains("Edisi #" + edition(announcing))
                        && m.text().contains(announcing.theme()))
            .isPresent();
    if (seen) {
      town.model.publications.add(new Model.Publication(announcing.theme(), word, sentence));
    }
    return seen;
  }
}
