package id.sswd.importing;

import id.sswd.library.Participant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of an edition about itself: who took part, whom to ask, under which words it is filed.
 */
public final class Colophon {
  private static final Pattern PARTICIPANTS =
      Pattern.compile("(?iu)^\\s*(?:peserta|participants)\\b[^:]{0,40}:(.*)$");
  private static final Pattern WITH_COHORT =
      Pattern.compile("(?<![^,;()])([^,;()]++)\\(\\s*+[‘’'`´\"]?+\\s*+(\\d{4}|\\d{2})\\s*+\\)");
  private static final Pattern CONTACTS =
      Pattern.compile(
          "(?iu)\\b(?:hubungi|narahubung\\s*:|kontak\\s*:|cp\\s*:)\\s*(.+?)(?:[\\s\\u00a0]{2,}|[.;(]|$)");
  private static final Pattern TAGS =
      Pattern.compile("(?iu)(?:tags?|tagged with|categories|label)\\s*:([^|]*)");
  private static final int CENTURY = 2000;
  private static final int LATEST_SHORT_YEAR = 69;

  private Colophon() {}

  /** Whom the lines about participants name. */
  public static List<Participant> participants(List<String> lines) {
    List<Participant> participants = new ArrayList<>();
    for (String line : lines) {
      Matcher named = PARTICIPANTS.matcher(line);
      if (named.find()) {
        participants.addAll(people(named.group(1)));
      }
    }
    return participants;
  }

  static List<String> contacts(List<String> lines) {
    return lines.stream()
        .map(CONTACTS::matcher)
        .filter(Matcher::find)
        .flatMap(found -> Arrays.stream(found.group(1).split("/|,|&|\\bdan\\b")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  static List<String> tags(List<String> lines) {
    List<String> tags = new ArrayList<>();
    for (String line : lines) {
      Matcher found = TAGS.matcher(line);
      while (found.find()) {
        Arrays.stream(found.group(1).split(","))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty() && !tags.contains(tag))
            .forEach(tags::add);
      }
    }
    return tags;
  }

  private static List<Participant> people(String words) {
    List<Participant> people = new ArrayList<>();
    Matcher person = WITH_COHORT.matcher(words);
    while (person.find()) {
      String name = name(person.group(1));
      if (!name.isEmpty()) {
        people.add(new Participant(name, OptionalInt.of(cohort(person.group(2)))));
      }
    }
    if (people.isEmpty()) {
      Arrays.stream(words.split(",|;|\\bdan\\b"))
          .map(Colophon::name)
          .filter(name -> !name.isEmpty())
          .forEach(name -> people.add(new Participant(name, OptionalInt.empty())));
    }
    return people;
  }

  private static String name(String words) {
    String name = words.strip().replaceFirst("(?iu)^(?:dan|and)(?:\\s+|$)", "");
    int end = name.length();
    while (end > 0
        && (name.charAt(end - 1) == '.' || Character.isWhitespace(name.charAt(end - 1)))) {
      end--;
    }
    return name.substring(0, end);
  }

  private static int cohort(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    return year <= LATEST_SHORT_YEAR ? CENTURY + year : CENTURY - 100 + year;
  }
}
