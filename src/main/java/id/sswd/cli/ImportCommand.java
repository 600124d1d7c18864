package id.sswd.cli;

import id.sswd.app.Knowledge;
import id.sswd.importing.Importers;
import id.sswd.importing.NamedFile;
import id.sswd.importing.Reading;
import id.sswd.library.Accession;
import id.sswd.library.Library;
import id.sswd.library.Manuscript;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./sswd import PATH…}: a line for each document, a summary, exit code 1 if any failed. */
@Command(
    name = "import",
    description = "Imports publications: text, HTML, WordPress, Markdown, Word, PDF, Telegram.")
final class ImportCommand implements Callable<Integer> {
  private static final int WORTH_A_BAR = 20;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(
      names = "--community",
      paramLabel = "N",
      description = "number of the community (default: 1)")
  private long community = 1;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "files or folders")
  private List<Path> paths = List.of();

  private final Map<Library.Outcome, Integer> counts = new EnumMap<>(Library.Outcome.class);
  private int failed;

  @Override
  public Integer call() throws IOException {
    Importers importers = new Importers();
    List<NamedFile> files = importers.files(paths);
    try (Knowledge knowledge = Knowledge.open(options.settings(), Clock.systemUTC());
        Progress progress = Progress.of(files.size())) {
      Accession accession = new Accession(knowledge.database(), knowledge.library());
      for (NamedFile file : files) {
        report(file, importers.read(file), accession);
        progress.step();
      }
      knowledge.follower().catchUp();
      boolean changed =
          counts.containsKey(Library.Outcome.NEW) || counts.containsKey(Library.Outcome.REVISED);
      if (changed && knowledge.isServed()) {
        System.out.println("the running bot answers from them in a few seconds");
      }
    }
    System.out.printf(
        "%d new, %d revised, %d unchanged, %d failed%n",
        counts.getOrDefault(Library.Outcome.NEW, 0),
        counts.getOrDefault(Library.Outcome.REVISED, 0),
        counts.getOrDefault(Library.Outcome.UNCHANGED, 0),
        failed);
    return failed == 0 ? SswdCommand.DONE : SswdCommand.FAILED;
  }

  private void report(NamedFile file, Reading reading, Accession accession) {
    switch (reading) {
      case Reading.Failed problem -> fails(problem.file(), problem.problem());
      case Reading.Read read -> read.manuscripts().forEach(found -> take(file, found, accession));
    }
  }

  private void take(NamedFile file, Manuscript manuscript, Accession accession) {
    switch (accession.take(community, manuscript, file.sources(manuscript.source()))) {
      case Accession.Result.Shelved shelved -> {
        stored(file.path(), manuscript, shelved.stored().outcome());
        shelved.sameEdition().ifPresent(other -> warn(file.path(), Works.twice(manuscript, other)));
      }
      case Accession.Result.There there -> {
        counts.merge(Library.Outcome.UNCHANGED, 1, Integer::sum);
        System.out.printf("unchanged  %s: %s%n", file.path(), Works.there(there.same()));
      }
      case Accession.Result.NameTaken taken ->
          fails(file.path(), Works.nameTaken(manuscript, taken.by()));
    }
  }

  private void fails(Path file, String problem) {
    failed++;
    System.out.printf("failed     %s: %s%n", file, problem);
  }

  private static void warn(Path file, String warning) {
    System.out.printf("warning    %s: %s%n", file, warning);
  }

  private void stored(Path file, Manuscript manuscript, Library.Outcome outcome) {
    counts.merge(outcome, 1, Integer::sum);
    System.out.printf(
        "%-10s %s: %s, %s, \"%s\", %d participants, %d paragraphs%n",
        outcome.name().toLowerCase(Locale.ROOT),
        file,
        Works.edition(manuscript.edition()),
        manuscript.date().map(Object::toString).orElse("no date"),
        manuscript.title(),
        manuscript.participants().size(),
        manuscript.paragraphs().size());
    manuscript.warnings().forEach(warning -> warn(file, warning));
  }

  /** A bar on a terminal, for imports that take a while. */
  private record Progress(@Nullable ProgressBar bar) implements AutoCloseable {
    static Progress of(int files) {
      boolean wanted = files >= WORTH_A_BAR && Boolean.getBoolean("sswd.terminal");
      return new Progress(
          wanted
              ? new ProgressBarBuilder().setTaskName("import").setInitialMax(files).build()
              : null);
    }

    void step() {
      if (bar != null) {
        bar.step();
      }
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
      }
    }
  }
}
