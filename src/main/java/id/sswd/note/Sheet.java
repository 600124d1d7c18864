package id.sswd.note;

import id.sswd.library.Manuscript;
import id.sswd.library.Participant;
import id.sswd.library.Passage;
import id.sswd.library.Publication;
import id.sswd.text.Dates;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A publication as it is laid out, on paper or as Markdown, and the words around it in the
 * community's language.
 *
 * @param isDraft whether it has not been published
 */
record Sheet(
    String group, Manuscript manuscript, Language language, boolean isDraft, Messages messages) {
  private static final int[] ROMAN_VALUES = {10, 9, 5, 4, 1};
  private static final List<String> ROMAN = List.of("X", "IX", "V", "IV", "I");

  /** A line of the table: what it is, and what is said of it. */
  record About(String what, String said) {}

  static Sheet of(Draft draft, Messages messages) {
    return new Sheet(
        draft.community().name(), draft.manuscript(), draft.community().language(), true, messages);
  }

  static Sheet of(Publication publication, String group, Language language, Messages messages) {
    Manuscript manuscript =
        new Manuscript(
            publication.source(),
            publication.citation().origin(),
            publication.citation().edition(),
            publication.year(),
            publication.citation().title(),
            publication.citation().date(),
            publication.focus(),
            Set.copyOf(publication.settings()),
            publication.participants(),
            publication.contacts(),
            publication.tags(),
            publication.citation().url(),
            publication.passages().stream().map(Passage::text).toList(),
            List.of());
    return new Sheet(group, manuscript, language, false, messages);
  }

  /** "Edisi #007 · Tahun #I · 16 November 2011", as far as it is known. */
  String edition() {
    List<String> parts = new ArrayList<>();
    manuscript
        .edition()
        .ifPresent(number -> parts.add(plain("note.sheet-edition", "%03d".formatted(number))));
    manuscript.year().ifPresent(year -> parts.add(plain("note.sheet-year", roman(year))));
    manuscript.date().ifPresent(date -> parts.add(Dates.full(date, language)));
    return String.join(" · ", parts);
  }

  List<About> about() {
    List<About> lines = new ArrayList<>();
    manuscript
        .focus()
        .ifPresent(focus -> add(lines, "note.sheet-focus", plain("browse.focus." + focus.key())));
    add(
        lines,
        "note.sheet-participants",
        manuscript.participants().stream().map(Sheet::name).collect(Collectors.joining(", ")));
    add(lines, "note.sheet-contacts", String.join(", ", manuscript.contacts()));
    return lines;
  }

  private void add(List<About> lines, String key, String said) {
    if (!said.isEmpty()) {
      lines.add(new About(plain(key), said));
    }
  }

  /** "Sari Puspa (2023)". */
  static String name(Participant participant) {
    OptionalInt cohort = participant.cohort();
    return cohort.isPresent()
        ? participant.name() + " (" + cohort.getAsInt() + ")"
        : participant.name();
  }

  /** The paragraph that lists what was agreed; empty for any other. */
  Optional<List<String>> agreed(String paragraph) {
    for (Language each : Language.values()) {
      String lead = messages.plain(each, "note.points-lead") + "\n";
      if (paragraph.startsWith(lead)) {
        return Optional.of(
            paragraph
                .substring(lead.length())
                .lines()
                .map(line -> line.replaceFirst("^\\d+\\)\\s*", ""))
                .toList());
      }
    }
    return Optional.empty();
  }

  String closing() {
    return plain("note.sheet-closing", group);
  }

  /** {@code sswd-007.pdf}. */
  String fileName(String ending) {
    String name = group.toLowerCase(language.locale()).replaceAll("[^\\p{L}\\p{N}]+", "-");
    String number =
        manuscript.edition().isPresent()
            ? "%03d".formatted(manuscript.edition().getAsInt())
            : manuscript.date().map(LocalDate::toString).orElse("0");
    return name + "-" + number + "." + ending;
  }

  String plain(String key, Object... values) {
    return messages.plain(language, key, values);
  }

  private static String roman(int number) {
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN_VALUES.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        roman.append(ROMAN.get(i));
        rest -= ROMAN_VALUES[i];
      }
    }
    return roman.toString();
  }
}
