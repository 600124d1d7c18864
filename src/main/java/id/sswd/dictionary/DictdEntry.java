package id.sswd.dictionary;

import id.sswd.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An entry as FreeDict's dictionaries have it: the headword with its pronunciation, then for each
 * meaning a line of translations, numbered where there are several, and lines that explain it in
 * the language of the headword.
 */
final class DictdEntry {
  private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d{1,2}\\.\\s+(\\S.*)$");
  private static final Pattern NUMBER_OF_NEXT = Pattern.compile("\\s+\\d{1,2}\\.$");
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");

  /** Parts of words, such as "ke- -an". */
  private static final Pattern AFFIX = Pattern.compile("(?:^|\\s)-|-(?:\\s|$)");

  /** Longer ones explain the word and do not translate it. */
  private static final int MOST_WORDS = 3;

  private DictdEntry() {}

  static List<String> translations(String entry) {
    List<String> lines =
        entry.lines().skip(1).filter(line -> !line.isBlank()).map(String::strip).toList();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher numbered = NUMBERED.matcher(lines.get(i));
      if (numbered.matches()) {
        add(numbered.group(1), found);
      } else if (i == 0) {
        add(lines.get(i), found);
      }
    }
    return found;
  }

  private static void add(String line, List<String> found) {
    String plain = ASIDE.matcher(NUMBER_OF_NEXT.matcher(line).replaceFirst("")).replaceAll(" ");
    for (String piece : plain.split("[,;]")) {
      List<Word> words = Word.of(piece);
      boolean whole = !AFFIX.matcher(piece.strip()).find();
      String folded = words.stream().map(Word::folded).collect(Collectors.joining(" "));
      if (whole && !words.isEmpty() && words.size() <= MOST_WORDS && !found.contains(folded)) {
        found.add(folded);
      }
    }
  }

  static String folded(String headword) {
    return Word.of(headword).stream().map(Word::folded).collect(Collectors.joining(" "));
  }
}
