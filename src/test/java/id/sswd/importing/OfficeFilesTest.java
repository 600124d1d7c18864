package id.sswd.importing;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.library.Manuscript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Word and PDF files")
class OfficeFilesTest {
  private static final String BODY =
      "Pertemuan ini membahas pendampingan warga di desa bersama para kader.";

  @TempDir private Path folder;

  @Test
  @DisplayName("are read with title, edition and paragraphs")
  void word() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      for (String line : pageLines()) {
        document.createParagraph().createRun().setText(line);
      }
      document.write(bytes);
    }

    Manuscript read = read("naskah.docx", bytes.toByteArray());

    assertThat(read.title()).isEqualTo("Pendampingan Warga");
    assertThat(read.edition()).hasValue(12);
    assertThat(String.join(" ", read.paragraphs())).contains(BODY);
  }

  @Test
  @DisplayName("laid out for printing are read the same")
  void pdf() throws IOException {
    Manuscript read = read("naskah.pdf", pdf(""));

    assertThat(read.title()).isEqualTo("Pendampingan Warga");
    assertThat(read.edition()).hasValue(12);
    assertThat(String.join(" ", read.paragraphs())).contains(BODY);
  }

  @Test
  @DisplayName("behind a password say so")
  void password() throws IOException {
    assertThat(problem("rahasia.pdf", pdf("kunci"))).contains("password");
  }

  @Test
  @DisplayName("whose name lies are read as what they are")
  void lyingName() throws IOException {
    assertThat(read("naskah.txt", pdf("")).title()).isEqualTo("Pendampingan Warga");
  }

  @Test
  @DisplayName("that unpack to far more than a document are left out")
  void zipBomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(BODY);
      document.write(bytes);
    }
    Path source = Files.write(folder.resolve("source.docx"), bytes.toByteArray());
    assertThat(problem("bom.docx", blownUp(source))).contains("zip bomb");
  }

  /** The same document with 400 MB of letters as its text. */
  private static byte[] blownUp(Path source) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile zip = new ZipFile(source.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("word/document.xml")) {
          letters(out);
        } else {
          zip.getInputStream(entry).transferTo(out);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void letters(OutputStream out) throws IOException {
    String namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    write(out, "<w:document xmlns:w=\"" + namespace + "\"><w:body><w:p><w:r><w:t>");
    byte[] megabyte = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 400; i++) {
      out.write(megabyte);
    }
    write(out, "</w:t></w:r></w:p></w:body></w:document>");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String[] pageLines() {
    return new String[] {
      "Pendampingan Warga", "Buletin Edisi #012, Tahun #III 3 Agt 2024", BODY, BODY
    };
  }

  private static byte[] pdf(String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.setLeading(30);
        content.newLineAtOffset(60, 700);
        for (String line : pageLines()) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private Manuscript read(String name, byte[] content) throws IOException {
    Reading reading = new Importers().read(Files.write(folder.resolve(name), content));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).manuscripts().getFirst();
  }

  private String problem(String name, byte[] content) throws IOException {
    Reading reading = new Importers().read(Files.write(folder.resolve(name), content));
    assertThat(reading).isInstanceOf(Reading.Failed.class);
    return ((Reading.Failed) reading).problem();
  }
}
