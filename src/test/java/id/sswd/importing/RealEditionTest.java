package id.sswd.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sswd.library.Focus;
import id.sswd.library.Manuscript;
import id.sswd.library.Participant;
import id.sswd.library.Setting;
import id.sswd.library.SettingRecognizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A real edition, as copied from a browser")
class RealEditionTest {
  private static final Path FILE = Path.of("../shared/seeds/sswd-007.txt");
  private Manuscript edition;

  @BeforeEach
  void read() {
    assumeTrue(Files.exists(FILE), "skipped: the real edition is not on this machine");
    Reading reading = new Importers().read(FILE);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    edition = ((Reading.Read) reading).manuscripts().getFirst();
  }

  @Test
  @DisplayName("gives its number, year, date, title and focus")
  void head() {
    assertThat(edition.edition()).hasValue(7);
    assertThat(edition.year()).hasValue(1);
    assertThat(edition.date()).contains(LocalDate.of(2011, 11, 16));
    assertThat(edition.title()).isEqualTo("Social Work Practice at Workfield");
    assertThat(edition.focus()).contains(Focus.SCIENCE_DEVELOPMENT);
  }

  @Test
  @DisplayName("names seven participants with their cohorts, and two contacts")
  void people() {
    assertThat(edition.participants()).hasSize(7);
    assertThat(edition.participants()).extracting(Participant::cohort).allMatch(c -> c.isPresent());
    assertThat(edition.participants().getFirst().cohort()).hasValue(2008);
    assertThat(edition.participants())
        .filteredOn(p -> p.cohort().equals(java.util.OptionalInt.of(2009)))
        .hasSize(6);
    assertThat(edition.contacts()).hasSize(2);
  }

  @Test
  @DisplayName("speaks of all five settings, and of nothing from the page around it")
  void body() {
    SettingRecognizer recognizer = new SettingRecognizer();
    Set<Setting> found = EnumSet.noneOf(Setting.class);
    edition.paragraphs().forEach(paragraph -> found.addAll(recognizer.recognise(paragraph)));

    assertThat(found)
        .contains(
            Setting.MEDICAL,
            Setting.CORRECTIONAL,
            Setting.EDUCATION,
            Setting.INDUSTRY,
            Setting.PROGRAM);
    assertThat(String.join("\n", edition.paragraphs()))
        .doesNotContain("WordPress", "Categories", "DOWNLOAD", "===", "P U B L I C");
  }

  @Test
  @DisplayName("is reported for the file label that names another edition")
  void warning() {
    assertThat(edition.warnings()).singleElement().asString().contains("4").contains("7");
  }
}
