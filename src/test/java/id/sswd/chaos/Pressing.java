package id.sswd.chaos;

import id.sswd.playground.ChatMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** People press the buttons of two cards, and change their minds. */
final class Pressing implements Walk {
  private final Town town;
  private final List<String> themes;
  private final Map<String, ChatMessage> cards = new HashMap<>();
  private final List<Long> people = new ArrayList<>();

  Pressing(Town town, List<String> themes) {
    this.town = town;
    this.themes = themes;
    people.addAll(town.asking);
    people.addAll(town.signing);
  }

  @Override
  public void step(Random random) {
    String theme = themes.get(random.nextInt(themes.size()));
    ChatMessage card = cards.computeIfAbsent(theme, t -> Editions.card(town, t).orElseThrow());
    Model.Verb verb =
        switch (random.nextInt(6)) {
          case 0 -> Model.Verb.MAYBE;
          case 1 -> Model.Verb.NO;
          default -> Model.Verb.GOING;
        };
    long person = people.get(random.nextInt(people.size()));
    if (town.press(person, card, verb.label())) {
      town.model.presses.add(new Model.Press(theme, person, verb));
    }
  }
}
