package id.sswd.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.importing.Importers;
import id.sswd.importing.Reading;
import id.sswd.library.Focus;
import id.sswd.library.Manuscript;
import id.sswd.library.Origin;
import id.sswd.library.Participant;
import id.sswd.library.Setting;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A publication laid out")
class SheetTest {
  private static final String POINTS =
      "Pokok yang disepakati:\n1) Buku jingga disimpan di balai\n2) Kader bergiliran";

  @TempDir private Path folder;

  @Test
  @DisplayName("as PDF: numbered A4 pages, the group's name on each, all of the text")
  void pdf() throws Exception {
    byte[] pdf = new PublicationPdf().render(sheet(manuscript(30)));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
      assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
      for (int page = 1; page <= pages; page++) {
        assertThat(text(document, page)).contains("SSWD", page + " / " + pages);
      }
      assertThat(text(document, 1))
          .contains("Kader & \"lansia\" <dusun>", "Edisi #007 · Tahun #II", "Sari Puspa (2023)");
      assertThat(text(document, pages))
          .contains("Buku jingga disimpan di balai", "Ditulis dan ditinjau bersama oleh SSWD");
    }
  }

  @ParameterizedTest(name = "in {0}")
  @EnumSource(Language.class)
  @DisplayName("with a long title, 60 participants and lists stays within its pages")
  void crowded(Language language) throws Exception {
    List<Participant> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(new Participant("Peserta Contoh Ke-" + i, OptionalInt.of(2015 + i % 9)));
    }
    Manuscript plain = manuscript(6);
    Manuscript crowded =
        new Manuscript(
            plain.source(),
            plain.origin(),
            plain.edition(),
            plain.year(),
            "Peran pekerja sosial dalam pendampingan keluarga pasien gangguan jiwa di rumah sakit umum daerah, "
                + "puskesmas, dan komunitas: catatan dari tiga kabupaten di pesisir selatan",
            plain.date(),
            plain.focus(),
            plain.settings(),
            many,
            List.of("Rina (0812-0000-0000)", "surel@contoh.example"),
            plain.tags(),
            plain.url(),
            plain.paragraphs(),
            plain.warnings());
    byte[] pdf =
        new PublicationPdf().render(new Sheet("SSWD", crowded, language, false, new Messages()));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(text(document, 1)).contains("selatan", "Peserta Contoh Ke-59");
      Path pictures = Files.createDirectories(Path.of("target/screenshots"));
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        Path picture = pictures.resolve("edition-" + language.tag() + "-" + page + ".png");
        assertThat(
                ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(page, 90),
                    "png",
                    picture.toFile()))
            .isTrue();
      }
    }
  }

  @Test
  @DisplayName("as Markdown: importing it gives the same publication again")
  void markdown() throws Exception {
    Manuscript manuscript = manuscript(2);
    Path file = folder.resolve("edisi.md");
    Files.write(file, PublicationMarkdown.write(sheet(manuscript)));

    Reading reading = new Importers().read(file);

    assertThat(reading).isInstanceOf(Reading.Read.class);
    Manuscript again = ((Reading.Read) reading).manuscripts().getFirst();
    assertThat(again.title()).isEqualTo(manuscript.title());
    assertThat(again.edition()).isEqualTo(manuscript.edition());
    assertThat(again.year()).isEqualTo(manuscript.year());
    assertThat(again.date()).isEqualTo(manuscript.date());
    assertThat(again.focus()).isEqualTo(manuscript.focus());
    assertThat(again.settings()).isEqualTo(manuscript.settings());
    assertThat(again.participants()).isEqualTo(manuscript.participants());
    assertThat(again.contacts()).isEqualTo(manuscript.contacts());
    assertThat(again.paragraphs()).isEqualTo(manuscript.paragraphs());
    assertThat(new String(Files.readAllBytes(file), UTF_8)).startsWith("---\nedition: 7\n");
  }

  @Test
  @DisplayName("notes that begin with a dash, a star, \"1)\" or \"sepakat:\" are agreed points")
  void points() {
    assertThat(points("- satu\n- dua")).containsExactly("satu", "dua");
    assertThat(points("* satu")).containsExactly("satu");
    assertThat(points("1) satu\n2) dua,\nlanjutannya")).containsExactly("satu", "dua, lanjutannya");
    assertThat(points("Sepakat: satu")).containsExactly("satu");
    assertThat(points("Isi biasa - dengan tanda hubung:\n- contoh")).isEmpty();
    assertThat(points("2023 tahun yang berat")).isEmpty();
  }

  private static List<String> points(String note) {
    return NoteLines.of(Words.typed(note)).points();
  }

  private static Sheet sheet(Manuscript manuscript) {
    return new Sheet("SSWD", manuscript, Language.INDONESIAN, false, new Messages());
  }

  private static Manuscript manuscript(int paragraphs) {
    List<String> body = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      body.add(
          "Alinea ke-"
              + i
              + " tentang kader lansia. "
              + "Isinya cukup panjang. ".repeat(12).strip());
    }
    body.add(POINTS);
    return new Manuscript(
        "session-1",
        Origin.SESSION,
        OptionalInt.of(7),
        OptionalInt.of(2),
        "Kader & \"lansia\" <dusun>",
        Optional.of(LocalDate.of(2026, 11, 16)),
        Optional.of(Focus.SOCIAL_PHENOMENON),
        Set.of(Setting.PROGRAM),
        List.of(new Participant("Sari Puspa", OptionalInt.of(2023))),
        List.of("Rina"),
        List.of(),
        Optional.empty(),
        body,
        List.of());
  }

  private static String text(PDDocument document, int page) throws Exception {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }
}
