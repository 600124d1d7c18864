package id.sswd.note;

import id.sswd.importing.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a note, sorted: what was agreed, what is told about the session (date, participants),
 * and the rest, which is the body. A note that begins with a dash, a star, "1)" or "sepakat:" is
 * agreed points, one a line.
 */
record NoteLines(List<String> points, List<String> about, List<String> body) {
  private static final Pattern POINT =
      Pattern.compile(
          "(?iu)\\s*(?:[-*•–]\\s*|\\d{1,2}\\)\\s*|(?:sepakat|disepakati|agreed)\\s*:\\s*)(.*)");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?iu)\\s*(?:hari/tanggal|tanggal|date|peserta|participants)\\b[^:]{0,40}:.*");
  private static final Pattern FRONT =
      Pattern.compile("(?s)\\A\\s*+---\\R.*?\\R---[ \\t]*(?:\\R|$)");
  private static final int LONG = 1_300;

  static NoteLines of(Words words) {
    String text =
        words.file().isEmpty() ? words.text() : FRONT.matcher(words.text()).replaceFirst("");
    List<String> about = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (String line : text.lines().toList()) {
      (ABOUT.matcher(line).matches() ? about : rest).add(line);
    }
    boolean agreed =
        rest.stream()
            .filter(line -> !line.isBlank())
            .findFirst()
            .filter(line -> POINT.matcher(line).matches())
            .isPresent();
    return agreed
        ? new NoteLines(points(rest), about, List.of())
        : new NoteLines(List.of(), about, paragraphs(rest, words.file().isEmpty()));
  }

  /** A line without a mark goes on with the point before it. */
  private static List<String> points(List<String> lines) {
    List<String> points = new ArrayList<>();
    for (String line : lines) {
      Matcher point = POINT.matcher(line);
      if (point.matches()) {
        points.add(point.group(1).strip());
      } else if (!line.isBlank()) {
        points.add((points.isEmpty() ? "" : points.removeLast() + " ") + line.strip());
      }
    }
    return points.stream().map(String::strip).filter(point -> !point.isEmpty()).toList();
  }

  /** What was typed stays as it was typed; the lines of a file are put together as an import's. */
  private static List<String> paragraphs(List<String> lines, boolean typed) {
    String text = String.join("\n", lines).strip();
    if (text.isEmpty()) {
      return List.of();
    }
    return typed && text.length() <= LONG
        ? List.of(text.split("\\n\\s*\\n")).stream().map(String::strip).toList()
        : Paragraphs.of(lines);
  }
}
