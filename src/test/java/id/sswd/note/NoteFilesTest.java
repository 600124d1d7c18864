package id.sswd.note;

import static id.sswd.playground.SampleWorld.DISCUSSION;
import static id.sswd.playground.SampleWorld.SARI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.library.Manuscript;
import id.sswd.library.Origin;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Notes from files")
class NoteFilesTest {
  private static final String WORDS =
      "Kader mencatat tekanan darah setiap Kamis Legi di balai dusun.";

  @TempDir private Path folder;
  private Notebook notebook;

  @BeforeEach
  void begin() throws Exception {
    notebook = Notebook.open(folder);
  }

  @AfterEach
  void end() throws Exception {
    notebook.close();
  }

  @Test
  @DisplayName("text, Markdown, Word and PDF become parts")
  void formats() throws Exception {
    assertThat(sends("a.txt", WORDS.getBytes(UTF_8))).contains("Bagian #1");
    assertThat(sends("b.md", ("# Judul\n\n" + WORDS).getBytes(UTF_8))).contains("Bagian #2");
    assertThat(sends("c.docx", word())).contains("Bagian #3");
    assertThat(sends("d.pdf", pdf())).contains("Bagian #4");
    assertThat(texts()).hasSize(4).allMatch(text -> text.replaceAll("\\s+", " ").contains(WORDS));
  }

  @Test
  @DisplayName("a file in the group is recorded where its caption says so")
  void inTheGroup() {
    int sent =
        notebook
            .chat
            .world()
            .sends(SARI, DISCUSSION, 0, "a.txt", "text/plain", WORDS.getBytes(UTF_8), "/catat 40")
            .id();
    notebook.chat.await(DISCUSSION, m -> m.id() > sent && m.text().contains("Bagian #1 sesi #40"));
  }

  @Test
  @DisplayName("what cannot be read is refused in one sentence")
  void refusals() throws Exception {
    assertThat(sends("kosong.txt", new byte[0])).contains("tidak berisi teks");
    assertThat(sends("lembar.xlsx", word())).contains("belum bisa dibaca");
    assertThat(sends("bohong.pdf", WORDS.getBytes(UTF_8))).contains("tidak sesuai dengan jenis");
    assertThat(sends("bohong.txt", pdf())).contains("tidak sesuai dengan jenis");
    assertThat(sends("rusak.pdf", "%PDF-1.7 tidak lengkap".getBytes(UTF_8))).contains("rusak");
    assertThat(sends("rahasia.pdf", locked())).contains("kata sandi");
    assertThat(sends("besar.pdf", new byte[20 << 20])).contains("terlalu besar");
    assertThat(notebook.sends(SARI, "papan.png", "image/png", new byte[] {1}, "/catat 40"))
        .contains("Gambar belum bisa dibaca");
    assertThat(notebook.sends(SARI, "", "image/jpeg", new byte[] {1}, "/catat 40"))
        .contains("Gambar belum bisa dibaca");
    assertThat(texts()).isEmpty();
  }

  private String sends(String name, byte[] bytes) {
    return notebook.sends(SARI, name, "application/octet-stream", bytes, "/catat 40");
  }

  private List<String> texts() {
    return notebook.column("select text from note_revision order by id");
  }

  private static byte[] word() throws Exception {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText(WORDS);
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] pdf() {
    Manuscript manuscript =
        new Manuscript(
            "x",
            Origin.SESSION,
            OptionalInt.of(40),
            OptionalInt.empty(),
            "Judul",
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(WORDS),
            List.of());
    return new PublicationPdf()
        .render(new Sheet("SSWD", manuscript, Language.INDONESIAN, false, new Messages()));
  }

  private static byte[] locked() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.protect(new StandardProtectionPolicy("satu", "dua", new AccessPermission()));
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
