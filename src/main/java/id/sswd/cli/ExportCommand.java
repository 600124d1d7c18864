package id.sswd.cli;

import id.sswd.community.Community;
import id.sswd.community.CommunityRepository;
import id.sswd.config.Settings;
import id.sswd.report.Export;
import id.sswd.report.ExportRepository;
import id.sswd.report.Table;
import id.sswd.report.TableFormat;
import id.sswd.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./sswd export signups|sessions|notes}: rows for a spreadsheet program. */
@Command(
    name = "export",
    description = "Writes sign-ups, sessions or notes for a spreadsheet program.")
final class ExportCommand implements Callable<Integer> {
  @Mixin private GlobalOptions options = new GlobalOptions();

  @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
  private Export what = Export.SIGNUPS;

  @Option(
      names = "--format",
      defaultValue = "csv",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private TableFormat format = TableFormat.CSV;

  @Option(names = "--out", paramLabel = "FILE", description = "default: standard output")
  private @Nullable Path out;

  @Option(
      names = "--community",
      paramLabel = "N",
      description = "number of the community (default: 1)")
  private long community = Community.FIRST;

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings();
    if (!Files.exists(settings.storage().database())) {
      throw new Failure(
          "there is no database at "
              + settings.storage().database()
              + " yet; start the bot once, or give --data");
    }
    try (Database database = Database.open(settings.storage().database())) {
      Community known =
          database
              .read(tx -> new CommunityRepository().find(tx, community))
              .orElseThrow(() -> new Failure("there is no community " + community));
      Table table =
          database.read(tx -> new ExportRepository().read(tx, what, community, known.zone()));
      byte[] bytes = format.write(table);
      if (out == null) {
        System.out.write(bytes);
        System.out.flush();
      } else {
        Files.write(out, bytes);
        System.out.printf("%s: %d rows%n", out, table.rows().size());
      }
    }
    return SswdCommand.DONE;
  }
}
