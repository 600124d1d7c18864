package id.sswd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A complaint of the command line")
class ComplaintsTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("names the folder that a copy cannot be written to")
  void backupToNowhere() {
    CommandLineRun.in(folder, "reindex", "--no-starter");

    complains(1, "backup", there("none/b.db")).contains("there is no folder " + there("none"));
    complains(1, "export", "sessions", "--out", there("none/a.csv"))
        .contains(there("none/a.csv"), "there is no folder " + there("none"));
    complains(1, "export", "sessions", "--out", folder.toString())
        .contains(folder + " is a folder where a file is wanted");
  }

  @Test
  @DisplayName("says that a name is empty")
  void emptyName() {
    complains(2, "backup", "").contains("FILE", "empty");
    complains(2, "export", "sessions", "--out", "").contains("--out", "empty");
  }

  @Test
  @DisplayName("names the settings file that is not there, is a folder, or is no text")
  void settingsFile() throws IOException {
    complains(2, "doctor", "--config", there("no.yaml"))
        .contains(there("no.yaml"), "does not exist");
    complains(2, "doctor", "--config", folder.toString()).contains(folder + " is a folder");
    Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, 0, 1, 2});
    complains(2, "doctor", "--config", binary.toString()).contains(binary + " is no text file");
    Path controls = Files.write(folder.resolve("controls.yaml"), new byte[] {1, 2, 3});
    complains(2, "doctor", "--config", controls.toString()).contains(controls + " is no text file");
  }

  @Test
  @DisplayName("says that the data folder is a file")
  void dataIsAFile() throws IOException {
    String file = Files.writeString(folder.resolve("good.md"), "x").toString();
    for (String command : new String[] {"doctor", "reindex"}) {
      CommandLineRun run = CommandLineRun.of(command, "--data", file, "--index", there("index"));
      assertThat(run.exit()).isEqualTo(SswdCommand.FAILED);
      assertThat(run.err()).contains(file + " is a file", "--data");
      assertThat(run.out()).isEmpty();
    }
    CommandLineRun below =
        CommandLineRun.of("reindex", "--data", file + "/data", "--index", there("index"));
    assertThat(below.err()).contains(file, "is a file");
    assertThat(CommandLineRun.of("doctor", "--data", there("data"), "--index", file).err())
        .contains(file + " is a file", "--index");
  }

  @Test
  @DisplayName("names the file that is a folder or no text, of several that are read")
  void collections() throws IOException {
    String good =
        Files.writeString(folder.resolve("c.jsonl"), "{\"id\":\"1\",\"text\":\"a\"}\n").toString();
    String bad = Files.write(folder.resolve("q.jsonl"), new byte[] {(byte) 0xff, '\n'}).toString();

    complains(1, "eval", "--corpus", good, "--queries", folder.toString())
        .contains(folder + " is a folder where a file is wanted");
    complains(1, "eval", "--corpus", good, "--queries", bad).contains(bad + " is no text in UTF-8");
  }

  @Test
  @DisplayName("points at the doctor where the database is damaged")
  void damagedDatabase() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/sswd.db"), "no database at all".repeat(300));

    complains(1, "reindex").contains("the database cannot be used", "doctor");
  }

  @Test
  @DisplayName("says that a question is empty")
  void emptyQuestion() {
    complains(2, "ask", " ").contains("the question is empty");
  }

  @Test
  @DisplayName("is none where nothing was found: no heading stands above an empty list")
  void nothingFound() {
    CommandLineRun run = CommandLineRun.in(folder, "ask", "xyzzy plugh", "--no-starter");

    assertThat(run.exit()).isZero();
    assertThat(run.out().strip()).isEqualTo("Belum ada jawabannya di perpustakaan.");
  }

  @Test
  @DisplayName("is not for the wrong question: of several, each answer names its own")
  void severalQuestions() {
    CommandLineRun run =
        CommandLineRun.in(folder, "ask", "menurut edisi 12, apa itu LDP? siapa presiden amerika?");

    assertThat(run.out())
        .startsWith("menurut edisi 12, apa itu LDP?\n\"")
        .contains("\nsiapa presiden amerika?\nBelum ada jawabannya");
  }

  private String there(String name) {
    return folder.resolve(name).toString();
  }

  private org.assertj.core.api.AbstractStringAssert<?> complains(int exit, String... words) {
    CommandLineRun run = CommandLineRun.in(folder, words);
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    return assertThat(run.err().strip()).startsWith("sswd: ").doesNotContain("\n", "Exception");
  }
}
