package id.sswd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A trouble with a file")
class FileTroubleTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("is a sentence with its name and the mend")
  void sentences() throws IOException {
    String file = Files.writeString(folder.resolve("a"), "x").toString();
    String none = folder.resolve("b").toString();

    assertThat(said(new NoSuchFileException(none)))
        .isEqualTo(none + " does not exist; check its name");
    assertThat(said(new NoSuchFileException(none + "/c"))).contains("there is no folder " + none);
    assertThat(said(new AccessDeniedException(file))).startsWith(file).contains("rights");
    assertThat(said(new FileAlreadyExistsException(file)))
        .startsWith(file + " exists already, as a file");
    assertThat(said(new NotDirectoryException(file)))
        .isEqualTo(file + " is no folder; name a folder");
    assertThat(said(new DirectoryNotEmptyException(file))).contains("files in it; name another");
    assertThat(said(new FileSystemException(file, null, "Not a directory")))
        .contains("on its way is a file");
    assertThat(said(new FileSystemException(file, null, "No space left on device")))
        .isEqualTo(file + " cannot be used (No space left on device); name another, or mend that");
    assertThat(said(new FileSystemException(file)))
        .isEqualTo(file + " cannot be used; name another");
  }

  @Test
  @DisplayName("keeps what was being done, where that was said")
  void context() {
    IOException cause = new AccessDeniedException("/x");
    assertThat(
            said(
                new UncheckedIOException(
                    "the index cannot be opened: " + cause.getMessage(), cause)))
        .startsWith("the index cannot be opened: /x cannot be opened by this user");
    assertThat(said(new UncheckedIOException(cause))).startsWith("/x cannot be opened");
  }

  @Test
  @DisplayName("names the file that was meant, where Java does not")
  void named() throws IOException {
    Path good = Files.writeString(folder.resolve("good"), "x");
    Path bad = Files.write(folder.resolve("bad"), new byte[] {(byte) 0xff});
    FileTrouble trouble = new FileTrouble(List.of(good, folder, bad));

    assertThat(trouble.sentence(new MalformedInputException(1)).orElseThrow())
        .startsWith(bad + " is no text");
    assertThat(trouble.sentence(new IOException("Is a directory")).orElseThrow())
        .startsWith(folder + " is a folder");
    assertThat(said(new MalformedInputException(1)))
        .startsWith("a file that is read here is no text");
  }

  @Test
  @DisplayName("is not made of other failures")
  void others() {
    assertThat(new FileTrouble(List.of()).sentence(new IOException("other"))).isEmpty();
  }

  private static String said(Exception failure) {
    return new FileTrouble(List.of()).sentence(failure).orElseThrow();
  }
}
