package id.sswd.session;

import id.sswd.library.Focus;
import id.sswd.library.Setting;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.text.TypedLine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what was typed for a field, in Indonesian or English. */
final class FieldReader {
  static final int MOST_PLACES = 10_000;
  private static final int LINE = 200;
  private static final int PLACE = 300;
  private static final int NAMES = 120;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)([-−]?)\\s*(\\d{1,3}(?:[.,]\\d{3}){1,4}|\\d{1,12})\\s*([\\p{L} ]{0,20})");
  private static final Pattern UNLIMITED =
      Pattern.compile(
          "(?iu)(?:tanpa batas|tak terbatas|tidak terbatas|tidak dibatasi|bebas|unlimited|no limit|∞)");
  private static final Pattern NONE =
      Pattern.compile("(?iu)(?:-|tidak|tidak ada|tdk|sekali|sekali saja|no|none|once|never)");

  /** "Tiap minggu 3 kali": how often in all, or within a week, cannot be said. */
  private static final Pattern SO_OFTEN =
      Pattern.compile("(?iu)(?<!\\d)(?!1\\D)\\d+\\s*(?:kali|x\\b|times|pertemuan|sesi|sessions)");

  private static final Pattern FORTNIGHT =
      Pattern.compile(
          "(?iu).*(?:(?:dua|two|2)\\s*(?:minggu|pekan|weeks?)|dwi ?mingguan|biweekly|fortnight).*");
  private static final Pattern WEEK = Pattern.compile("(?iu).*(?:minggu|pekan|week).*");

  private final Messages messages;
  private final MomentReader moments;

  FieldReader(Messages messages, Clock clock) {
    this.messages = messages;
    this.moments = new MomentReader(messages, clock);
  }

  /**
   * What a field is read against.
   *
   * @param zone the community's time zone
   * @param start when the session starts, as far as it is known
   */
  record Situation(ZoneId zone, Optional<ZonedDateTime> start, Language language) {}

  Entry read(Field field, String typed, Situation now) {
    return switch (field) {
      case THEME -> line(field, typed, LINE, now.language());
      case FOCUS -> focus(typed, now.language());
      case SETTING -> setting(typed, now.language());
      case TIME -> {
        Optional<LocalDate> usual = now.start().map(ZonedDateTime::toLocalDate);
        yield moments.start(typed, now.zone(), usual, now.language());
      }
      case PLACE -> line(field, typed, PLACE, now.language());
      case CAPACITY -> capacity(typed, now.language());
      case DEADLINE -> moments.deadline(typed, now.zone(), now.start(), now.language());
      case CONTACT, SPEAKER, MODERATOR, NOTE_TAKER -> line(field, typed, NAMES, now.language());
      case REPEAT -> repeat(typed, now.language());
    };
  }

  private Entry line(Field field, String typed, int most, Language language) {
    if (field != Field.THEME && NONE.matcher(typed.strip()).matches()) {
      return new Entry.Accepted("");
    }
    return switch (TypedLine.read(typed, most)) {
      case TypedLine.Clean clean -> new Entry.Accepted(clean.text());
      case TypedLine.Wordless wordless -> refused(language, "wordless", name(field, language));
      case TypedLine.TooLong tooLong ->
          refused(language, "too-long", name(field, language), tooLong.length(), most);
    };
  }

  private Entry focus(String typed, Language language) {
    String lower = typed.toLowerCase(Locale.ROOT);
    if (lower.contains("ilmu") || lower.contains("science")) {
      return new Entry.Accepted(Focus.SCIENCE_DEVELOPMENT.key());
    }
    if (lower.contains("fenomena") || lower.contains("phenomenon")) {
      return new Entry.Accepted(Focus.SOCIAL_PHENOMENON.key());
    }
    return Focus.read(typed)
        .<Entry>map(focus -> new Entry.Accepted(focus.key()))
        .orElseGet(() -> refused(language, "choice", name(Field.FOCUS, language)));
  }

  private Entry setting(String typed, Language language) {
    String lower = typed.toLowerCase(Locale.ROOT);
    for (Setting setting : Setting.values()) {
      if (words(setting).stream().anyMatch(lower::contains)) {
        return new Entry.Accepted(setting.key());
      }
    }
    return refused(language, "choice", name(Field.SETTING, language));
  }

  private static List<String> words(Setting setting) {
    return switch (setting) {
      case MEDICAL -> List.of("medis", "medical", "rumah sakit", "kesehatan");
      case CORRECTIONAL -> List.of("koreksi", "correction", "lapas");
      case EDUCATION -> List.of("pendidikan", "education", "sekolah", "school");
      case INDUSTRY -> List.of("industri", "industry", "perusahaan");
      case PROGRAM -> List.of("program");
      case GENERAL -> List.of("umum", "general");
    };
  }

  private Entry capacity(String typed, Language language) {
    String line = typed.strip();
    if (UNLIMITED.matcher(line).matches()) {
      return new Entry.Accepted("");
    }
    Matcher number = NUMBER.matcher(line);
    if (!number.matches()) {
      return refused(language, "capacity", MOST_PLACES);
    }
    long places = Long.parseLong(number.group(2).replaceAll("[.,]", ""));
    return number.group(1).isEmpty() && places >= 1 && places <= MOST_PLACES
        ? new Entry.Accepted(Long.toString(places))
        : refused(language, "capacity", MOST_PLACES);
  }

  private Entry repeat(String typed, Language language) {
    String line = typed.strip();
    if (NONE.matcher(line).matches()) {
      return new Entry.Accepted("");
    }
    if (SO_OFTEN.matcher(line).find()) {
      return refused(language, "repeat-times");
    }
    if (FORTNIGHT.matcher(line).matches()) {
      return new Entry.Accepted("14");
    }
    return WEEK.matcher(line).matches()
        ? new Entry.Accepted("7")
        : refused(language, "choice", name(Field.REPEAT, language));
  }

  private String name(Field field, Language language) {
    return messages.plain(language, "session.field." + field.key());
  }

  private Entry refused(Language language, String why, Object... values) {
    return new Entry.Refused(messages.html(language, "session.refused." + why, values));
  }
}
