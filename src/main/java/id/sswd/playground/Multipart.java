package id.sswd.playground;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code multipart/form-data}: text parts become parameters, parts with a file name become
 * files.
 */
final class Multipart {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("(?i)filename=\"([^\"]*)\"");
  private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*(\\S+)");

  private Multipart() {}

  static void read(
      byte[] body,
      String contentType,
      Map<String, String> values,
      Map<String, Parameters.Upload> files) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw Refusal.badRequest("multipart boundary is missing");
    }
    // Latin-1 keeps one char a byte, so positions in the text are positions in the body.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String mark = "--" + boundary.group(1);
    int start = text.indexOf(mark);
    while (start >= 0) {
      int head = start + mark.length() + 2;
      int blank = text.indexOf("\r\n\r\n", head);
      int next = text.indexOf("\r\n" + mark, head);
      if (blank < 0 || next < 0 || blank > next) {
        return;
      }
      part(
          utf8(text.substring(head, blank)),
          text.substring(blank + 4, Math.max(blank + 4, next)),
          values,
          files);
      start = next + 2;
    }
  }

  private static void part(
      String head,
      String content,
      Map<String, String> values,
      Map<String, Parameters.Upload> files) {
    Matcher name = NAME.matcher(head);
    if (!name.find()) {
      return;
    }
    Matcher file = FILE.matcher(head);
    if (file.find()) {
      Matcher type = TYPE.matcher(head);
      files.put(
          name.group(1),
          new Parameters.Upload(
              file.group(1),
              type.find() ? type.group(1) : "application/octet-stream",
              content.getBytes(StandardCharsets.ISO_8859_1)));
    } else {
      values.put(name.group(1), utf8(content));
    }
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
