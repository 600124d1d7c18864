package id.sswd.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.sswd.importing.Importers;
import id.sswd.importing.Reading;
import id.sswd.library.Manuscript;
import id.sswd.library.Participant;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The formats that the importer reads itself: a publication that can be stored, or one sentence.
 */
class ImportFuzzTest {
  private static final List<String> NAMES =
      List.of("page.txt", "page.html", "export.xml", "edition.md", "result.json");
  private static final Importers IMPORTERS = new Importers();

  @FuzzTest
  void file(byte[] input) {
    Bytes bytes = new Bytes(input);
    Path name = Path.of(NAMES.get(bytes.choice(NAMES.size())));
    byte[] content = bytes.rest();
    if (looksLikeOffice(content)) {
      return;
    }
    Reading reading = IMPORTERS.read(name, content);

    assertThat(reading.file()).isEqualTo(name);
    switch (reading) {
      case Reading.Failed failed -> isOneSentence(failed.problem());
      case Reading.Read read -> {
        assertThat(read.manuscripts()).isNotEmpty();
        read.manuscripts().forEach(ImportFuzzTest::canBeStored);
        assertThat(read).isEqualTo(IMPORTERS.read(name, content));
      }
    }
  }

  /** Word and PDF have a target of their own. */
  private static boolean looksLikeOffice(byte[] content) {
    String start = new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1);
    return List.of("%PDF", "PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0").contains(start);
  }

  /** "Of an unknown form" is the net below all readers; nothing of ours may fall so deep. */
  private static void isOneSentence(String problem) {
    assertThat(problem).isNotBlank().doesNotContain("unknown form").doesNotContain("\n");
    assertThat(problem.length()).as(problem).isLessThan(300);
  }

  private static void canBeStored(Manuscript found) {
    assertThat(found.source()).isNotBlank();
    assertThat(found.title()).isNotBlank().doesNotContain("\n").isEqualTo(found.title().strip());
    assertThat(found.paragraphs()).isNotEmpty().allMatch(paragraph -> !paragraph.isBlank());
    found.edition().ifPresent(edition -> assertThat(edition).isBetween(0, Integer.MAX_VALUE));
    assertThat(found.participants())
        .extracting(Participant::name)
        .allMatch(name -> !name.isBlank());
    assertThat(found.contacts()).allMatch(contact -> !contact.isBlank());
    assertThat(found.tags()).allMatch(tag -> !tag.isBlank());
  }
}
