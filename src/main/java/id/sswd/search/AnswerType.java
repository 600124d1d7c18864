package id.sswd.search;

import java.util.List;
import java.util.Set;

/** The kind of thing that a question asks for. */
public enum AnswerType {
  TIME("kapan", "kapankah", "when"),
  NUMBER("berapa", "berapakah", "berapaan", "seberapa"),
  PERSON("siapa", "siapakah", "who", "whom", "whose"),
  PLACE("dimana", "dimanakah", "kemana", "kemanakah", "darimana", "darimanakah", "where"),
  REASON("mengapa", "mengapakah", "kenapa", "why"),
  MEANING(
      "maksud",
      "dimaksud",
      "arti",
      "artinya",
      "definisi",
      "pengertian",
      "define",
      "definition",
      "meaning",
      "apaan",
      "kepanjangan",
      "singkatan"),
  OTHER;

  private static final Set<String> TIMES = Set.of("tahun", "tanggal", "abad", "bulan", "year");
  private static final Set<String> WHAT = Set.of("apa", "apakah", "what", "apaan");
  private static final Set<String> DIRECTIONS = Set.of("di", "ke", "dari");

  private final Set<String> words;

  AnswerType(String... words) {
    this.words = Set.of(words);
  }

  /**
   * What these words ask for.
   *
   * @param plain all words of a question, folded, in standard spelling
   * @param telling how many of them are no stop words
   */
  static AnswerType of(List<String> plain, int telling) {
    for (int i = 0; i < plain.size(); i++) {
      String word = plain.get(i);
      String next = i + 1 < plain.size() ? plain.get(i + 1) : "";
      if (NUMBER.words.contains(word)
          || word.equals("how") && (next.equals("many") || next.equals("much"))) {
        return plain.stream().anyMatch(TIMES::contains) ? TIME : NUMBER;
      }
      if (DIRECTIONS.contains(word) && (next.equals("mana") || next.equals("manakah"))) {
        return PLACE;
      }
      for (AnswerType type : new AnswerType[] {TIME, PERSON, PLACE, REASON}) {
        if (type.words.contains(word)) {
          return type;
        }
      }
    }
    if (plain.stream().anyMatch(MEANING.words::contains)) {
      return MEANING;
    }
    return telling <= 2 && plain.stream().anyMatch(WHAT::contains) ? MEANING : OTHER;
  }
}
