package id.sswd.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.sswd.importing.TypedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word and PDF files, broken from outside and from inside: text, or a reason that can be said. */
class OfficeFuzzTest {
  private static final TypedFile FILES = new TypedFile();
  private static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Override PartName="/word/document.xml" ContentType=\
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
  private static final String RELATIONS =
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="r1" Target="word/document.xml" Type=\
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""";

  @FuzzTest
  void sent(byte[] input) {
    Bytes bytes = new Bytes(input);
    int kind = bytes.choice(3);
    byte[] rest = bytes.rest();
    TypedFile.Content content =
        switch (kind) {
          case 0 -> FILES.read("naskah.docx", rest);
          case 1 -> FILES.read("naskah.docx", zipped(rest));
          default -> FILES.read("naskah.pdf", rest);
        };

    switch (content) {
      case TypedFile.Content.Text text ->
          assertThat(text.lines())
              .anyMatch(line -> line.codePoints().anyMatch(Character::isLetterOrDigit));
      case TypedFile.Content.Refused refused -> assertThat(refused.problem()).isNotNull();
    }
  }

  /** A Word file around the text of a document that need not be sound. */
  private static byte[] zipped(byte[] document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var part :
          Map.of(
                  "[Content_Types].xml",
                  TYPES.getBytes(StandardCharsets.UTF_8),
                  "_rels/.rels",
                  RELATIONS.getBytes(StandardCharsets.UTF_8),
                  "word/document.xml",
                  document)
              .entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written to a disk here", e);
    }
    return bytes.toByteArray();
  }
}
