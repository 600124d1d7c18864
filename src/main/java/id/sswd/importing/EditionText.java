package id.sswd.importing;

import id.sswd.library.Focus;
import id.sswd.library.Manuscript;
import id.sswd.library.Origin;
import id.sswd.library.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an edition out of plain lines: the line that names edition, year and date ("SSWD Edisi
 * #007, Tahun #I 16 November 2011"), the title before it, the body after it, and the lines about
 * participants and contacts at its end.
 */
final class EditionText {
  /** An earlier date in a text is one that it tells of, not its own. */
  private static final int FIRST_YEAR = 1990;

  private static final Pattern FILE_LABEL =
      Pattern.compile("(?iu)file\\s+publi\\p{L}++[^#\\d]*+#?\\s*+0*(\\d{1,9})(?!\\d)");
  private static final int SHORTEST_BODY = 40;

  private EditionText() {}

  static boolean hasEditionLine(String text) {
    return text.lines().anyMatch(EditionLine::is);
  }

  /** The edition in these lines; empty when there is no text to publish. */
  static List<Manuscript> read(String source, List<String> lines) {
    return read(source, lines, Optional.empty());
  }

  /**
   * The same.
   *
   * @param published when it was published, where what the lines came in tells; the edition's own
   *     line goes before it
   */
  static List<Manuscript> read(String source, List<String> lines, Optional<LocalDate> published) {
    int head = EditionLine.find(lines);
    List<Manuscript> found = read(source, lines, head, title(lines, head), published);
    // A label with no title beside it is all the title that there is.
    return found.isEmpty() && head >= 0
        ? read(source, lines, head, lines.get(head).strip(), published)
        : found;
  }

  private static List<Manuscript> read(
      String source, List<String> lines, int head, String title, Optional<LocalDate> published) {
    List<String> body = lines.subList(bodyStart(lines, head, title), lines.size());
    List<String> paragraphs =
        Paragraphs.of(body.stream().map(line -> PageFrame.isFrame(line) ? "" : line).toList());
    if (title.isEmpty() || String.join("", paragraphs).length() < SHORTEST_BODY) {
      return List.of();
    }
    String headLine = head < 0 ? "" : lines.get(head);
    String end = String.join("\n", body);
    OptionalInt number = EditionLine.edition(headLine);
    Optional<LocalDate> date =
        EditionLine.date(headLine)
            .or(() -> published)
            .or(() -> IndonesianDates.find(end).filter(day -> day.getYear() >= FIRST_YEAR));
    return List.of(
        new Manuscript(
            source,
            Origin.IMPORT,
            number,
            EditionLine.year(headLine),
            title,
            date,
            focus(paragraphs, lines),
            EnumSet.noneOf(Setting.class),
            Colophon.participants(lines),
            Colophon.contacts(lines),
            Colophon.tags(lines),
            Optional.empty(),
            paragraphs,
            warnings(number, end)));
  }

  /** The long messages of one day, when they carry no edition; empty when they say nothing. */
  static List<Manuscript> ofDay(
      String source, String chat, Optional<LocalDate> day, List<String> lines) {
    List<String> paragraphs = Paragraphs.of(lines);
    if (paragraphs.isEmpty()) {
      return List.of();
    }
    String date = day.map(LocalDate::toString).orElse("");
    return List.of(
        new Manuscript(
            source + "#" + date,
            Origin.IMPORT,
            OptionalInt.empty(),
            OptionalInt.empty(),
            (chat + " " + date).strip(),
            day,
            Optional.empty(),
            EnumSet.noneOf(Setting.class),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            paragraphs,
            List.of()));
  }

  /** The same with the address and the tags (one a line) that a page's surroundings tell. */
  static Manuscript with(Manuscript found, Optional<String> url, String tagLines) {
    List<String> tags = new ArrayList<>(found.tags());
    Arrays.stream(tagLines.split("\n"))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty() && !tags.contains(tag))
        .forEach(tags::add);
    Set<Setting> settings = found.settings();
    return new Manuscript(
        found.source(),
        found.origin(),
        found.edition(),
        found.year(),
        found.title(),
        found.date(),
        found.focus().or(() -> Focus.read(tagLines)),
        settings,
        found.participants(),
        found.contacts(),
        tags,
        url,
        found.paragraphs(),
        found.warnings());
  }

  private static String title(List<String> lines, int head) {
    for (int i = head - 1; i >= 0; i--) {
      if (isTitle(lines.get(i))) {
        return lines.get(i).strip();
      }
    }
    return lines.stream()
        .skip(head + 1L)
        .filter(EditionText::isTitle)
        .findFirst()
        .map(String::strip)
        .orElse("");
  }

  private static boolean isTitle(String line) {
    return !line.isBlank() && line.length() <= 200 && !PageFrame.isFrame(line);
  }

  private static int bodyStart(List<String> lines, int head, String title) {
    boolean titleIsBefore =
        head >= 0 && lines.subList(0, head).stream().anyMatch(line -> line.strip().equals(title));
    if (titleIsBefore) {
      return head + 1;
    }
    for (int i = head + 1; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(title)) {
        return i + 1;
      }
    }
    return head + 1;
  }

  private static Optional<Focus> focus(List<String> paragraphs, List<String> lines) {
    return paragraphs.stream()
        .map(Focus::read)
        .flatMap(Optional::stream)
        .findFirst()
        .or(
            () ->
                lines.stream()
                    .filter(line -> line.startsWith("Categories:") || line.startsWith("Fokus"))
                    .map(Focus::read)
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  private static List<String> warnings(OptionalInt edition, String end) {
    Matcher label = FILE_LABEL.matcher(end);
    if (edition.isPresent() && label.find()) {
      int named = Integer.parseInt(label.group(1));
      if (named != edition.getAsInt()) {
        return List.of(
            "the download line names edition "
                + named
                + ", but the page is edition "
                + edition.getAsInt()
                + "; "
                + edition.getAsInt()
                + " was taken");
      }
    }
    return List.of();
  }
}
