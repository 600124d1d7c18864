package id.sswd.note;

import id.sswd.library.Manuscript;
import id.sswd.library.Setting;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A publication as Markdown with front matter, in the form that {@code import} reads again. */
final class PublicationMarkdown {
  private PublicationMarkdown() {}

  static byte[] write(Sheet sheet) {
    Manuscript manuscript = sheet.manuscript();
    StringBuilder text = new StringBuilder("---\n");
    manuscript.edition().ifPresent(number -> text.append("edition: ").append(number).append('\n'));
    manuscript.year().ifPresent(year -> text.append("year: ").append(year).append('\n'));
    text.append("title: ").append(quoted(manuscript.title())).append('\n');
    manuscript
        .date()
        .map(LocalDate::toString)
        .ifPresent(date -> text.append("date: ").append(date).append('\n'));
    manuscript
        .focus()
        .ifPresent(
            focus -> text.append("focus: ").append(focus.key().replace('_', ' ')).append('\n'));
    list(text, "settings", manuscript.settings().stream().sorted().map(Setting::key).toList());
    list(text, "participants", manuscript.participants().stream().map(Sheet::name).toList());
    list(text, "contacts", manuscript.contacts());
    list(text, "tags", manuscript.tags());
    text.append("---\n\n");
    text.append(String.join("\n\n", manuscript.paragraphs())).append('\n');
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void list(StringBuilder text, String key, List<String> values) {
    if (!values.isEmpty()) {
      text.append(key)
          .append(": [")
          .append(
              values.stream().map(PublicationMarkdown::quoted).collect(Collectors.joining(", ")))
          .append("]\n");
    }
  }

  /** A string that YAML takes as it is. */
  private static String quoted(String words) {
    return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
  }
}
