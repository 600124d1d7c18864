package id.sswd.ask;

import java.util.regex.Pattern;

/** What kind of statement would answer a question, as far as its wording tells. */
enum AskedFor {
  /** What something is: "apa itu diversi", "what is pasung". */
  MEANING(
      "\\b(?:apa(?:kah|an)? (?:itu|sih|yang dimaksud)|(?:yang|yg) dimaksud|pengertian|definisi|arti(?:nya)?|maksudnya|"
          + "what(?: is|'s| does)|define|definition|meaning)\\b|\\bitu apa(?:an)?\\b"),
  /** Several things: "syarat diversi apa saja", "tugas peksos", "which tools". */
  LIST(
      "\\b(?:(?:apa|siapa|mana|ngapain|apaan) (?:saja|aja)|sebut(?:kan|in)|gimana|gmn|bagaimana|caranya?|langkah\\w*|"
          + "strategi|tahap\\w*|peran\\w*|tugas\\w*|syarat\\w*|tujuan\\w*|jenis\\w*|bentuk\\w*|macam\\w*|unsur\\w*|ciri\\w*|"
          + "komponen\\w*|prinsip\\w*|fungsi\\w*|tanda\\w*|alasan\\w*|dampak\\w*|faktor\\w*|ragam|dimensi|kolom|isi(?:nya)?|"
          + "kesalahan|persiapan|urutan\\w*|hak|how (?:do|does|can|to)|which|what are|what (?:should|must)|steps?|roles?|"
          + "types?|kinds?|stages?|duties|tools?|signs?|requirements?)\\b"),
  /** A cause: "kenapa keluarga memasung". */
  REASON("\\b(?:kenapa|knp|mengapa|penyebab\\w*|sebab\\w*|gara|why|causes?|reasons?)\\b"),
  OTHER("(?!)");

  private final Pattern wording;

  AskedFor(String wording) {
    this.wording =
        Pattern.compile(wording, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  static AskedFor in(String question) {
    for (AskedFor kind : new AskedFor[] {REASON, LIST, MEANING}) {
      if (kind.wording.matcher(question).find()) {
        return kind;
      }
    }
    return OTHER;
  }
}
