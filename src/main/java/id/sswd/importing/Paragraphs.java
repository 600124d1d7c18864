package id.sswd.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines as paragraphs. An enumeration, inline ("1) … 2) …") or a line an item, stays with the
 * sentence that leads into it; a heading goes in front of what follows; a very long paragraph
 * without enumeration is cut at the end of a sentence.
 */
public final class Paragraphs {
  private static final Pattern ITEM =
      Pattern.compile("^\\s*(?:\\(?\\d{1,2}[.)]|[a-h][.)]|[-*•–])\\s*\\S.*");
  private static final Pattern FIRST = Pattern.compile("\\b1\\)");
  private static final Pattern SECOND = Pattern.compile("\\b2\\)");
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?][”\"’')]*\\s+(?=[\\p{Lu}“\"‘])");
  private static final int WHOLE_LINE = 200;
  private static final int LONGEST = 1_300;
  private static final int CUT_AT = 700;
  private static final int HEADING = 80;

  private Paragraphs() {}

  /** The paragraphs of these lines, in order; empty lines part them. */
  public static List<String> of(List<String> lines) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    String before = "";
    for (String raw : lines) {
      String line = raw.replace('\u00a0', ' ').strip();
      boolean item = ITEM.matcher(line).matches();
      if (line.isEmpty() || !item && before.length() >= WHOLE_LINE) {
        close(block, blocks);
      }
      if (!line.isEmpty()) {
        if (!block.isEmpty()) {
          block.append(item || ITEM.matcher(before).matches() ? "\n" : " ");
        }
        block.append(line);
      }
      before = line;
    }
    close(block, blocks);
    return cut(join(blocks));
  }

  private static void close(StringBuilder block, List<String> blocks) {
    if (!block.isEmpty()) {
      blocks.add(block.toString());
      block.setLength(0);
    }
  }

  /** Puts lists behind their lead-in and headings before their text. */
  private static List<String> join(List<String> blocks) {
    List<String> joined = new ArrayList<>();
    String heading = "";
    for (String block : blocks) {
      boolean list = ITEM.matcher(block.lines().findFirst().orElse("")).matches();
      int last = joined.size() - 1;
      if (list && heading.isEmpty() && last >= 0 && leadsIn(joined.get(last))) {
        joined.set(last, joined.get(last) + "\n" + block);
      } else if (!list && isHeading(block)) {
        heading = heading + block.replaceFirst("^#+\\s*", "") + "\n";
      } else {
        joined.add(heading + block);
        heading = "";
      }
    }
    if (!heading.isEmpty()) {
      joined.add(heading.strip());
    }
    return joined;
  }

  private static boolean leadsIn(String block) {
    String lastLine = block.substring(block.lastIndexOf('\n') + 1);
    return block.endsWith(":") || ITEM.matcher(lastLine).matches();
  }

  private static boolean isHeading(String block) {
    return block.startsWith("#") && !block.contains("\n")
        || block.length() <= HEADING
            && !block.matches("(?s).*[.!?:;,)”\"]$")
            && !block.contains("\n");
  }

  private static List<String> cut(List<String> blocks) {
    List<String> paragraphs = new ArrayList<>();
    for (String block : blocks) {
      // Up to there nothing is cut: what an enumeration or a line break holds together.
      int whole = Math.max(enumeration(block), block.lastIndexOf('\n'));
      int from = 0;
      while (block.length() - from > LONGEST && whole < from) {
        int end = sentenceEnd(block, from + CUT_AT);
        if (end < 0) {
          break;
        }
        paragraphs.add(block.substring(from, end).strip());
        from = end;
      }
      paragraphs.add(block.substring(from).strip());
    }
    paragraphs.removeIf(String::isEmpty);
    return paragraphs;
  }

  /** Where the last enumeration within a line begins; -1 where there is none. */
  private static int enumeration(String text) {
    int second = -1;
    for (Matcher found = SECOND.matcher(text); found.find(); ) {
      second = found.start();
    }
    int first = -1;
    Matcher found = FIRST.matcher(text).region(0, Math.max(second, 0));
    while (found.find()) {
      first = found.start();
    }
    return first;
  }

  private static int sentenceEnd(String text, int from) {
    Matcher end = SENTENCE_END.matcher(text);
    return end.find(from) ? end.end() : -1;
  }
}
