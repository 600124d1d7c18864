package id.sswd.chaos;

import static id.sswd.playground.SampleWorld.DISCUSSION;

import id.sswd.playground.ChatMessage;
import id.sswd.playground.Person;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Somebody comes, signs up, asks, and has everything about them erased. */
final class Erasing extends Errand {
  private static final long FIRST = 620_000_001L;

  private final Town town;
  private final String theme;
  private final Editions editions;
  private int people;

  Erasing(Town town, String theme, Editions editions) {
    this.town = town;
    this.theme = theme;
    this.editions = editions;
  }

  @Override
  List<Step> next(Random random) {
    if (random.nextInt(10) > 0) {
      return List.of();
    }
    long person = FIRST + people++;
    int edition = editions.of(theme).orElseThrow();
    town.model.vanishing.add(person);
    return List.of(
        new Step(() -> comes(person), () -> said(person, "/").isPresent()),
        new Step(
            () -> town.say(person, person, "/daftar " + edition),
            () -> said(person, "#" + edition).isPresent()),
        new Step(
            () -> town.say(person, person, "/hapus_saya"),
            () -> said(person, "Hapus semua datamu").isPresent()),
        new Step(
            () -> town.press(person, said(person, "Hapus semua datamu").orElseThrow(), "Ya, hapus"),
            () -> erased(person)));
  }

  private void comes(long person) {
    town.world.add(new Person(person, "Tamu Lewat", "lewat" + (person - FIRST), "id"));
    town.world.joins(person, DISCUSSION, "member");
    town.say(person, person, "/start");
  }

  private Optional<ChatMessage> said(long person, String words) {
    return town.find(person, m -> m.fromBot() && m.text().contains(words));
  }

  private boolean erased(long person) {
    boolean done = said(person, "sudah dihapus").isPresent();
    if (done) {
      town.model.erased.add(person);
    }
    return done;
  }
}
