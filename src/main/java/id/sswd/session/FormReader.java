package id.sswd.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads an announcement in one message: "Tema: … / Waktu: … / Kuota: 20", in lines or between
 * slashes, with Indonesian or English labels. Only what stands after a label is taken.
 */
final class FormReader {
  private static final Map<Field, String> LABELS = new EnumMap<>(Field.class);

  static {
    LABELS.put(Field.THEME, "tema|topik|judul|theme|topic|title");
    LABELS.put(Field.FOCUS, "fokus|focus");
    LABELS.put(Field.SETTING, "setting|bidang");
    LABELS.put(
        Field.TIME,
        "waktu|hari\\s*[/,&]\\s*(?:tanggal|tgl)|hari|tanggal|tgl|jadwal|jam|pukul|when|date|day|time");
    LABELS.put(Field.PLACE, "tempat|lokasi|media|link|tautan|zoom|place|location|where|venue");
    LABELS.put(
        Field.CAPACITY, "kuota|kapasitas|jumlah peserta|peserta|capacity|quota|places|seats");
    LABELS.put(
        Field.DEADLINE,
        "batas(?: waktu)?(?: (?:pendaftaran|daftar))?|deadline|tenggat|tutup pendaftaran|sign[- ]?up (?:deadline|until)");
    LABELS.put(Field.CONTACT, "kontak|cp|contact(?: person)?|narahubung|hubungi");
    LABELS.put(Field.SPEAKER, "pembicara|pemateri|narasumber|pemantik|speaker|presenter");
    LABELS.put(Field.MODERATOR, "moderator|pemandu|host");
    LABELS.put(Field.NOTE_TAKER, "notulis|notulen|pencatat|note[- ]?taker|notes by");
    LABELS.put(Field.REPEAT, "berulang|ulang(?:i)?|pengulangan|rutin|repeats?|recurring");
  }

  private static final String ANY =
      LABELS.values().stream().collect(Collectors.joining("|", "(", ")"));

  /** A label begins the text, a line or, after a slash, a part of a line; bullets may precede. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)(?:^|\\n|[/;|](?=\\s*"
              + ANY
              + "\\s*[*_]*\\s*[:=]))[^\\p{L}\\p{N}\\n]*"
              + ANY
              + "[*_ \\t]*[:=][*_]*");

  private static final Pattern OTHER_LABEL =
      Pattern.compile(
          "(?u)\\n[^\\p{L}\\p{N}\\n]*([\\p{L}][\\p{L} /-]{1,24})[ \\t]*:(?!//)[\\s\\S]*");

  private FormReader() {}

  /**
   * What was found.
   *
   * @param values as typed, by field
   * @param leftOut labels that mean nothing here
   */
  record Form(Map<Field, String> values, List<String> leftOut) {}

  static Form read(String typed) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    List<String> leftOut = new ArrayList<>();
    Matcher label = LABEL.matcher(typed);
    Optional<Field> open = Optional.empty();
    int from = 0;
    while (label.find()) {
      String between = typed.substring(from, label.start());
      open.ifPresent(field -> put(values, field, between, leftOut));
      open = field(label.group(2));
      from = label.end();
    }
    String last = typed.substring(from);
    open.ifPresent(field -> put(values, field, last, leftOut));
    return new Form(values, leftOut);
  }

  private static void put(
      Map<Field, String> values, Field field, String typed, List<String> leftOut) {
    Matcher other = OTHER_LABEL.matcher(typed);
    String own = typed;
    if (other.find() && !typed.substring(0, other.start()).isBlank()) {
      leftOut.add(other.group(1).strip());
      own = typed.substring(0, other.start());
    }
    String value = own.strip().replaceAll("^[*_]+|[*_/;|]+$", "").strip();
    // Day and time often stand under labels of their own.
    values.merge(field, value, (before, more) -> before + " " + more);
  }

  private static Optional<Field> field(String label) {
    return LABELS.entrySet().stream()
        .filter(entry -> Pattern.compile("(?iu)" + entry.getValue()).matcher(label).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
