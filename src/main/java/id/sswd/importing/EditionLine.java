package id.sswd.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that names an edition: "SSWD Edisi #007, Tahun #I 16 November 2011". */
final class EditionLine {
  private static final Pattern EDITION =
      Pattern.compile("(?iu)\\b(?:edisi|edition)\\s*(?:ke-?)?\\s*#?\\s*0*(\\d{1,4})\\b");
  private static final Pattern YEAR =
      Pattern.compile("(?iu)\\b(?:tahun|year)\\s*(?:ke-?)?\\s*#?\\s*([IVX]{1,5}|\\d{1,2})\\b");

  /**
   * "Edisi 32", "Buletin SSWD Edisi #032": a number and nothing more, as a title page has it; with
   * a full stop it is a sentence ("Lihat edisi 32.").
   */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)[\\s#*]*(?:\\p{L}{1,20}\\s{1,3}){0,3}(?:edisi|edition)\\s*(?:ke-?)?\\s*#?\\s*\\d{1,4}[\\s:,*]*");

  private static final int LONGEST = 160;

  /** A label stands above the title, or right below it. */
  private static final int LABEL_AMONG_FIRST = 2;

  private EditionLine() {}

  /** Whether a line names an edition together with its year or date. */
  static boolean is(String line) {
    return line.length() <= LONGEST
        && EDITION.matcher(line).find()
        && (YEAR.matcher(line).find() || IndonesianDates.find(line).isPresent());
  }

  /** The number of the line that names the edition; -1 where there is none. */
  static int find(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (is(lines.get(i))) {
        return i;
      }
    }
    return label(lines);
  }

  private static int label(List<String> lines) {
    int seen = 0;
    for (int i = 0; i < lines.size() && seen < LABEL_AMONG_FIRST; i++) {
      String line = lines.get(i);
      if (line.length() <= LONGEST && LABEL.matcher(line).matches()) {
        return i;
      }
      if (!line.isBlank() && !PageFrame.isFrame(line)) {
        seen++;
      }
    }
    return -1;
  }

  static OptionalInt edition(String line) {
    Matcher edition = EDITION.matcher(line);
    return edition.find()
        ? OptionalInt.of(Integer.parseInt(edition.group(1)))
        : OptionalInt.empty();
  }

  /** The group's year, which is not the calendar's. */
  static OptionalInt year(String line) {
    Matcher year = YEAR.matcher(line);
    return year.find() ? OptionalInt.of(Roman.read(year.group(1))) : OptionalInt.empty();
  }

  static Optional<LocalDate> date(String line) {
    return IndonesianDates.find(line);
  }
}
