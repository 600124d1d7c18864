package id.sswd.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Says in a sentence what is wrong with a file, where Java has only its name, or not even that. */
final class FileTrouble {
  private static final String FOLDER = " is a folder where a file is wanted; name a file";

  private final List<Path> given;

  /**
   * For one command line.
   *
   * @param given the files that it names; not those that are to be folders
   */
  FileTrouble(List<Path> given) {
    this.given = given;
  }

  /**
   * The sentence for a failure, or for what caused it; empty where it is no trouble with a file.
   */
  Optional<String> sentence(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<String> words = words(cause);
      if (words.isPresent()) {
        return words.map(context(failure, cause)::concat);
      }
    }
    return Optional.empty();
  }

  /** "the index cannot be opened: ", where whoever passed the failure on put that before it. */
  private static String context(Throwable failure, Throwable cause) {
    String whole = Objects.toString(failure.getMessage(), "");
    String end = ": " + cause.getMessage();
    return failure != cause && whole.endsWith(end) && !whole.startsWith("java.")
        ? whole.substring(0, whole.length() - end.length()) + ": "
        : "";
  }

  private Optional<String> words(Throwable cause) {
    return switch (cause) {
      case FileSystemException e when e.getFile() != null ->
          Optional.of(words(e, Path.of(e.getFile())));
      case CharacterCodingException e ->
          Optional.of(
              named(file -> !isText(file))
                  + " is no text in UTF-8; save it as that, or name another file");
      case IOException e when "Is a directory".equals(e.getMessage()) ->
          Optional.of(named(Files::isDirectory) + FOLDER);
      default -> Optional.empty();
    };
  }

  private static String words(FileSystemException failure, Path file) {
    return switch (failure) {
      case NoSuchFileException e -> missing(file);
      case AccessDeniedException e ->
          file + " cannot be opened by this user; change its rights, or name another";
      case FileAlreadyExistsException e when Files.isRegularFile(file) ->
          file + " exists already, as a file; name another, or move it away";
      case FileAlreadyExistsException e -> file + " exists already; name another";
      case NotDirectoryException e -> file + " is no folder; name a folder";
      case DirectoryNotEmptyException e -> file + " is a folder with files in it; name another";
      default -> other(failure, file);
    };
  }

  private static String missing(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null || Files.isDirectory(folder)
        ? file + " does not exist; check its name"
        : file + " cannot be there: there is no folder " + folder + "; make it, or name another";
  }

  private static String other(FileSystemException failure, Path file) {
    String reason = Objects.toString(failure.getReason(), "");
    return switch (reason) {
      case "Is a directory" -> file + FOLDER;
      case "Not a directory" ->
          file + " cannot be there: what should be a folder on its way is a file; name another";
      case "" -> file + " cannot be used; name another";
      default -> file + " cannot be used (" + reason + "); name another, or mend that";
    };
  }

  /** The one of the given files that this is said of; Java does not say which. */
  private String named(Predicate<Path> wrong) {
    return given.stream()
        .filter(wrong)
        .findFirst()
        .map(Path::toString)
        .orElse("a file that is read here");
  }

  private static boolean isText(Path file) {
    try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      while (lines.readLine() != null) {
        // Decoding is all that is wanted.
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
