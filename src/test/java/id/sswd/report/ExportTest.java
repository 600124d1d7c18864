package id.sswd.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.sswd.cli.SswdCommand;
import id.sswd.store.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Exports")
class ExportTest {
  private static final String NASTY = "=HYPERLINK(\"http://x\",\"klik\")";
  private static final String TEXT = "Baris \"satu\",\nbaris dua; 👩🏽‍⚕️ é";

  @TempDir private Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("sswd.db"));
    database.useTransaction(
        tx -> {
          tx.handle()
              .execute(
                  """
                  insert into session (id, community_id, edition, theme, starts_at, time_zone, place, contact, speaker,
                      moderator, note_taker, state, code, created_by, created_at)
                  values (5, 1, 12, ?, 1795910400000, 'Asia/Jakarta', ?, '', '', '', '', 'open', 'ABC', 1, 0)
                  """,
                  NASTY,
                  TEXT);
          for (String name : List.of("+62 Sari", "-Budi", "@rina", "Ani, S.Tr.Sos.", "\tTab")) {
            tx.handle()
                .execute(
                    "insert into sign_up (session_id, name, cohort, state, turn, changed_at) values (5, ?, 2020, 'going', 1, 0)",
                    name);
          }
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Table read(Export export) {
    return database.read(
        tx -> new ExportRepository().read(tx, export, 1, ZoneId.of("Asia/Jakarta")));
  }

  @Test
  @DisplayName("hold what the database holds, in the community's time, and no user ids")
  void rows() {
    Table sessions = read(Export.SESSIONS);
    assertThat(sessions.columns()).contains("theme", "starts_at", "going").doesNotContain("code");
    assertThat(sessions.rows().getFirst()).contains("12", NASTY, TEXT, "2026-11-29 07:00", "5");
    Table signUps = read(Export.SIGNUPS);
    assertThat(signUps.columns()).noneMatch(column -> column.endsWith("_id"));
    assertThat(signUps.rows()).hasSize(5);
    assertThat(read(Export.NOTES).columns())
        .containsExactly(
            "edition", "part", "revision", "writer", "said_by", "file", "written_at", "text");
  }

  @Test
  @DisplayName("as CSV are read back whole, and nothing in them is a formula")
  void csv() {
    String text = new String(TableFormat.CSV.write(read(Export.SIGNUPS)), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFFedition,theme,");
    List<List<String>> rows = CsvReader.read(text.substring(1));
    assertThat(rows).hasSize(6).allSatisfy(row -> assertThat(row).hasSize(9));
    for (List<String> row : rows.subList(1, rows.size())) {
      assertThat(row).noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r-].*"));
      assertThat(row.get(1)).isEqualTo("'" + NASTY);
    }
    assertThat(rows.stream().map(row -> row.get(4)))
        .contains("'+62 Sari", "'-Budi", "'@rina", "Ani, S.Tr.Sos.", "'\tTab");
  }

  @Test
  @DisplayName("as a workbook are read back whole, every cell as text")
  void xlsx() throws IOException {
    Table table = read(Export.SESSIONS);
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(TableFormat.XLSX.write(table)))) {
      List<List<String>> rows = new ArrayList<>();
      for (Row row : book.getSheet("sessions")) {
        List<String> cells = new ArrayList<>();
        row.forEach(
            cell -> {
              assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
              cells.add(cell.getStringCellValue());
            });
        rows.add(cells);
      }
      assertThat(rows.getFirst()).isEqualTo(table.columns());
      assertThat(rows.subList(1, rows.size())).isEqualTo(table.rows());
    }
  }

  @Test
  @DisplayName("as a workbook are opened by a spreadsheet program, which gives the same back")
  void spreadsheet() throws Exception {
    assumeTrue(installed(), "skipped: LibreOffice is not on this machine");
    Table table = read(Export.SESSIONS);
    Path book = Files.write(folder.resolve("sessions.xlsx"), TableFormat.XLSX.write(table));
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76",
                "--outdir",
                folder.toString(),
                book.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    List<List<String>> rows = CsvReader.read(Files.readString(folder.resolve("sessions.csv")));
    assertThat(rows.getFirst()).isEqualTo(table.columns());
    assertThat(rows.get(1)).isEqualTo(table.rows().getFirst());
  }

  private static boolean installed() {
    return java.util.stream.Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "soffice")));
  }

  @Test
  @DisplayName("are written by the command line; what is not known is bad usage")
  void commandLine() throws IOException {
    Path file = folder.resolve("out.json");
    String data = folder.toString();
    assertThat(
            SswdCommand.execute(
                "export", "signups", "--format", "json", "--out", file.toString(), "--data", data))
        .isZero();
    assertThat(new ObjectMapper().readTree(file.toFile())).hasSize(5);
    assertThat(SswdCommand.execute("export", "everything", "--data", data)).isEqualTo(2);
    assertThat(SswdCommand.execute("export", "notes", "--community", "77", "--data", data))
        .isEqualTo(1);
  }
}
