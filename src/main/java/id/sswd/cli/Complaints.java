package id.sswd.cli;

import id.sswd.config.BadSetting;
import id.sswd.dictionary.BadDictionary;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** What every command says when something goes wrong: one sentence, and never a stack trace. */
final class Complaints {
  private static final String LABEL_OF_FOLDERS = "DIR";

  /** Only the store knows them; what they throw says what SQLite says, and not what to do. */
  private static final List<String> LIBRARIES_OF_THE_DATABASE =
      List.of("org.jdbi.", "org.flywaydb.");

  private Complaints() {}

  /** The same command line with sentences for what fails in it. */
  static CommandLine of(CommandLine commandLine) {
    return commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Path.class, Complaints::path)
        .setExecutionExceptionHandler(Complaints::failed)
        .setParameterExceptionHandler(Complaints::misused);
  }

  private static Path path(String name) {
    if (name.isBlank()) {
      throw new TypeConversionException("a name is wanted, but it is empty");
    }
    return Path.of(name);
  }

  private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    String words =
        new FileTrouble(files(parsed)).sentence(failure).orElseGet(() -> inOneLine(failure));
    System.err.println("sswd: " + words);
    if (System.getenv("SSWD_VERBOSE") != null || parsed.originalArgs().contains("--verbose")) {
      failure.printStackTrace();
    }
    return failure instanceof BadSetting || failure instanceof BadDictionary
        ? SswdCommand.BAD_USAGE
        : SswdCommand.FAILED;
  }

  private static int misused(ParameterException misuse, String[] args) {
    System.err.println(
        "sswd: %s; see ./%s --help"
            .formatted(
                misuse.getMessage(), misuse.getCommandLine().getCommandSpec().qualifiedName()));
    return SswdCommand.BAD_USAGE;
  }

  private static String inOneLine(Exception failure) {
    String words =
        Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
    String line = words.lines().findFirst().orElse("failed");
    return LIBRARIES_OF_THE_DATABASE.stream().anyMatch(failure.getClass().getName()::startsWith)
        ? "the database cannot be used (" + line + "); ./sswd doctor says the mend"
        : line;
  }

  /** The files that the command line names, of its commands all. */
  private static List<Path> files(ParseResult parsed) {
    return parsed.asCommandLineList().stream()
        .flatMap(level -> level.getParseResult().matchedArgs().stream())
        .filter(argument -> !argument.paramLabel().equals(LABEL_OF_FOLDERS))
        .map(ArgSpec::<Object>getValue)
        .flatMap(value -> value instanceof Collection<?> many ? many.stream() : Stream.of(value))
        .filter(Path.class::isInstance)
        .map(Path.class::cast)
        .toList();
  }
}
