package id.sswd.chaos;

import java.util.Random;

/** People propose topics, follow words, and ask what is held about them. */
final class Proposing implements Walk {
  private final Town town;

  Proposing(Town town) {
    this.town = town;
  }

  @Override
  public void step(Random random) {
    long person = town.signing.get(random.nextInt(town.signing.size()));
    switch (random.nextInt(4)) {
      case 0 -> {
        String question = "peran " + town.words.next() + " bagi " + town.words.next();
        Model.Expected answer =
            town.ask(person, person, "/topik " + question, "Dicatat", "Topik serupa");
        town.model.kept.add(new Model.Kept(Model.Kind.TOPIC, question, answer, "Dicatat"));
      }
      case 1 -> town.ask(person, person, "/ikuti " + town.words.next(), "diikuti", "ikuti");
      case 2 -> town.ask(person, person, "/privasi", "Data pribadimu");
      default -> town.ask(person, person, "/data_saya", "tersimpan tentangmu");
    }
  }
}
