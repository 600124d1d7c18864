package id.sswd.dictionary;

import id.sswd.text.Word;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The roots that a hunspell dictionary knows: its words that take affixes. The others are for the
 * most part derived words and loans, which say nothing about where an affix may be cut off.
 */
final class HunspellWords {
  private static final Pattern CHARSET = Pattern.compile("(?m)^SET\\s+(\\S+)");
  private static final Pattern AFFIX = Pattern.compile("(?m)^[PS]FX\\s+\\S+\\s+[YN]\\s+\\d+");
  private static final Pattern ROOT = Pattern.compile("([a-z]{3,40})/\\S.*");

  private HunspellWords() {}

  static Set<String> read(Path words, Path affixes) {
    String rules = text(affixes, StandardCharsets.ISO_8859_1);
    if (!AFFIX.matcher(rules).find()) {
      throw new BadDictionary("the dictionary " + affixes + " is damaged: it holds no affix");
    }
    List<String> lines = text(words, charset(rules, affixes)).lines().toList();
    int counted = count(lines, words);
    if (lines.size() - 1 < counted) {
      throw new BadDictionary(
          "the dictionary %s is damaged: it says that it has %d words and has %d"
              .formatted(words, counted, lines.size() - 1));
    }
    Set<String> roots = new TreeSet<>();
    for (String line : lines.subList(1, lines.size())) {
      Matcher root = ROOT.matcher(line.strip());
      if (root.matches()) {
        roots.add(Word.fold(root.group(1)));
      }
    }
    return roots;
  }

  /** The first line says how many words follow. */
  private static int count(List<String> lines, Path words) {
    String first = lines.isEmpty() ? "" : lines.getFirst().strip();
    if (!first.matches("\\d{1,8}")) {
      throw new BadDictionary(
          "the dictionary "
              + words
              + " is damaged: it does not begin with the number of its words");
    }
    return Integer.parseInt(first);
  }

  private static Charset charset(String rules, Path affixes) {
    Matcher named = CHARSET.matcher(rules);
    String name = named.find() ? named.group(1) : "ISO-8859-1";
    try {
      // Hunspell writes ISO8859-1, which Java knows as well.
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new BadDictionary("the dictionary " + affixes + " is in an unknown encoding, " + name);
    }
  }

  private static String text(Path file, Charset charset) {
    try {
      return Files.readString(file, charset);
    } catch (CharacterCodingException e) {
      throw new BadDictionary("the dictionary " + file + " is damaged: it is not " + charset);
    } catch (IOException e) {
      throw new BadDictionary("the dictionary " + file + " cannot be read");
    }
  }
}
