package id.sswd.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens plain text where a sentence ends; where none does, at a word. */
public final class Excerpt {
  private static final String MORE = "…";
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:]\\s+|\\n+");

  private Excerpt() {}

  /**
   * The beginning of a text, at most so many UTF-16 units, the mark of what is missing included.
   */
  public static String head(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int room = most - 2;
    if (room <= 0) {
      return "";
    }
    int cut = lastSentenceEnd(text, room);
    if (cut <= room / 3) {
      cut = Math.max(cut, text.lastIndexOf(' ', room));
    }
    if (cut <= 0) {
      cut = whole(text, room);
    }
    return text.substring(0, cut).stripTrailing() + " " + MORE;
  }

  /** The end of a text, at most so many UTF-16 units. */
  public static String tail(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int room = most - 2;
    if (room <= 0) {
      return "";
    }
    int earliest = text.length() - room;
    Matcher ends = SENTENCE_END.matcher(text);
    int from = -1;
    if (ends.find(earliest)) {
      from = ends.end();
    }
    if (from < 0 || from >= text.length()) {
      from = text.indexOf(' ', earliest) + 1;
    }
    if (from <= 0) {
      from = Character.isLowSurrogate(text.charAt(earliest)) ? earliest + 1 : earliest;
    }
    return MORE + " " + text.substring(from);
  }

  private static int lastSentenceEnd(String text, int room) {
    Matcher ends = SENTENCE_END.matcher(text);
    int cut = 0;
    while (ends.find() && ends.start() < room) {
      cut = ends.start() + 1;
    }
    return Math.min(cut, room);
  }

  private static int whole(String text, int cut) {
    return Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
  }
}
