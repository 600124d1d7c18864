package id.sswd.importing;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.library.Manuscript;
import id.sswd.library.Participant;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file to import")
class BrokenFilesTest {
  private static final String BODY =
      "Pekerja sosial mendampingi warga binaan dengan asesmen, konseling, dan rujukan ke layanan.";
  private static final String PAGE =
      "Peran Peksos\nBuletin Edisi #012, Tahun #III 3 Agt 2024\n" + BODY + "\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tags: [!!binary aGk=]",
        "tags: [{satu: dua}]",
        "tags: &a [{satu: *a}]",
        "contacts: {satu: dua}",
        "edition: tujuh",
        "edition: !!int \"\"",
        "settings: [\"satu\\n\\ndua\"]"
      })
  @DisplayName("whose front matter is of another kind than asked for is refused in one sentence")
  void frontMatter(String line) {
    String problem = problem("a.md", "---\ntitle: Judul\n" + line + "\n---\n" + BODY);

    assertThat(problem).doesNotContain("\n").doesNotContain("unknown form").contains(";");
  }

  @Test
  @DisplayName("whose front matter leaves values out does without them")
  void emptyValues() {
    Manuscript read = only("a.md", "---\ntitle: Judul\ntags: [lapas, ~, '']\nurl:\n---\n" + BODY);

    assertThat(read.tags()).containsExactly("lapas");
    assertThat(read.url()).isEmpty();
  }

  @Test
  @DisplayName("that ends with its front matter has no text: the front matter is none")
  void noBody() {
    assertThat(problem("a.md", "---\ntitle: Judul\n---")).contains("no text below");
  }

  @Test
  @DisplayName("keeps its dated messages where one has a date that no calendar has")
  void impossibleDay() {
    String message = "{\"date\": \"%s\", \"text\": \"" + BODY.repeat(3) + "\"}";
    String export =
        "{\"name\": \" \", \"messages\": ["
            + String.join(
                ",",
                message.formatted("2024-05-17T19:00:00"),
                message.formatted("2024-99-99T19:00:00"),
                message.formatted("T"))
            + "]}";

    assertThat(read("result.json", export))
        .extracting(Manuscript::title)
        .containsExactly("Diskusi", "Diskusi 2024-05-17");
  }

  @Test
  @DisplayName("is taken though its download line names a number that no edition has")
  void hugeLabel() {
    Manuscript read = only("a.txt", PAGE + "File publikasi #99999999999999999999\n");

    assertThat(read.edition()).hasValue(12);
    assertThat(read.date()).contains(LocalDate.of(2024, 8, 3));
  }

  @Test
  @DisplayName("names only participants who have a name")
  void namelessParticipants() {
    assertThat(only("a.txt", PAGE + "Peserta: dan (09), . (10), Budi (’11)\n").participants())
        .extracting(Participant::name)
        .containsExactly("Budi");
  }

  @Test
  @DisplayName("tells posts without an address apart by their titles")
  void noAddress() {
    String post =
        "<item><title>%s</title><link> </link><x:encoded xmlns:x=\"c\">"
            + BODY
            + "</x:encoded></item>";
    String export =
        "<?xml version=\"1.0\"?><rss>" + post.formatted("Satu") + post.formatted("Dua") + "</rss>";

    assertThat(read("a.xml", export))
        .extracting(Manuscript::source)
        .containsExactly("a.xml#Satu", "a.xml#Dua");
  }

  @Test
  @DisplayName("that the XML reader has no words for is called unsound XML")
  void wordlessReader() {
    String export =
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aaaa\">]><rss><item><title>&a;</title></item></rss>";

    assertThat(problem("a.xml", export)).startsWith("is not sound XML");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "1) ", "a", "(", "menu ", "(09", ". ", "hubungi "})
  @Timeout(60)
  @DisplayName("of one endless line is read in one go")
  void endlessLine(String piece) {
    String line = piece.repeat(300_000 / piece.length());
    for (String start : List.of("Peserta: ", "menu ", "File publikasi ", "Edisi ", "")) {
      assertThat(Paragraphs.of(List.of(start + line + "x"))).isNotEmpty();
      assertThat(Colophon.participants(List.of(start + line + "x"))).isNotNull();
      assertThat(PageFrame.isFrame(start + line + "x")).isIn(true, false);
      assertThat(read("a.txt", PAGE + start + line + "x")).hasSize(1);
    }
  }

  private static Manuscript only(String name, String content) {
    List<Manuscript> manuscripts = read(name, content);
    assertThat(manuscripts).hasSize(1);
    return manuscripts.getFirst();
  }

  private static List<Manuscript> read(String name, String content) {
    Reading reading = reading(name, content);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).manuscripts();
  }

  private static String problem(String name, String content) {
    Reading reading = reading(name, content);
    assertThat(reading).isInstanceOf(Reading.Failed.class);
    return ((Reading.Failed) reading).problem();
  }

  private static Reading reading(String name, String content) {
    return new Importers().read(Path.of(name), content.getBytes(StandardCharsets.UTF_8));
  }
}
