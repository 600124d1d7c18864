package id.sswd.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that can be set, a record for each concern.
 *
 * @param root the folder that relative paths in the configuration start from
 * @param writer empty where answers are quotes alone, as they are unless somebody wants otherwise
 */
public record Settings(
    Path root,
    Telegram telegram,
    Playground playground,
    Storage storage,
    Library library,
    Logs logs,
    Retention retention,
    Care care,
    Health health,
    Limits limits,
    Optional<WriterSettings> writer) {
  /** With the periods that hold where nothing else is set. */
  public Settings(
      Path root,
      Telegram telegram,
      Playground playground,
      Storage storage,
      Library library,
      Logs logs) {
    this(
        root,
        telegram,
        playground,
        storage,
        library,
        logs,
        Retention.USUAL,
        new Care(library.lexicon().resolve("helplines.yaml")),
        new Health(Optional.empty(), OptionalInt.empty()),
        Limits.USUAL,
        Optional.empty());
  }

  /**
   * The way to Telegram.
   *
   * @param apiUrl the Bot API server's base address
   * @param tokenFile a file that holds the token; empty for none
   */
  public record Telegram(URI apiUrl, String tokenFile) {}

  /** The local Bot API server and its page; port 0 takes any free one. */
  public record Playground(int port) {}

  /** The folders of the database and of the index. */
  public record Storage(Path data, Path index) {
    public Path database() {
      return data.resolve("sswd.db");
    }
  }

  /**
   * The library.
   *
   * @param starter whether the starter content stands on the shared shelf
   * @param lexicon the folder with glossary and lexicons
   * @param dictionaries files of the system's dictionaries that stand behind it
   */
  public record Library(boolean starter, Path lexicon, List<Path> dictionaries) {
    /** Without dictionaries of the system. */
    public Library(boolean starter, Path lexicon) {
      this(starter, lexicon, List.of());
    }
  }

  /**
   * What supervisors look at.
   *
   * @param file touched by every poll that Telegram answered
   * @param port of 127.0.0.1, where {@code /health} and {@code /metrics} are; 0 takes a free one,
   *     empty is for none
   */
  public record Health(Optional<Path> file, OptionalInt port) {}

  /** Whether log lines are written as JSON objects instead of text. */
  public record Logs(boolean json) {}

  /**
   * How long what is no longer needed is kept.
   *
   * @param questionDays the text of questions, without who asked
   * @param linkDays what ties a question asked in private, or the rating of an answer, to a person
   * @param buttonDays what buttons under old messages stand for
   * @param draftDays what somebody began to write and left
   * @param deedDays the list of what organizers have done
   * @param personYears all about a person who was not seen since
   */
  public record Retention(
      int questionDays,
      int linkDays,
      int buttonDays,
      int draftDays,
      int deedDays,
      int personYears) {
    public static final Retention USUAL = new Retention(180, 30, 180, 14, 730, 3);
  }

  /**
   * How much is taken at once and a minute.
   *
   * @param personQuestions questions of one person
   * @param chatQuestions questions in one group, whoever asks them; of one person a quarter of it
   * @param personCommands other commands, and what is dictated, of one person
   * @param personPresses presses of one person; as many inline searches
   * @param waiting updates in hand; while there are so many, Telegram keeps the rest
   */
  public record Limits(
      int personQuestions, int chatQuestions, int personCommands, int personPresses, int waiting) {
    public static final Limits USUAL = new Limits(60, 60, 120, 120, 2_000);
  }

  /**
   * What people in need are told.
   *
   * @param helpLines the file with the lines that help
   */
  public record Care(Path helpLines) {}
}
