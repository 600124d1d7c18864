package id.sswd.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The files that tables are exported to. A cell that a spreadsheet program would take for a formula
 * is made harmless: in CSV by an apostrophe before it, in a workbook by being text.
 */
public enum TableFormat {
  /** Commas and quotes as in RFC 4180, UTF-8 with a byte order mark, so that Excel reads it. */
  CSV {
    @Override
    public byte[] write(Table table) {
      StringBuilder text = new StringBuilder("\uFEFF");
      line(text, table.columns());
      table.rows().forEach(row -> line(text, row));
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<String> cells) {
      text.append(cells.stream().map(TableFormat::quoted).collect(Collectors.joining(",")))
          .append("\r\n");
    }
  },
  XLSX {
    @Override
    public byte[] write(Table table) {
      try (XSSFWorkbook book = new XSSFWorkbook();
          ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
        Sheet sheet = book.createSheet(table.name());
        CellStyle text = book.createCellStyle();
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        text.setQuotePrefixed(true);
        CellStyle head = book.createCellStyle();
        Font bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        row(sheet, 0, table.columns(), head);
        for (int i = 0; i < table.rows().size(); i++) {
          row(sheet, i + 1, table.rows().get(i), text);
        }
        sheet.createFreezePane(0, 1);
        book.write(bytes);
        return bytes.toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException("the workbook cannot be written", e);
      }
    }

    private static void row(Sheet sheet, int number, List<String> cells, CellStyle style) {
      Row row = sheet.createRow(number);
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = row.createCell(i);
        cell.setCellStyle(style);
        cell.setCellValue(shortened(cells.get(i)));
      }
    }
  },
  JSON {
    @Override
    public byte[] write(Table table) {
      ObjectMapper json = JsonMapper.builder().build();
      ArrayNode rows = json.createArrayNode();
      for (List<String> row : table.rows()) {
        ObjectNode object = rows.addObject();
        for (int i = 0; i < row.size(); i++) {
          object.put(table.columns().get(i), row.get(i));
        }
      }
      try {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(rows);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException("the rows cannot be written", e);
      }
    }
  };

  /** What a cell of a workbook holds at most. */
  private static final int MOST_IN_A_CELL = 32_767;

  private static final String DANGEROUS = "=+-@\t\r";

  public abstract byte[] write(Table table);

  /** The ending of a file's name. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TableFormat> ofEnding(String ending) {
    return Arrays.stream(values()).filter(format -> format.ending().equals(ending)).findFirst();
  }

  private static String quoted(String cell) {
    String harmless = !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }

  private static String shortened(String cell) {
    return cell.length() <= MOST_IN_A_CELL ? cell : cell.substring(0, MOST_IN_A_CELL - 1) + "…";
  }
}
