package id.sswd.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells English from Indonesian by the small words that every sentence is held together with. */
public final class LanguageGuess {
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "a", "an", "of", "is", "are", "was", "were", "what", "who", "when", "where", "why",
          "how", "which", "whose", "whom", "does", "do", "did", "to", "in", "on", "for", "and",
          "or", "with", "by", "at", "from", "that", "this", "it", "its", "as", "be", "been", "has",
          "have", "had", "can", "could", "should", "would", "will", "not", "many", "much", "about",
          "there", "their", "they", "he", "she", "his", "her", "you", "your", "my", "me", "tell",
          "explain", "between", "into", "than", "i", "we", "if", "after", "name", "give");
  private static final Set<String> INDONESIAN =
      Set.of(
          "apa",
          "apakah",
          "siapa",
          "siapakah",
          "kapan",
          "kapankah",
          "mana",
          "dimana",
          "manakah",
          "mengapa",
          "kenapa",
          "bagaimana",
          "gimana",
          "berapa",
          "berapakah",
          "yang",
          "di",
          "ke",
          "dari",
          "dan",
          "atau",
          "itu",
          "ini",
          "pada",
          "dengan",
          "untuk",
          "adalah",
          "dalam",
          "oleh",
          "tentang",
          "sebutkan",
          "jelaskan",
          "tidak",
          "gak",
          "ga",
          "nggak",
          "aja",
          "saja",
          "dong",
          "sih",
          "kah",
          "yg",
          "utk",
          "dgn",
          "kalau",
          "kalo",
          "ada",
          "bisa",
          "sebagai",
          "peran",
          "arti",
          "maksud",
          "beda",
          "contoh",
          "gmn",
          "knp",
          "apaan",
          "terus",
          "trus",
          "buat");

  private LanguageGuess() {}

  /** Empty when the text shows neither. */
  public static Optional<Language> of(String text) {
    return of(Word.of(text));
  }

  public static Optional<Language> of(List<Word> words) {
    int english = 0;
    int indonesian = 0;
    for (Word word : words) {
      english += ENGLISH.contains(word.folded()) ? 1 : 0;
      indonesian += INDONESIAN.contains(word.folded()) ? 1 : 0;
    }
    if (english == indonesian) {
      return Optional.empty();
    }
    return Optional.of(english > indonesian ? Language.ENGLISH : Language.INDONESIAN);
  }
}
