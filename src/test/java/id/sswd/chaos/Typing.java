package id.sswd.chaos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** People sign up, leave and bring guests by typing, each in their own chat. */
final class Typing implements Walk {
  private static final int MOST_GUESTS = 3;
  private final Town town;
  private final List<String> themes;
  private final Editions editions;
  private final Map<Long, Integer> guests = new HashMap<>();

  Typing(Town town, List<String> themes, Editions editions) {
    this.town = town;
    this.themes = themes;
    this.editions = editions;
  }

  @Override
  public void step(Random random) {
    String theme = themes.get(random.nextInt(themes.size()));
    int edition = editions.of(theme).orElseThrow();
    long person = town.signing.get(random.nextInt(town.signing.size()));
    if (random.nextInt(6) == 0 && guests.merge(person, 1, Integer::sum) <= MOST_GUESTS) {
      String guest = "Tamu " + town.words.next();
      Model.Expected answer =
          town.ask(
              person,
              person,
              "/tamu " + edition + " " + guest,
              "Tamumu terdaftar",
              "Tamumu di urutan");
      town.model.kept.add(new Model.Kept(Model.Kind.GUEST, guest, answer, "Tamumu"));
      return;
    }
    boolean in = random.nextInt(3) > 0;
    // Who moves up is told so in other words, which answer nothing.
    town.ask(
        person,
        person,
        (in ? "/daftar " : "/batal ") + edition,
        "di sesi #" + edition,
        "Sesi #" + edition + " penuh",
        "tunggu sesi #" + edition);
    town.model.typed.add(new Model.Typed(theme, person, in));
  }
}
