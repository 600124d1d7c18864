package id.sswd.importing;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.library.Focus;
import id.sswd.library.Manuscript;
import id.sswd.library.Setting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The importers")
class ImportersTest {
  private static final String BODY =
      "Pertemuan ini membahas pendampingan warga di desa. Langkahnya: 1) mengenali kebutuhan; 2) menyusun rencana bersama;"
          + " dan 3) menilai hasilnya setiap bulan.";
  private static final String PAGE =
      "Pendampingan Warga\n\nBuletin Edisi #012, Tahun #III 3 Agt 2024\n\n"
          + BODY
          + "\n\nPeserta Buletin #12: Ani Contoh (’21), Budi Contoh (2022), dan Cici Contoh (‘20).\n\n"
          + "Categories: Fenomena | Tags: desa, warga\n";

  @TempDir Path folder;

  @Test
  @DisplayName("of more text than one publication can have are refused in a sentence, and RTF too")
  void refused() throws IOException {
    Path book = folder.resolve("buku.txt");
    Files.writeString(book, "Edisi 3\nBuku\n\n" + ("kata ".repeat(100) + "\n\n").repeat(4_100));
    assertThat(problem(book)).contains("2,000,000", "split it");
    Path rich = Files.writeString(folder.resolve("catatan.rtf"), "{\\rtf1\\ansi Catatan}");
    assertThat(problem(rich)).contains("RTF", "save it as Word or text");
  }

  private static String problem(Path file) {
    return ((Reading.Failed) new Importers().read(file)).problem();
  }

  @Test
  @DisplayName("read a page as copied from a browser")
  void text() throws IOException {
    Manuscript read = one("page.txt", PAGE);

    assertThat(read.edition()).hasValue(12);
    assertThat(read.year()).hasValue(3);
    assertThat(read.date()).contains(LocalDate.of(2024, 8, 3));
    assertThat(read.title()).isEqualTo("Pendampingan Warga");
    assertThat(read.participants()).hasSize(3);
    assertThat(read.tags()).contains("desa", "warga");
    assertThat(read.paragraphs()).containsExactly(BODY);
  }

  @Test
  @DisplayName("read a saved page without its frame")
  void html() throws IOException {
    Manuscript read =
        one(
            "page.html",
            "<!doctype html><html><body><nav><p>Beranda</p></nav><article><h1>Pendampingan Warga</h1>"
                + "<p>Edisi #012, Tahun #III 3 Agustus 2024</p><p>"
                + BODY
                + "</p></article><footer><p>Jejak</p></footer></body></html>");

    assertThat(read.edition()).hasValue(12);
    assertThat(read.paragraphs()).containsExactly(BODY);
  }

  @Test
  @DisplayName("read the published posts of a WordPress export, and only those")
  void wordPress() throws IOException {
    String item =
        "<item><title>%s</title><link>https://contoh.example/%s</link><status>%s</status>"
            + "<encoded><![CDATA[<p>Edisi #12, Tahun #III 3 Agustus 2024</p><p>"
            + BODY
            + "</p>]]></encoded></item>";
    String xml =
        "<?xml version=\"1.0\"?><rss><channel>"
            + item.formatted("Pendampingan", "a", "publish")
            + item.formatted("Rancangan", "b", "draft")
            + "</channel></rss>";

    Manuscript read = one("export.xml", xml);

    assertThat(read.title()).isEqualTo("Pendampingan");
    assertThat(read.url()).contains("https://contoh.example/a");
  }

  @Test
  @DisplayName("date a WordPress post by its edition line, else by the day it was posted")
  void wordPressDates() throws IOException {
    String item =
        "<item><title>Pendampingan</title><link>https://contoh.example/%s</link>%s"
            + "<encoded><![CDATA[<p>%s"
            + BODY
            + " Programnya mulai 5 Mei 1998.</p>]]></encoded></item>";
    String posted = "<post_date>2011-11-16 23:30:00</post_date>";
    String published = "<pubDate>Thu, 17 Nov 2011 06:30:00 +0000</pubDate>";
    String never = "<post_date>0000-00-00 00:00:00</post_date>";
    String xml =
        "<?xml version=\"1.0\"?><rss><channel>"
            + item.formatted("a", posted + published, "")
            + item.formatted("b", published + never, "")
            + item.formatted("c", posted, "Edisi #12, 3 Agustus 2024</p><p>")
            + item.formatted("d", "", "")
            + "</channel></rss>";

    assertThat(all("export.xml", xml))
        .extracting(read -> read.date().map(LocalDate::toString).orElse(""))
        .containsExactly("2011-11-16", "2011-11-17", "2024-08-03", "1998-05-05");
  }

  @Test
  @DisplayName("read an edition number that stands alone above the title, or right below it")
  void label() throws IOException {
    for (String head :
        new String[] {"Edisi 32\nJudul Sendiri", "Judul Sendiri\n\nBuletin Edisi #032"}) {
      Manuscript read = one("label.txt", head + "\n\n" + BODY + "\n");
      assertThat(read.title()).isEqualTo("Judul Sendiri");
      assertThat(read.edition()).hasValue(32);
      assertThat(read.paragraphs()).containsExactly(BODY);
    }
    Manuscript untitled = one("label.txt", "Edisi 32\n\n" + BODY + "\n");
    assertThat(untitled.title()).isEqualTo("Edisi 32");
    assertThat(untitled.edition()).hasValue(32);
    assertThat(untitled.paragraphs()).containsExactly(BODY);
    assertThat(one("sentence.txt", "Judul Sendiri\nLihat edisi 32.\n\n" + BODY).edition())
        .isEmpty();
  }

  @Test
  @DisplayName("read Markdown with front matter, lists kept with the line before them")
  void markdown() throws IOException {
    Manuscript read =
        one(
            "m.md",
            "---\nedition: 3\ntitle: \"Judul: contoh\"\ndate: 2025-02-12\nfocus: social phenomenon\n"
                + "settings: [medical]\n---\n\nTahapnya ada dua:\n\n1. mengenali masalah\n2. menyusun rencana\n");

    assertThat(read.title()).isEqualTo("Judul: contoh");
    assertThat(read.date()).contains(LocalDate.of(2025, 2, 12));
    assertThat(read.focus()).contains(Focus.SOCIAL_PHENOMENON);
    assertThat(read.settings()).containsExactly(Setting.MEDICAL);
    assertThat(read.paragraphs())
        .containsExactly("Tahapnya ada dua:\n1. mengenali masalah\n2. menyusun rencana");
  }

  @Test
  @DisplayName("read a Telegram export, a document for each day without an edition")
  void telegram() throws IOException {
    String json =
        "{\"name\":\"Grup\",\"messages\":[{\"id\":1,\"date\":\"2024-08-03T10:00:00\",\"text\":\""
            + BODY.repeat(2)
            + "\"}]}";

    Manuscript read = one("result.json", json);

    assertThat(read.title()).isEqualTo("Grup 2024-08-03");
    assertThat(read.date()).contains(LocalDate.of(2024, 8, 3));
  }

  @Test
  @DisplayName("say in a sentence what is wrong with a file")
  void bad() throws IOException {
    assertThat(problem("empty.txt", new byte[0])).contains("is empty");
    assertThat(problem("junk.txt", new byte[] {1, 2, 3, 4, 5, 6, 7, 0})).contains("binary");
    assertThat(problem("broken.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)))
        .contains("damaged");
    assertThat(problem("notitle.md", "---\nedition: 3\n---\nisi".getBytes(StandardCharsets.UTF_8)))
        .contains("no title");
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            + "<rss><item><title>&b;</title></item></rss>";
    assertThat(problem("bomb.xml", bomb.getBytes(StandardCharsets.UTF_8))).contains("XML");
    assertThat(((Reading.Failed) new Importers().read(folder.resolve("none.txt"))).problem())
        .contains("does not exist");
  }

  private Manuscript one(String name, String content) throws IOException {
    List<Manuscript> manuscripts = all(name, content);
    assertThat(manuscripts).hasSize(1);
    return manuscripts.getFirst();
  }

  private List<Manuscript> all(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    Reading reading = new Importers().read(file);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).manuscripts();
  }

  private String problem(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    Reading reading = new Importers().read(file);
    assertThat(reading).as(name).isInstanceOf(Reading.Failed.class);
    return ((Reading.Failed) reading).problem();
  }
}
