package id.sswd.note;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows {@code /catat}: {@code 7}, {@code 7 text}, {@code 7 #3 new text}, or text alone.
 *
 * @param part the part to be changed; empty for a new one
 */
record NoteCall(OptionalInt edition, OptionalInt part, String text) {
  private static final Pattern NUMBERED =
      Pattern.compile("#?(\\d{1,6})(?:\\s+#(\\d{1,6})(?=\\s|$))?(?:\\s+(.*)|$)", Pattern.DOTALL);

  static NoteCall read(String arguments) {
    String typed = arguments.strip();
    Matcher numbered = NUMBERED.matcher(typed);
    if (!numbered.matches()) {
      return new NoteCall(OptionalInt.empty(), OptionalInt.empty(), typed);
    }
    return new NoteCall(
        OptionalInt.of(Integer.parseInt(numbered.group(1))),
        numbered.group(2) == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(numbered.group(2))),
        numbered.group(3) == null ? "" : numbered.group(3).strip());
  }
}
