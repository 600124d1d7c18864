package id.sswd.importing;

import id.sswd.library.Library;
import id.sswd.library.Manuscript;
import id.sswd.library.Origin;
import id.sswd.library.Publication;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The starter content: editions that come with the program and stand on the shared shelf, labelled
 * as such.
 */
public final class Starter {
  private final Library library;

  public Starter(Library library) {
    this.library = library;
  }

  /** Puts the starter content on the shelf; what stands there unchanged stays as it is. */
  public void install() {
    resource("index.txt").lines().filter(line -> !line.isBlank()).forEach(this::store);
  }

  /** Takes it from the shelf, where it stands. */
  public void withdraw() {
    resource("index.txt")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(
            name ->
                library
                    .find(Publication.SHARED, source(name))
                    .flatMap(library::publication)
                    .filter(found -> !found.withdrawn())
                    .ifPresent(found -> library.withdraw(found.id())));
  }

  private void store(String name) {
    try {
      Manuscript read = MarkdownFile.read(source(name), resource(name));
      library.store(Publication.SHARED, asStarter(read));
    } catch (Unreadable e) {
      throw new IllegalStateException("starter/" + name + " " + e.getMessage(), e);
    }
  }

  private static Manuscript asStarter(Manuscript read) {
    return new Manuscript(
        read.source(),
        Origin.STARTER,
        read.edition(),
        read.year(),
        read.title(),
        read.date(),
        read.focus(),
        read.settings(),
        read.participants(),
        read.contacts(),
        read.tags(),
        read.url(),
        read.paragraphs(),
        read.warnings());
  }

  private static String source(String name) {
    return "starter/" + name;
  }

  private static String resource(String name) {
    try (InputStream in = Starter.class.getResourceAsStream("/starter/" + name)) {
      if (in == null) {
        throw new IllegalStateException("starter/" + name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("starter/" + name + " cannot be read", e);
    }
  }
}
