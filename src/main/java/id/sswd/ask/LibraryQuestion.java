package id.sswd.ask;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question about the library itself, which the database answers better than any text in it. Only
 * wordings that can mean nothing else are taken: what is not recognised is searched for as usual.
 */
sealed interface LibraryQuestion {
  /** "Siapa saja peserta edisi 7?" */
  record Participants(int edition) implements LibraryQuestion {}

  /** "Edisi berapa itu?", "kapan itu dibahas?", of an edition that was quoted. */
  record Where(int edition) implements LibraryQuestion {}

  /** "Edisi 12 bahas apa?", "kapan edisi 9 terbit?" */
  record Contents(int edition) implements LibraryQuestion {}

  /** "Edisi berapa yang bahas CSR?" */
  record Editions(String about) implements LibraryQuestion {}

  /** "Kapan diskusi terakhir?" */
  record Latest() implements LibraryQuestion {}

  /** "Jadwal minggu depan", "kapan sesi berikutnya?" */
  record Schedule(Span span) implements LibraryQuestion {}

  /** "Sudah ada berapa edisi?" */
  record Count() implements LibraryQuestion {}

  /** "Daftar edisi", "apa saja topik yang pernah dibahas?" */
  record All() implements LibraryQuestion {}

  /** A part of the calendar. */
  enum Span {
    NEXT,
    TODAY,
    TOMORROW,
    THIS_WEEK,
    NEXT_WEEK,
    THIS_MONTH,
    NEXT_MONTH
  }

  Pattern TAKING_PART =
      Pattern.compile(
          "\\b(?:peserta(?:nya)?|siapa (?:saja|aja|yang|yg) (?:yang |yg )?(?:hadir|ikut|datang)"
              + "|participants?|who (?:took part|attended|joined|participated))\\b");
  String NUMBER = "\\s*(?:ke-?\\s*|nomor\\s*|no\\.?\\s*|#)?\\s*0*(\\d{1,4})";
  Pattern EDITION = Pattern.compile("\\b(?:edisi|edition|sswd|diskusi|sesi)" + NUMBER + "\\b");
  String AN_EDITION = "(?:edisi|edition|sswd)" + NUMBER;
  Pattern CONTENTS =
      Pattern.compile(
          "^"
              + AN_EDITION
              + "(?: (?:itu|ini))?(?: (?:(?:mem|nge|di)?bahas(?:nya)?|isi(?:nya)?|berisi|tentang|soal|mengenai|tema(?:nya)?"
              + "|judul(?:nya)?|topik(?:nya)?|terbit(?:nya)?|diterbitkan|diadakan|tanggal(?:nya)?)){0,4}"
              + "(?: (?:apa|kapan|berapa|itu|saja|aja|sih)){0,5}$"
              + "|^(?:tolong )?(?:(?:apa|kapan|tanggal|berapa|saja|aja|sih|yang|yg) ){0,5}(?:(?:isi|judul|tema|topik|ringkasan"
              + "|rangkuman|bahasan|pembahasan|tanggal|dibahas|terbit|diterbitkan|diadakan|ringkas(?:kan)?|rangkum(?:kan)?"
              + "|ceritakan|jelaskan)(?:nya)?(?: isi(?:nya)?)? )(?:(?:dari|di|pada|dalam|untuk|tentang) )?"
              + AN_EDITION
              + "(?: (?:itu|apa|kapan|saja|aja)){0,5}$"
              + "|^kapan "
              + AN_EDITION
              + "(?: (?:terbit|dibahas|diterbitkan|diadakan))?$"
              + "|^(?:what(?:'s| is| was| does)(?: in| the (?:title|topic|theme|content|date) of)? |summari[sz]e |when was )"
              + AN_EDITION
              + "(?: (?:about|cover|discuss|say|published|discussed|held))?$");
  Pattern ALL =
      Pattern.compile(
          "^(?:daftar|list|lihat|apa (?:saja|aja)|semua)(?: (?:semua|seluruh|saja|aja)){0,4} (?:edisi|publikasi|terbitan)(?:nya)?"
              + "(?: (?:yang|yg|sudah|udah|ada|terbit|pernah)){0,5}$"
              + "|^(?:edisi|publikasi|topik|tema|materi) apa (?:saja|aja) (?:yang |yg )?(?:sudah |udah |pernah |ada ){0,5}"
              + "(?:dibahas|terbit|ada|diterbitkan|didiskusikan)?$"
              + "|^(?:apa (?:saja|aja) )?(?:topik|tema|materi)(?:nya)? (?:yang |yg )(?:sudah |udah |pernah ){1,4}(?:dibahas|terbit|didiskusikan)$"
              + "|^(?:list|show|what are)(?: me)?(?: all)?(?: the)? (?:editions|publications|discussions)$");
  Pattern ABOUT =
      Pattern.compile(
          "^(?:di )?(?:edisi|diskusi|publikasi|sesi) (?:ke ?)?(?:berapa|mana|apa)(?: saja| aja)?(?: (?:yang|yg))?"
              + " (?:pernah )?(?:(?:mem|nge)?bahas(?:in)?|bicara(?:kan)?|ngomongin|tentang|soal|mengenai)"
              + "(?: (?:tentang|soal|mengenai))? (.{2,120})$");
  Pattern ABOUT_ENGLISH =
      Pattern.compile(
          "^(?:which|what) (?:editions?|discussions?|publications?|sessions?)"
              + " (?:discuss(?:es|ed)?|cover(?:s|ed)?|(?:is|are|was|were) about|talk(?:s|ed)? about) (.{2,120})$");
  Pattern LATEST =
      Pattern.compile(
          "^(?:kapan|apa|mana)?\\s*(?:tema )?(?:diskusi|edisi|sesi|publikasi)(?:nya)? (?:yang |yg )?"
              + "(?:terakhir|terbaru|paling baru|kemarin)(?: (?:itu )?(?:apa|kapan|yang mana|edisi berapa|nomor berapa"
              + "|tentang apa|temanya apa|bahas apa))?$");
  Pattern LATEST_ENGLISH =
      Pattern.compile(
          "^(?:when was|what was|what is|what's|which is) the (?:last|latest|newest) (?:discussion|edition|session|publication)$");
  Pattern COUNT =
      Pattern.compile(
          "^(?:sudah |udah )?(?:ada |total |terbit )?berapa (?:banyak )?(?:edisi|publikasi|diskusi)"
              + "(?: (?:yang |yg )?(?:sudah |udah )?(?:terbit|ada|dibahas))?$");
  Pattern COUNT_ENGLISH =
      Pattern.compile(
          "^how many (?:editions|publications|discussions)(?: are there| have been published| do you have)?$");
  Pattern SCHEDULE =
      Pattern.compile(
          "^(?:ada |apa |kapan |lihat |minta )*(?:jadwal(?:nya)?|diskusi|sesi|acara|sswd)(?: (?:diskusi|sesi|sswd))?"
              + " (?:(?:yang|yg|untuk) )?(hari ini|nanti malam|minggu depan|pekan depan|minggu ini|pekan ini|bulan depan|bulan ini|besok"
              + "|berikutnya|selanjutnya|terdekat|mendatang)(?: (?:kapan|apa|ada|jam berapa|apa saja|apa aja|ga|gak|tidak))*$");
  Pattern SCHEDULE_TURNED =
      Pattern.compile(
          "^(hari ini|nanti malam|besok|minggu ini|pekan ini|minggu depan|pekan depan|bulan ini|bulan depan) (?:ada )?"
              + "(?:jadwal|diskusi|sesi|acara)(?: (?:apa|ga|gak|nggak|tidak|kah|ya|saja|aja)){0,6}$");
  Pattern SCHEDULE_ALONE =
      Pattern.compile(
          "^(?:lihat |minta |tanya |cek |kapan |ada )?(?:jadwal(?:nya)?(?: (?:diskusi|sesi|sswd|acara))?|kapan (?:diskusi|sesi|acara)(?:nya)?)"
              + "(?: (?:kapan|apa|ada|saja|aja|dong|lagi)){0,6}$");
  Pattern SCHEDULE_ENGLISH =
      Pattern.compile(
          "^(?:when is|when's|what is|what's|is there) (?:the |a )?(?:(next) (?:session|discussion|meeting)"
              + "|(?:session|discussion|meeting|schedule)s? (today|tomorrow|(?:for )?(?:this|next) (?:week|month)))$");

  /** "Siapa aja pesertanya?", said to an answer. */
  Pattern WHO_OF_THAT =
      Pattern.compile(
          "^(?:terus |trus |lalu |dan )?(?:siapa (?:saja |aja )?)?(?:yang |yg )?(?:peserta(?:nya)?|hadir|ikut(?:an)?)"
              + "(?: (?:di situ|di sana|itu|diskusi itu|diskusinya|siapa|saja|aja))*$"
              + "|^who (?:took part|attended|joined|participated|were the participants)(?: in (?:it|that))?$");

  Pattern WHERE_IS_THAT =
      Pattern.compile(
          "^(?:itu )?(?:dari |di |ada di )?edisi (?:ke ?)?(?:berapa|mana)(?: itu| sih| ya)*$"
              + "|^kapan (?:itu )?(?:dibahas|didiskusikan|diskusinya|diterbitkan)(?:nya)?(?: itu)?$"
              + "|^(?:which edition (?:is|was) (?:that|it)|when was (?:that|it) (?:discussed|published))$");

  /**
   * What a question asks about the library; empty for a question to its texts.
   *
   * @param spokenOf the edition of the answer that it is said to
   */
  static Optional<LibraryQuestion> in(String question, OptionalInt spokenOf) {
    String typed = question.replaceAll("[?!.,\\s]+$", "").replaceAll("\\s+", " ").strip();
    String plain = typed.toLowerCase(Locale.ROOT);
    OptionalInt edition = edition(plain);
    if (edition.isPresent() && TAKING_PART.matcher(plain).find()) {
      return Optional.of(new Participants(edition.getAsInt()));
    }
    if (spokenOf.isPresent() && WHO_OF_THAT.matcher(plain).matches()) {
      return Optional.of(new Participants(spokenOf.getAsInt()));
    }
    if (spokenOf.isPresent() && WHERE_IS_THAT.matcher(plain).matches()) {
      return Optional.of(new Where(spokenOf.getAsInt()));
    }
    if (edition.isPresent() && CONTENTS.matcher(plain).matches()) {
      return Optional.of(new Contents(edition.getAsInt()));
    }
    if (ALL.matcher(plain).matches()) {
      return Optional.of(new All());
    }
    for (Pattern about : new Pattern[] {ABOUT, ABOUT_ENGLISH}) {
      Matcher matcher = about.matcher(plain);
      if (matcher.matches()) {
        boolean same = typed.length() == plain.length();
        return Optional.of(
            new Editions(same ? typed.substring(matcher.start(1)) : matcher.group(1)));
      }
    }
    if (LATEST.matcher(plain).matches() || LATEST_ENGLISH.matcher(plain).matches()) {
      return Optional.of(new Latest());
    }
    if (COUNT.matcher(plain).matches() || COUNT_ENGLISH.matcher(plain).matches()) {
      return Optional.of(new Count());
    }
    return schedule(plain);
  }

  private static Optional<LibraryQuestion> schedule(String plain) {
    Matcher indonesian = SCHEDULE.matcher(plain);
    if (indonesian.matches()) {
      return Optional.of(new Schedule(span(indonesian.group(1))));
    }
    Matcher turned = SCHEDULE_TURNED.matcher(plain);
    if (turned.matches()) {
      return Optional.of(new Schedule(span(turned.group(1))));
    }
    if (SCHEDULE_ALONE.matcher(plain).matches()) {
      return Optional.of(new Schedule(Span.NEXT));
    }
    Matcher english = SCHEDULE_ENGLISH.matcher(plain);
    if (!english.matches()) {
      return Optional.empty();
    }
    String when = english.group(1) != null ? english.group(1) : english.group(2);
    return Optional.of(new Schedule(span(when)));
  }

  private static Span span(String words) {
    boolean next = words.contains("depan") || words.contains("next");
    if (words.contains("minggu") || words.contains("pekan") || words.contains("week")) {
      return next ? Span.NEXT_WEEK : Span.THIS_WEEK;
    }
    if (words.contains("bulan") || words.contains("month")) {
      return next ? Span.NEXT_MONTH : Span.THIS_MONTH;
    }
    return switch (words) {
      case "hari ini", "nanti malam", "today" -> Span.TODAY;
      case "besok", "tomorrow" -> Span.TOMORROW;
      default -> Span.NEXT;
    };
  }

  private static OptionalInt edition(String plain) {
    Matcher matcher = EDITION.matcher(plain);
    return matcher.find()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
