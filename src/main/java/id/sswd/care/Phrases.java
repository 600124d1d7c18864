package id.sswd.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Phrases that somebody in need uses and hardly anybody else: the patterns of {@code patterns.tsv}.
 * What is said in so many words is certain to be recognised by them, whatever stands around it.
 */
final class Phrases {
  private static final String TABLE = "patterns.tsv";
  private static final Pattern NAME = Pattern.compile("<([A-Z]+)>");

  /** Behind a question something else may begin. */
  private static final Pattern BETWEEN = Pattern.compile("(?<=\\?)\\s+");

  private final List<Pattern> innocent = new ArrayList<>();
  private final List<Pattern> study = new ArrayList<>();
  private final List<Sign> sure = new ArrayList<>();
  private final List<Sign> unsure = new ArrayList<>();
  private final PlainWords words;

  private final Pieces cues;

  /**
   * What a pattern is a sign of.
   *
   * @param cues one of them is in every text that it finds
   */
  private record Sign(Need need, Pattern pattern, Set<String> cues) {
    boolean isIn(String text, Set<String> held) {
      return cues.stream().anyMatch(held::contains) && pattern.matcher(text).find();
    }
  }

  Phrases(PlainWords words) {
    Map<String, String> sets = new HashMap<>();
    Set<String> pieces = new HashSet<>();
    for (String[] cells : Table.rows(TABLE)) {
      switch (cells[0]) {
        case "set" -> sets.put(cells[1], cells[2]);
        case "innocent" -> innocent.add(compiled(whole(cells[2], sets)));
        case "study" -> study.add(compiled(whole(cells[2], sets)));
        case "sure", "unsure" -> {
          String whole = whole(cells[2], sets);
          Set<String> own = Cues.of(whole);
          pieces.addAll(own);
          (cells[0].equals("sure") ? sure : unsure)
              .add(new Sign(Need.ofKey(cells[1]), compiled(whole), own));
        }
        default -> throw new IllegalStateException(TABLE + ": what is \"" + cells[0] + "\"?");
      }
    }
    this.words = words;
    this.cues = new Pieces(pieces);
  }

  /** With its names of sets written out. */
  static String whole(String written, Map<String, String> sets) {
    String whole = written;
    while (NAME.matcher(whole).find()) {
      whole =
          NAME.matcher(whole)
              .replaceAll(
                  name ->
                      Matcher.quoteReplacement(
                          Objects.requireNonNull(sets.get(name.group(1)), name.group(1))));
    }
    return whole;
  }

  private static Pattern compiled(String whole) {
    return Pattern.compile("(?<!\\w)(?:" + whole + ")(?!\\w)");
  }

  /** What a phrase in a message, or behind a question in it, speaks of. */
  Optional<Need> need(String message) {
    return Stream.concat(Stream.of(message), BETWEEN.splitAsStream(message))
        .distinct()
        .map(this::needIn)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Need> needIn(String text) {
    return words.readings(text).stream().map(this::read).flatMap(Optional::stream).findFirst();
  }

  private Optional<Need> read(String reading) {
    Set<String> held = cues.in(" " + reading);
    return held.isEmpty() ? Optional.empty() : read(reading, held);
  }

  private Optional<Need> read(String reading, Set<String> held) {
    String text = reading;
    for (Pattern everyday : innocent) {
      text = everyday.matcher(text).replaceAll(" ");
    }
    String rest = text.replaceAll(" +", " ").strip();
    Optional<Need> certain = first(sure, rest, held);
    boolean lesson = study.stream().anyMatch(pattern -> pattern.matcher(rest).find());
    return certain.isPresent() || lesson ? certain : first(unsure, rest, held);
  }

  private static Optional<Need> first(List<Sign> signs, String text, Set<String> held) {
    return signs.stream().filter(sign -> sign.isIn(text, held)).map(Sign::need).findFirst();
  }
}
