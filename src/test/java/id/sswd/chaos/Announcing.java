package id.sswd.chaos;

import id.sswd.playground.ChatMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** An organizer announces one session; its card appears in the group. */
final class Announcing extends Errand {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm").withZone(ZoneId.of("Asia/Jakarta"));

  private final Town town;
  private final long organizer;
  private final int places;
  private final Duration ahead;
  private String theme = "";
  private Instant starts = Instant.EPOCH;

  Announcing(Town town, long organizer, int places, Duration ahead) {
    this.town = town;
    this.organizer = organizer;
    this.places = places;
    this.ahead = ahead;
  }

  String theme() {
    return theme;
  }

  /** When the session begins, to the minute. */
  Instant starts() {
    return starts;
  }

  /** The card, once it is there. */
  Optional<ChatMessage> posted() {
    return theme.isEmpty() ? Optional.empty() : Editions.card(town, theme);
  }

  @Override
  List<Step> next(Random random) {
    return posted().isPresent() ? List.of() : steps();
  }

  /** The steps of a new announcement. */
  List<Step> steps() {
    theme = "Tema " + town.words.next() + " " + town.words.next();
    starts = Instant.ofEpochSecond(town.clock.instant().plus(ahead).getEpochSecond() / 60 * 60);
    town.model.sessions.put(theme, new Model.Session(theme, places, false));
    return List.of(
        new Step(this::write, () -> preview().isPresent()),
        new Step(
            () -> town.press(organizer, preview().orElseThrow(), "Umumkan di"), this::isPosted));
  }

  private void write() {
    ChatMessage said =
        town.say(
            organizer,
            organizer,
            "/umumkan Tema: %s / Waktu: %s WIB / Tempat: Aula / Kuota: %d"
                .formatted(theme, WHEN.format(starts), places));
    assert said.id() > 0;
  }

  private Optional<ChatMessage> preview() {
    return town.find(organizer, m -> Town.offers(m, "Umumkan di") && m.text().contains(theme));
  }

  private boolean isPosted() {
    boolean posted = posted().isPresent();
    if (posted) {
      town.model.sessions.put(theme, new Model.Session(theme, places, true));
    }
    return posted;
  }
}
