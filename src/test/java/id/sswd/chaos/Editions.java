package id.sswd.chaos;

import static id.sswd.playground.SampleWorld.DISCUSSION;

import id.sswd.playground.ChatMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of sessions and their cards, as people read them in the group. */
final class Editions {
  private static final Pattern NUMBER = Pattern.compile("Sesi #(\\d+)");

  private final Town town;
  private final Map<String, Integer> known = new HashMap<>();

  Editions(Town town) {
    this.town = town;
  }

  Optional<Integer> of(String theme) {
    if (!known.containsKey(theme)) {
      card(town, theme)
          .map(card -> NUMBER.matcher(card.text()))
          .filter(Matcher::find)
          .ifPresent(number -> known.put(theme, Integer.parseInt(number.group(1))));
    }
    return Optional.ofNullable(known.get(theme));
  }

  /** The card of a session in the group. */
  static Optional<ChatMessage> card(Town town, String theme) {
    return town.find(
        DISCUSSION, m -> Town.offers(m, Model.Verb.GOING.label()) && m.text().contains(theme));
  }
}
