package id.sswd.dictionary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A dictionary for dictd: an index of headwords, each with the place of its entry in the other
 * file, which is compressed with gzip or not at all. Places are numbers to the base of 64.
 */
final class DictdFile {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** No dictionary of two languages is as large; a damaged or hostile one may be. */
  private static final int LARGEST = 64 << 20;

  /** What dictionaries say about themselves stands under such headwords. */
  private static final String ABOUT = "00";

  private DictdFile() {}

  /** The translations of every headword, folded. */
  static Map<String, List<String>> read(Path index, Path entries) {
    byte[] all = bytes(entries);
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (String line : text(bytes(index), index).lines().toList()) {
      String[] cells = line.split("\t", -1);
      if (cells.length < 3) {
        throw damaged(index, "a line has no three columns");
      }
      long from = number(cells[1], index);
      long to = from + number(cells[2], index);
      if (to > all.length) {
        throw damaged(entries, "it is shorter than its index says");
      }
      if (!cells[0].startsWith(ABOUT)) {
        byte[] entry = java.util.Arrays.copyOfRange(all, (int) from, (int) to);
        String word = DictdEntry.folded(cells[0]);
        List<String> meanings = found.computeIfAbsent(word, key -> new ArrayList<>());
        DictdEntry.translations(text(entry, entries)).stream()
            .filter(meaning -> !meanings.contains(meaning))
            .forEach(meanings::add);
      }
    }
    found.values().removeIf(List::isEmpty);
    if (found.isEmpty()) {
      throw damaged(index, "it names no word");
    }
    return found;
  }

  private static long number(String digits, Path index) {
    long number = 0;
    for (char digit : digits.toCharArray()) {
      int value = DIGITS.indexOf(digit);
      if (value < 0 || number > LARGEST) {
        throw damaged(index, "\"" + digits + "\" is no place");
      }
      number = number * DIGITS.length() + value;
    }
    return number;
  }

  private static byte[] bytes(Path file) {
    try {
      byte[] raw;
      try (InputStream in = Files.newInputStream(file)) {
        raw = in.readNBytes(LARGEST + 1);
      }
      if (file.toString().endsWith(".dz")) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
          raw = in.readNBytes(LARGEST + 1);
        }
      }
      if (raw.length > LARGEST) {
        throw damaged(file, "it is larger than any dictionary");
      }
      return raw;
    } catch (IOException e) {
      throw damaged(file, "it cannot be read to its end");
    }
  }

  private static String text(byte[] bytes, Path file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw damaged(file, "it is not UTF-8");
    }
  }

  private static BadDictionary damaged(Path file, String how) {
    return new BadDictionary("the dictionary " + file + " is damaged: " + how);
  }
}
