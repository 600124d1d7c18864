package id.sswd.writer;

import id.sswd.text.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that a text says, in digits or in words. The numbers of a list's items are none, and
 * "satu" and "one" mostly count nothing.
 */
final class Figures {
  private static final Pattern ITEM = Pattern.compile("(?<![\\w.,])\\(?\\d{1,2}[.)](?=\\s)");
  private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,:/]\\d+)*");
  private static final Map<String, String> WORDS = new HashMap<>();

  static {
    String[] indonesian = {
      "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"
    };
    String[] english = {
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"
    };
    for (int i = 0; i < indonesian.length; i++) {
      WORDS.put(indonesian[i], String.valueOf(i + 2));
      WORDS.put(english[i], String.valueOf(i + 2));
    }
    String[][] others = {
      {"kedua", "2"},
      {"ketiga", "3"},
      {"keempat", "4"},
      {"kelima", "5"},
      {"second", "2"},
      {"third", "3"},
      {"fourth", "4"},
      {"fifth", "5"},
      {"belas", "belas"},
      {"puluh", "puluh"},
      {"ratus", "100"},
      {"seratus", "100"},
      {"hundred", "100"},
      {"ribu", "1000"},
      {"seribu", "1000"},
      {"thousand", "1000"},
      {"juta", "juta"},
      {"sejuta", "juta"},
      {"million", "juta"},
      {"miliar", "miliar"},
      {"billion", "miliar"},
      {"setengah", "0.5"},
      {"separuh", "0.5"},
      {"half", "0.5"},
      {"twelve", "12"},
      {"twenty", "20"},
      {"thirty", "30"},
      {"persen", "%"},
      {"percent", "%"}
    };
    for (String[] other : others) {
      WORDS.put(other[0], other[1]);
    }
  }

  private Figures() {}

  static Set<String> of(String text) {
    String plain = ITEM.matcher(text).replaceAll(" ");
    Set<String> figures = new HashSet<>();
    Matcher digits = DIGITS.matcher(plain);
    while (digits.find()) {
      figures.add(digits.group().replace(',', '.').replaceFirst("^0+(?=\\d)", ""));
    }
    for (Word word : Word.of(plain)) {
      String figure = WORDS.get(word.folded());
      if (figure != null) {
        figures.add(figure);
      }
    }
    if (plain.indexOf('%') >= 0) {
      figures.add("%");
    }
    return figures;
  }
}
