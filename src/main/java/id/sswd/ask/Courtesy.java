package id.sswd.ask;

import id.sswd.text.Word;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people say around a question: greetings, thanks, laughter, markup. None of it is searched
 * for; a message that is nothing else is small talk.
 */
final class Courtesy {
  private static final String FLAGS = "(?iuU)";
  private static final String ADDRESSEE =
      "(?:kakak|kaka|kak|ka|min|mimin|admin|bot|bang|bro|sis|gan|guys|gaes|mas|mbak|pak|bu|bapak|ibu|semua(?:nya)?"
          + "|teman(?:-| )teman|everyone|all|there)";
  private static final String FRIEND = "(?:bestie|cuy|bre|bro|sob|ges|gaes|guys|gan|min|kak|sis)";
  private static final String SALUTATION =
      "(?:hall?o+|hell?o+|ha+i+|hay|he+y+|hi+|p+|ping|te+st?|cek|permisi|punten|misi"
          + "|ass?ala?mu+\\W?ala?i?kum(?:\\W+wa?r(?:ahmatullahi?)?\\W*(?:wb|wabarakatuh)?)?"
          + "|selamat (?:pagi|siang|sore|malam)|good (?:morning|afternoon|evening)|apa kabar"
          + "|(?:pagi|siang|sore|malam)(?= "
          + ADDRESSEE
          + "\\b|\\W*$|[,.!]))";
  private static final String ASKING =
      "(?:(?:maaf|sorry|mohon maaf)(?: (?:ganggu|mengganggu))?(?: (?:waktunya|malam-malam))?"
          + "|(?:(?:aku|saya|gue|gua|gw|sy|i) )?(?:mohon )?(?:mau|ingin|pengen|boleh|izin|ijin|numpang)"
          + " (?:untuk )?(?:(?:ber|me)?tanya|nanya|menanyakan)(?: (?:dong|donk|nih|ya|dulu|sedikit|dikit|sesuatu|tentang|soal)){0,6}"
          + "|can i ask(?: (?:something|a question))?"
          + "|(?:can|could|would) you (?:please )?(?:tell me|explain(?: to me)?)|do you know|i want to know"
          + "|(?:aku|saya|gue|gw|sy) mahasiswa(?:/i|i)?(?: [\\p{L}\\d]+){0,5}(?=\\s*[,.])"
          + "|(?:(?:tolong|bisa|boleh|mohon) ){1,4}(?:(?:di)?jelas(?:kan|in))(?: (?:dong|donk|kak))?"
          + "(?= (?:apa|siapa|bagaimana|gimana|kenapa|mengapa|kapan)\\b))";
  private static final String THANKS =
      "(?:(?:terima ?kasih|makasih|makasi|trims|trimakasih|thanks?|thank you|thx|tq|nuhun|matur nuwun)"
          + "(?: (?:ya|yaa|kak|min|bot|banyak|sebelumnya|semua(?:nya)?|gan|bang|so much|a lot|in advance|banget)){0,6})";
  private static final String LAUGHTER =
      "(?:(?:wk){2}\\w*+|(?:ha){2,30}h?|(?:he){2,30}|(?:hi){2,30}|xixi\\w*|lol|lmao)";
  private static final String PLEASE =
      "(?:mohon (?:bantuan|pencerahan|penjelasan)nya|mohon (?:dijawab|dibantu)|please|pls|plis|plisss*)";
  private static final String WONDER =
      "(?:bingung|penasaran|kepo)(?: (?:aku|saya|gue|gw|banget|bgt|nih|soalnya)){0,6}";
  private static final String AGREEMENT =
      "(?:ok|oke|okay|okey|okelah|sip+|siap|baik(?:lah)?|mantap|mantul|keren|noted|paham|ngerti|mengerti"
          + "|iya|ya|yes|yup|nice|cool|great|got it|understood|wah|oh|deh|sudah jelas)";

  /** Nobody is polite for longer; a message of nothing else would be looked at for long. */
  private static final int LONGEST_END = 100;

  private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]{0,60}>");
  private static final Pattern BEFORE =
      Pattern.compile(
          FLAGS
              + "^[^\\p{L}\\p{N}]*(?:(?:"
              + String.join("|", SALUTATION, ASKING, THANKS + "(?=\\s*[,.!])", LAUGHTER)
              + ")\\b(?:[^\\p{L}\\p{N}]*\\b"
              + ADDRESSEE
              + "\\b){0,6}[^\\p{L}\\p{N}]*|"
              + ADDRESSEE
              + "\\s*[,!][^\\p{L}\\p{N}]*+){1,12}");
  private static final Pattern AFTER =
      Pattern.compile(
          FLAGS
              + "(?:[^\\p{L}\\p{N}?]*\\b(?:"
              + String.join("|", THANKS, LAUGHTER, PLEASE, WONDER, FRIEND)
              + ")\\b[^\\p{L}\\p{N}]*+){1,12}$");

  private static final Pattern GREETS = only(SALUTATION, ADDRESSEE, ASKING, LAUGHTER);
  private static final Pattern THANKS_OR_AGREES = only(THANKS, AGREEMENT, ADDRESSEE, LAUGHTER);
  private static final Pattern ASKS_WHO =
      Pattern.compile(
          FLAGS
              + "^\\W*(?:(?:kamu|anda|lo|lu|elu|situ|bot ini|ini bot)(?: (?:itu|ini))? (?:siapa|apa)"
              + "|siapa (?:kamu|anda|lo|lu|elu|namamu|nama kamu)(?: sih)?"
              + "|(?:kamu |bot ini )?bisa (?:apa|ngapain)(?: (?:aja|saja))?"
              + "|who are you|what are you|what can you do|what(?: i|')s your name)\\W*$");

  private Courtesy() {}

  private static Pattern only(String... kinds) {
    return Pattern.compile(
        FLAGS
            + "^[^\\p{L}\\p{N}]*(?:(?:"
            + String.join("|", kinds)
            + ")\\b[^\\p{L}\\p{N}]*+){1,12}$");
  }

  /** A message without a question. */
  enum SmallTalk {
    GREETING,
    THANKS,
    WHO_ARE_YOU
  }

  /** What kind of small talk a message is; empty where it may be a question. */
  static Optional<SmallTalk> smallTalk(String message) {
    if (ASKS_WHO.matcher(message).matches()) {
      return Optional.of(SmallTalk.WHO_ARE_YOU);
    }
    if (Word.of(message).isEmpty() || GREETS.matcher(message).matches()) {
      return Optional.of(SmallTalk.GREETING);
    }
    return THANKS_OR_AGREES.matcher(message).matches()
        ? Optional.of(SmallTalk.THANKS)
        : Optional.empty();
  }

  private static String withoutEnd(String text) {
    Matcher after = AFTER.matcher(text);
    after.region(Math.max(0, text.length() - LONGEST_END), text.length());
    return after.find() ? text.substring(0, after.start()) : text;
  }

  /** The question alone; the text as it is where nothing else is in it. */
  static String without(String text) {
    String plain = MARKUP.matcher(text).replaceAll(" ");
    String begun = BEFORE.matcher(plain).replaceFirst("");
    String ended = withoutEnd(begun).strip();
    return Word.of(ended).isEmpty() ? text.strip() : ended;
  }
}
