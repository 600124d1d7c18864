package id.sswd.ask;

import id.sswd.library.Passage;
import id.sswd.library.Setting;
import id.sswd.search.AnswerType;
import id.sswd.search.AskedQuestion;
import id.sswd.search.QuestionWord;
import id.sswd.text.Colloquial;
import id.sswd.text.Language;
import id.sswd.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An answer that looks right and is beside the question: about another town, year or setting, about
 * something that the library never heard of, without the name, number or time that is asked for. It
 * may be shown, but only as what may be meant.
 */
final class NearMiss {
  private static final Pattern ASKS_A_NAME =
      Pattern.compile(
          "(?iu)\\b(?:siapa(?:kah)?|who)\\b.*\\b(?:nama\\w*|(?:me|pe)nemu\\w*|(?:di|me|pe)n?cipta\\w*|(?:di|me|pe)n?dirikan"
              + "|pendiri\\w*|(?:me|pe)nulis\\w*|perumus\\w*|penggagas\\w*|pencetus\\w*|ketua\\w*|kepala\\w*|direktur\\w*"
              + "|presiden\\w*|menteri\\w*|rektor\\w*|gubernur\\w*|bupati\\w*|invent\\w*|found(?:ed|er)|wrote|coined|head|director)\\b");
  private static final Pattern NAME =
      Pattern.compile("(?u)(?<![.!?:]\\s)(?<!^)\\b\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+");
  private static final Pattern TIME =
      Pattern.compile(
          "(?iu)(?<![/\\d])(?:1[5-9]|20)\\d\\d\\b|\\b\\d{1,2}[.:]\\d{2}\\b|\\b(?:januari|februari|maret|april|mei|juni|juli|agustus"
              + "|september|oktober|november|desember|senin|selasa|rabu|kamis|jumat|sabtu|minggu|hari|pekan|bulan|semester"
              + "|tahun|abad|jam|menit|sejak|setelah|sesudah|sebelum|ketika|saat|apabila|bila|jika|sampai|selama|awal|akhir"
              + "|pada tahap|setiap|begitu)\\b");
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?iu)(?<![\\d/.])\\d+(?:[.,]\\d+)*(?![\\d/]|[.)]\\s|\\.$)|%|\\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan"
              + "|sembilan|se(?:puluh|belas|ratus|ribu|tengah|mester)|\\w*(?:belas|puluh|ratus|ribu|juta|persen)|beberapa)\\b");

  /** Long enough for a name, and with vowels, which chat spelling leaves out. */
  private static final Pattern NAME_LIKE =
      Pattern.compile("(?=\\p{L}{5})\\p{L}*[aeiou]\\p{L}+[aeiou]\\p{L}*");

  private NearMiss() {}

  /** The same, but no surer than may be. */
  static Answerer.Considered marked(Answerer.Considered considered, String question) {
    Answer answer = considered.answer();
    if (answer.kind() != Answer.Kind.ANSWER
        || !isOne(considered.found().question(), question, answer)) {
      return considered;
    }
    Answer less =
        new Answer(
            answer.language(),
            Answer.Kind.MAYBE,
            Confidence.marked(answer.confidence()),
            answer.settings(),
            answer.quotes(),
            answer.suggestions());
    return new Answerer.Considered(
        less, considered.found(), considered.quotes(), considered.evidence());
  }

  private static boolean isOne(AskedQuestion asked, String question, Answer answer) {
    Quote first = answer.quotes().getFirst();
    return lacksWhatIsAsked(asked, question, first.text())
        || namesSomethingElse(asked, question, first)
        || isElsewhere(answer.settings(), first.passage());
  }

  private static boolean lacksWhatIsAsked(AskedQuestion asked, String question, String quote) {
    return ASKS_A_NAME.matcher(question).find() && !namesSomebody(asked, quote)
        || asked.type() == AnswerType.TIME && !TIME.matcher(quote).find()
        || asked.type() == AnswerType.NUMBER && !FIGURE.matcher(quote).find();
  }

  /** "Institusi Penerima Wajib Lapor" is not who founded the IPWL: it is what was asked about. */
  private static boolean namesSomebody(AskedQuestion asked, String quote) {
    Set<String> own = new HashSet<>();
    asked.words().forEach(word -> word.forms().forEach(form -> own.addAll(form.stems())));
    return NAME.matcher(quote)
        .results()
        .anyMatch(name -> !own.containsAll(asked.stemmer().stems(name.group())));
  }

  /** A number, a name or a word unknown to the library that neither passage nor citation says. */
  private static boolean namesSomethingElse(AskedQuestion asked, String question, Quote quote) {
    String said = quote.passage().text() + " " + quote.citation().title();
    Set<String> words = new HashSet<>();
    Word.of(said).forEach(word -> words.add(word.folded()));
    quote.citation().date().ifPresent(date -> words.add(String.valueOf(date.getYear())));
    Set<String> stems = asked.stemmer().stems(said);
    List<Word> typed = Word.of(question);
    for (int i = 0; i < typed.size(); i++) {
      Word word = typed.get(i);
      boolean name = i > 0 && Character.isUpperCase(question.charAt(word.start()));
      boolean number = word.isNumber() && word.folded().length() > 1;
      if ((name || number)
          && !words.contains(word.folded())
          && asked.words().stream()
              .anyMatch(part -> part.typed().equals(word.folded()) && !part.saidIn(stems))) {
        return true;
      }
    }
    return asked.words().stream().anyMatch(word -> isUnheardOf(word, asked));
  }

  /** "Cipinang": no passage says it in any spelling, and it is no word of the language either. */
  private static boolean isUnheardOf(QuestionWord word, AskedQuestion asked) {
    String typed = word.typed();
    return asked.language() == Language.INDONESIAN
        && !word.known()
        && NAME_LIKE.matcher(typed).matches()
        && !asked.stemmer().roots().contains(asked.stemmer().stem(typed))
        && new Colloquial(asked.stemmer()).roots(typed).isEmpty();
  }

  private static boolean isElsewhere(Set<Setting> named, Passage passage) {
    return !named.isEmpty() && named.stream().noneMatch(passage.settings()::contains);
  }
}
