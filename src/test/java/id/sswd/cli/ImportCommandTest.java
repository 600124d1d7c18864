package id.sswd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.library.Library;
import id.sswd.library.Publication;
import id.sswd.library.SettingRecognizer;
import id.sswd.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The import")
class ImportCommandTest {
  private static final String VILLAGE =
      "Kader posyandu dan perangkat desa mendampingi warga menyusun rencana bersama setiap bulan.";
  private static final String SCHOOL =
      "Kebun sekolah dirawat murid bersama guru sepanjang tahun, dan hasilnya dibagi ke tetangga.";
  private static final String PRISON =
      "Warga binaan belajar menjahit di lapas supaya punya pegangan ketika nanti pulang ke rumah.";

  @TempDir private Path folder;

  @Test
  @DisplayName("keeps files of one name from two folders apart, and knows both again")
  void twoFolders() throws IOException {
    write("s1/index.txt", "Desa", 12, VILLAGE);
    write("s2/index.txt", "Sekolah", 13, SCHOOL);

    assertThat(imported("s1", "s2").out()).contains("2 new, 0 revised, 0 unchanged, 0 failed");
    assertThat(imported("s1", "s2").out()).contains("0 new, 0 revised, 2 unchanged, 0 failed");
    assertThat(titles()).containsExactlyInAnyOrder("Desa", "Sekolah");
  }

  @Test
  @DisplayName("keeps texts of one name and one title apart where nothing else is the same")
  void sameTitle() throws IOException {
    write("s1/notulen.txt", "Notulen", 0, VILLAGE);
    write("s2/notulen.txt", "Notulen", 0, SCHOOL);

    assertThat(imported("s1", "s2").out()).contains("2 new");
    assertThat(imported("s1", "s2").out()).contains("2 unchanged");
  }

  @Test
  @DisplayName("knows a file of a folder again that came alone, and the other way round")
  void aloneOrInAFolder() throws IOException {
    write("s1/a.txt", "Desa", 12, VILLAGE);
    write("s1/b.txt", "Sekolah", 13, SCHOOL);
    assertThat(imported("s1/a.txt").out()).contains("1 new");
    assertThat(imported("s1").out()).contains("1 new, 0 revised, 1 unchanged");

    write("s1/a.txt", "Desa", 12, VILLAGE + " Kini lebih panjang.");
    write("s1/b.txt", "Sekolah", 13, SCHOOL + " Kini lebih panjang.");

    assertThat(imported("s1").out()).contains("0 new, 2 revised");
    assertThat(imported("s1/b.txt").out()).contains("1 unchanged");
    assertThat(imported("s1/../s1").out()).contains("2 unchanged");
    assertThat(titles()).containsExactlyInAnyOrder("Desa", "Sekolah");
  }

  @Test
  @DisplayName("leaves what came by the bare name alone where only the title is the same")
  void bareNameOfAnother() throws IOException {
    write("s1/notulen.txt", "Notulen", 0, VILLAGE);
    write("s2/notulen.txt", "Notulen", 0, SCHOOL);
    imported("s1/notulen.txt");

    assertThat(imported("s1", "s2").out()).contains("1 new, 0 revised, 1 unchanged");
  }

  @Test
  @DisplayName("tells the messages of two exports of one name apart")
  void exports() throws IOException {
    for (String group : new String[] {"satu", "dua"}) {
      Files.createDirectories(folder.resolve(group));
      Files.writeString(
          folder.resolve(group + "/result.json"),
          "{\"name\":\"%s\",\"messages\":[{\"id\":1,\"date\":\"2024-08-03T10:00:00\",\"text\":\"%s\"}]}"
              .formatted(group, (group.equals("satu") ? VILLAGE : SCHOOL).repeat(3)));
    }
    assertThat(imported("satu", "dua").out()).contains("2 new");
    assertThat(imported("satu", "dua").out()).contains("2 unchanged");
  }

  @Test
  @DisplayName("refuses another work by a name that is taken, and imports the others")
  void nameTaken() throws IOException {
    write("s1/index.txt", "Desa", 12, VILLAGE);
    write("s2/index.txt", "Sekolah", 13, SCHOOL);
    write("lapas.txt", "Lapas", 14, PRISON);

    CommandLineRun run = imported("s1/index.txt", "s2/index.txt", "lapas.txt");

    assertThat(run.exit()).isEqualTo(SswdCommand.FAILED);
    assertThat(run.out())
        .contains("2 new, 0 revised, 0 unchanged, 1 failed")
        .containsPattern(
            "failed +.*s2/index.txt: .*\"Sekolah\" \\(edition 13\\).*\"Desa\" \\(edition 12\\)")
        .contains("rename the file");
    assertThat(titles()).containsExactlyInAnyOrder("Desa", "Lapas");
  }

  @Test
  @DisplayName("refuses another work without an edition number likewise")
  void nameTakenWithoutEdition() throws IOException {
    write("s1/index.txt", "Desa", 0, VILLAGE);
    write("s2/index.txt", "Sekolah", 0, SCHOOL);

    assertThat(imported("s1/index.txt", "s2/index.txt").out()).contains("1 new", "1 failed");
  }

  @Test
  @DisplayName("takes a corrected title, edition or text for the same work")
  void corrected() throws IOException {
    write("a.txt", "Dessa", 0, VILLAGE);
    imported("a.txt");
    write("a.txt", "Desa", 0, VILLAGE);
    assertThat(imported("a.txt").out()).contains("1 revised");
    write("a.txt", "Desa", 12, VILLAGE);
    assertThat(imported("a.txt").out()).contains("1 revised");
    write("a.txt", "Desa Kita", 12, SCHOOL);
    assertThat(imported("a.txt").out()).contains("1 revised");
  }

  @Test
  @DisplayName("says of the same text by another name that it is there, and stores it once")
  void sameText() throws IOException {
    write("a.txt", "Desa", 12, VILLAGE);
    write("copy.txt", "Desa", 12, VILLAGE);

    CommandLineRun run = imported("a.txt", "copy.txt");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .containsPattern("unchanged +.*copy.txt: .*same as \"Desa\" \\(edition 12\\) from a.txt")
        .contains("1 new, 0 revised, 1 unchanged");
    assertThat(titles()).containsExactly("Desa");
  }

  @Test
  @DisplayName("says of another text with an edition number that is there already which both are")
  void sameEdition() throws IOException {
    write("a.txt", "Desa", 12, VILLAGE);
    write("b.txt", "Sekolah", 12, SCHOOL);

    CommandLineRun run = imported("a.txt", "b.txt");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("2 new")
        .containsPattern("warning +.*b.txt: edition 12 is there twice.*\"Desa\".* from a.txt");
    assertThat(titles()).containsExactlyInAnyOrder("Desa", "Sekolah");
  }

  private void write(String name, String title, int edition, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    String line = edition > 0 ? "Edisi #%d, Tahun #I 3 Agustus 2024\n\n".formatted(edition) : "";
    Files.writeString(file, title + "\n\n" + line + text + "\n");
  }

  private CommandLineRun imported(String... names) {
    String[] words = new String[names.length + 2];
    words[0] = "import";
    words[1] = "--no-starter";
    for (int i = 0; i < names.length; i++) {
      words[i + 2] = folder.resolve(names[i]).toString();
    }
    return CommandLineRun.in(folder, words);
  }

  private List<String> titles() {
    try (Database database = Database.open(folder.resolve("data/sswd.db"))) {
      return new Library(database, new SettingRecognizer(), Clock.systemUTC())
          .list(1, 0, 10).stream().map(Publication::citation).map(c -> c.title()).toList();
    }
  }
}
