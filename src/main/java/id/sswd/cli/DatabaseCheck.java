package id.sswd.cli;

import id.sswd.app.Knowledge;
import id.sswd.config.Settings;
import id.sswd.store.DatabaseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether the database is whole, and whether the index is what the database makes of it. */
final class DatabaseCheck {
  private final Checkup checkup;
  private final Settings settings;

  DatabaseCheck(Checkup checkup, Settings settings) {
    this.checkup = checkup;
    this.settings = settings;
  }

  /** Returns the latest moment that the database knows; empty where it knows none. */
  Optional<Instant> run() {
    Path file = settings.storage().database();
    if (Files.exists(file)) {
      // Before it is opened to write: a damaged file must not be touched.
      List<String> problems = DatabaseFile.problems(file);
      if (!problems.isEmpty()) {
        checkup.bad("database", file + ": " + problems.getFirst() + "; " + mend(problems));
        return Optional.empty();
      }
    }
    checkup.good(
        "database",
        file + (Files.exists(file) ? ": whole, no reference leads nowhere" : ": a new one"));
    try (Knowledge knowledge = Knowledge.open(settings, Clock.systemUTC())) {
      index(knowledge);
      new WriterCheck(checkup).run(knowledge);
      return knowledge.lastArrival();
    } catch (IOException | UncheckedIOException e) {
      checkup.bad(
          "index", e.getMessage() + "; if it stays so, stop the bot and run ./sswd reindex");
      return Optional.empty();
    }
  }

  private static String mend(List<String> problems) {
    return switch (problems.getFirst()) {
      case DatabaseFile.NEWER -> "update the program";
      case DatabaseFile.FORBIDDEN -> "give the user that runs the bot the right to write both";
      default -> "stop the bot and put the last backup back: ./sswd restore FILE";
    };
  }

  private void index(Knowledge knowledge) throws IOException {
    String rules = "made by rules " + knowledge.indexRules();
    if (!knowledge.fresh()) {
      checkup.bad(
          "index",
          "%d changes behind the database, %s; %s"
              .formatted(
                  knowledge.lag(),
                  rules,
                  knowledge.isServed()
                      ? "the running bot is catching up, ask again in a few seconds"
                      : "run ./sswd reindex"));
      return;
    }
    int wanted = knowledge.library().passages();
    checkup.check(
        knowledge.passages() == wanted,
        "index",
        "%d passages as in the database, change %d, %s"
            .formatted(wanted, knowledge.library().lastChange(), rules),
        "%d passages where the database has %d; stop the bot and run ./sswd reindex"
            .formatted(knowledge.passages(), wanted));
  }
}
