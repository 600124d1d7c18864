package id.sswd.importing;

import id.sswd.library.Manuscript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads files of every format that is known, told apart by what is in them. */
public final class Importers {
  /** The largest file that is read. */
  static final long MOST_BYTES = 50L << 20;

  /** The longest text of one publication, of a thousand printed pages: a bot in 60 MB reads it. */
  static final int MOST_CHARACTERS = 2_000_000;

  private final OfficeFile office = new OfficeFile();

  /**
   * The files that these paths name; folders are walked, in the order of names, hidden files are
   * left out.
   */
  public List<NamedFile> files(Collection<Path> paths) throws IOException {
    List<NamedFile> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> walk = Files.walk(path)) {
          walk.filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .sorted()
              .map(file -> NamedFile.below(path, file))
              .forEach(files::add);
        }
      } else {
        files.add(NamedFile.of(path));
      }
    }
    return files;
  }

  /** Reads one file. Whatever is wrong with it is in the result. */
  public Reading read(Path file) {
    return read(NamedFile.of(file));
  }

  /** The same by the name that its publications are to be known by. */
  public Reading read(NamedFile file) {
    return reading(file.path(), () -> parse(file.name(), content(file.path())));
  }

  /**
   * The same where its content is at hand.
   *
   * @param file its name, which tells Markdown from other text
   */
  public Reading read(Path file, byte[] content) {
    return reading(file, () -> parse(file.getFileName().toString(), content));
  }

  private interface Parsing {
    List<Manuscript> manuscripts() throws IOException, Unreadable;
  }

  private static Reading reading(Path file, Parsing parsing) {
    try {
      List<Manuscript> manuscripts = parsing.manuscripts();
      for (Manuscript manuscript : manuscripts) {
        refuseTooMuch(manuscript);
      }
      return manuscripts.isEmpty()
          ? new Reading.Failed(
              file, "holds no publication: nothing with a title and a text was found")
          : new Reading.Read(file, manuscripts);
    } catch (Unreadable e) {
      return new Reading.Failed(file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Reading.Failed(
          file, "cannot be read (" + e.getClass().getSimpleName() + "); check its name and rights");
    } catch (RuntimeException | StackOverflowError e) {
      return new Reading.Failed(
          file, "is damaged or of an unknown form (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static void refuseTooMuch(Manuscript manuscript) throws Unreadable {
    long characters = manuscript.paragraphs().stream().mapToLong(String::length).sum();
    if (characters > MOST_CHARACTERS) {
      throw new Unreadable(
          Unreadable.Reason.TOO_MUCH,
          "holds %,d characters of text under one title, where %,d are read; split it"
              .formatted(characters, MOST_CHARACTERS));
    }
  }

  private static byte[] content(Path file) throws IOException, Unreadable {
    if (!Files.exists(file)) {
      throw new Unreadable("does not exist; check the name");
    }
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      throw new Unreadable("is larger than 50 MB; split it or take out its pictures");
    }
    return Files.readAllBytes(file);
  }

  private List<Manuscript> parse(String name, byte[] bytes) throws IOException, Unreadable {
    if (bytes.length == 0) {
      throw new Unreadable("is empty");
    }
    if (OfficeFile.looksLike(bytes)) {
      return EditionText.read(name, office.lines(bytes));
    }
    String text = PlainText.decode(bytes);
    String start = text.stripLeading();
    if (start.startsWith("---\n") && name.toLowerCase(Locale.ROOT).endsWith(".md")) {
      return List.of(MarkdownFile.read(name, start));
    }
    if (start.startsWith("<?xml") || start.contains("<rss")) {
      return WordPressExport.read(name, start);
    }
    if (start.startsWith("{\\rtf")) {
      throw new Unreadable("is a file of the kind RTF, which is not read; save it as Word or text");
    }
    if (start.startsWith("{")) {
      return TelegramExport.read(name, text);
    }
    String head = start.substring(0, Math.min(start.length(), 1_000)).toLowerCase(Locale.ROOT);
    if (head.contains("<html") || head.contains("<!doctype html") || head.contains("<body")) {
      return EditionText.read(name, HtmlPage.lines(text));
    }
    return EditionText.read(name, text.lines().toList());
  }
}
